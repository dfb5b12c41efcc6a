using ExportScreen.Lists.Reading;
using ExportScreen.Model.Codes;
using ExportScreen.Model.Lists;

namespace ExportScreen.Lists.Ofac;

/// <summary>An entry in the making: takes what a label says to the field it belongs to. Not thread-safe.</summary>
internal sealed class OfacDraft(string list, string number, EntryKind kind, OfacNotes notes)
{
    private readonly List<PartialDate> _dates = [];
    private readonly List<string> _places = [];
    private readonly List<CountryCode> _countries = [];
    private readonly List<string> _related = [];
    private readonly List<Identifier> _identifiers = [];
    private string? _craftType;

    /// <summary>Kind of the entry.</summary>
    public EntryKind Kind => kind;

    /// <summary>Names so far, in source order.</summary>
    public List<ListedName> Names { get; } = [];

    /// <summary>Addresses so far.</summary>
    public List<ListedAddress> Addresses { get; } = [];

    /// <summary>Row of the entry, for diagnostics.</summary>
    public long Row { get; init; }

    /// <summary>Takes the value of a label. An empty value is nothing.</summary>
    public void Take(OfacLabel label, string value, CountryCode country = default)
    {
        if (SourceText.Clean(value) is not { } text) return;
        switch (label.Meaning)
        {
            case LabelMeaning.Date: TakeDate(text); break;
            case LabelMeaning.BirthPlace: TakeOnce(_places, text); break;
            case LabelMeaning.Country: TakeCountry(text, label.Text); break;
            case LabelMeaning.WeakAlias: TakeWeak(text, NameKind.Alias); break;
            case LabelMeaning.WeakFormer: TakeWeak(text, NameKind.Former); break;
            case LabelMeaning.WeakNew: TakeWeak(text, NameKind.New); break;
            case LabelMeaning.Related: TakeRelated(text); break;
            case LabelMeaning.Number: TakeNumber(label, text, country); break;
            case LabelMeaning.Crypto: TakeCrypto(text); break;
            case LabelMeaning.Imo: TakeImo(text, country); break;
            case LabelMeaning.CraftType: TakeCraftType(text); break;
            default: break; // Kept: the remarks hold it.
        }
    }

    /// <summary>Takes dates already read.</summary>
    public void TakeDate(PartialDate date) => TakeOnce(_dates, date);

    /// <summary>Takes a country of nationality, citizenship, registration or flag.</summary>
    public void TakeCountry(string text, string column)
    {
        if (!OfacCountries.TryRead(text, out var country)) notes.Count(ListDiagnostics.UnreadCountry, text, Row, column);
        else if (!country.IsNone) TakeOnce(_countries, country);
    }

    /// <summary>Takes a related party's name or <c>id:</c> reference.</summary>
    public void TakeRelated(string text) => TakeOnce(_related, text);

    /// <summary>Takes the type of vessel or aircraft.</summary>
    public void TakeCraftType(string text) => _craftType ??= text;

    /// <summary>Takes an identifier and records a failed check digit.</summary>
    public void TakeIdentifier(Identifier identifier)
    {
        if (identifier.Value.Length == 0) return;
        if (_identifiers.Contains(identifier)) return;
        _identifiers.Add(identifier);
        if (identifier.Check == ChecksumState.Invalid) notes.Tally(ListDiagnostics.CheckDigitFailed, $"{identifier.Kind} {identifier.Raw}");
    }

    /// <summary>The entry so far; the caller adds what only its format has.</summary>
    public ListEntry ToEntry(LegalEffect effect) => new()
    {
        Id = $"{list}:{number}",
        List = list,
        Kind = kind,
        Names = Names,
        Addresses = Addresses,
        Identifiers = _identifiers,
        Countries = _countries,
        BirthDates = _dates,
        BirthPlaces = _places,
        Related = _related,
        CraftType = _craftType,
        Effect = effect,
        SourceUrl = "https://sanctionssearch.ofac.treas.gov/Details.aspx?id=" + number,
    };

    private static void TakeOnce<T>(List<T> values, T value)
    {
        if (!values.Contains(value)) values.Add(value);
    }

    private void TakeDate(string text)
    {
        if (!PartialDates.TryParse(text, DateOrder.MonthFirst, out var dates)) notes.Count(ListDiagnostics.UnreadDate, text, Row);
        foreach (var date in dates) TakeDate(date);
    }

    /// <summary>Weak aliases stand in quotes; apostrophes inside belong to the name.</summary>
    private void TakeWeak(string text, NameKind nameKind)
    {
        var name = text.Length > 2 && text[0] is '\'' or '"' && text[^1] == text[0] ? text[1..^1].Trim() : text.Trim('\'', '"', ' ');
        if (name.Length > 0) Names.Add(OfacNames.Make(name, kind, nameKind, AliasStrength.Weak));
    }

    private void TakeNumber(OfacLabel label, string text, CountryCode country)
    {
        if (country.IsNone) (text, country) = OfacIdentifiers.Split(text);
        TakeIdentifier(OfacIdentifiers.Make(label.Identifier, text, country));
    }

    private void TakeCrypto(string text)
    {
        var blank = text.IndexOf(' ', StringComparison.Ordinal);
        TakeIdentifier(Identifiers.Of(IdentifierKind.CryptoAddress, blank > 0 ? text[(blank + 1)..] : text));
    }

    /// <summary>Ships and companies both carry IMO numbers, of two series; only a ship's is a ship number.</summary>
    private void TakeImo(string text, CountryCode country)
    {
        if (country.IsNone) (text, country) = OfacIdentifiers.Split(text);
        var digits = text.Replace("IMO", "", StringComparison.Ordinal).Trim(' ', '(', ')', '.', ':');
        var ship = kind == EntryKind.Vessel && digits.Length == 7 && digits.All(char.IsAsciiDigit);
        TakeIdentifier(ship ? Identifiers.Of(IdentifierKind.Imo, digits, country) : Identifiers.Of(IdentifierKind.Registration, digits, country));
    }
}
