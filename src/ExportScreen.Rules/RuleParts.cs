using System.Collections.Frozen;
using ExportScreen.Goods.Controls;
using ExportScreen.Goods.Descriptions;
using ExportScreen.Goods.Destinations;
using ExportScreen.Model.Codes;
using ExportScreen.Model.Consignments;
using ExportScreen.Model.Goods;
using ExportScreen.Model.RuleBooks;
using ExportScreen.Model.Screenings;
using ExportScreen.Rules.Traces;
using ExportScreen.Rules.Words;

namespace ExportScreen.Rules;

/// <summary>What the rules of one run share: tables, settings by id, and what was worked out of texts that repeat. Thread-safe.</summary>
internal sealed class RuleParts
{
    private const int TextsRemembered = 1 << 16;
    private readonly FrozenDictionary<string, RuleSetting> _settings;
    private readonly Memo<string, IReadOnlyList<WordHit>> _words = new(TextsRemembered);
    private readonly Memo<(string? Code, string? Text, CountryCode Country), IReadOnlyList<JurisdictionPointer>> _places = new(TextsRemembered);
    private readonly Memo<(string Address, CountryCode Country), IReadOnlyList<JurisdictionPointer>> _addresses = new(TextsRemembered);
    private readonly Memo<string, PlaceMeaning> _meanings = new(TextsRemembered);
    private readonly Memo<string, PhoneNumber?> _phones = new(TextsRemembered);
    private readonly Memo<CountryCode, DestinationGroup> _groups = new(512);
    private readonly Memo<(string Text, string RawCodes), GoodsReading> _readings = new(TextsRemembered);
    private readonly GoodsText _text;

    public RuleParts(ControlTables tables, RuleBook book, GoodsText? text = null, Ownership.OwnershipBook? owners = null)
    {
        Tables = tables;
        Book = book;
        _text = text ?? new GoodsText(tables);
        Owners = owners ?? Ownership.OwnershipBook.None;
        _settings = book.Rules.ToFrozenDictionary(r => r.Rule, StringComparer.Ordinal);
    }

    public ControlTables Tables { get; }

    public RuleBook Book { get; }

    /// <summary>Who owns whom, by the customer's file.</summary>
    public Ownership.OwnershipBook Owners { get; }

    /// <summary>The setting of a rule.</summary>
    public RuleSetting For(string rule) => _settings[rule];

    /// <summary>The words of the table in a text.</summary>
    public IReadOnlyList<WordHit> WordsIn(string? text) => text is null ? [] : _words.Of(text, WordTable.Bundled, static (key, table) => table.Find(key));

    /// <summary>What is known against a place.</summary>
    public IReadOnlyList<JurisdictionPointer> Places(string? unlocode, string? text, CountryCode country) =>
        _places.Of((unlocode, text, country), Tables, static (key, tables) => tables.Destinations.ForPlace(key.Code, key.Text, key.Country));

    /// <summary>What is known against the parts of an address, part by part; empty for nearly every address.</summary>
    /// <param name="address">The address; its parts stand between commas, semicolons and lines.</param>
    /// <param name="country">Country of the party.</param>
    public IReadOnlyList<JurisdictionPointer> PlacesIn(string address, CountryCode country) => _addresses.Of((address, country), this, static (key, parts) => parts.PlacesOfParts(key.Address, key.Country));

    private List<JurisdictionPointer> PlacesOfParts(string address, CountryCode country)
    {
        var found = new List<JurisdictionPointer>();
        foreach (var part in address.Split([',', ';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)) found.AddRange(Places(null, part, country));
        return found;
    }

    /// <summary>The country of a port: as given, else the one that its name means.</summary>
    public CountryCode CountryOf(PortCall port) => MeaningOf(port).Country;

    /// <summary>As <see cref="CountryOf"/>; a country that is given is unmistakable.</summary>
    public PlaceMeaning MeaningOf(PortCall port) => port.Country.IsNone ? _meanings.Of(port.Text, Tables, static (text, tables) => tables.Destinations.MeaningOfPlace(text)) : new(port.Country, true);

    /// <summary>A telephone number in international form, or null.</summary>
    public PhoneNumber? Phone(string raw) => _phones.Of(raw, 0, static (text, _) => PhoneNumber.Read(text));

    /// <summary>What description and model of an item say, against its codes; null when it has neither.</summary>
    public GoodsReading? ReadingOf(GoodsScreening goods)
    {
        var text = goods.Item.Model is { } model && goods.Item.Description?.Contains(model, StringComparison.OrdinalIgnoreCase) != true ? $"{goods.Item.Description}; {model}" : goods.Item.Description;
        if (string.IsNullOrWhiteSpace(text)) return null;
        return _readings.Of((text, goods.Codes.Count == 1 ? goods.Codes[0].Raw : string.Join('\n', goods.Codes.Select(c => c.Raw))),
            (_text, goods.Codes), static (key, with) => with._text.Read(key.Text, [.. with.Codes.SelectMany(c => c.Hs6.Take(c.Direct)).Distinct(StringComparer.Ordinal)]));
    }

    /// <summary>The tier that goods of these codes or headings would have at most.</summary>
    public GoodsTier TierOf(IEnumerable<string> codes)
    {
        var worst = GoodsTier.Ordinary;
        foreach (var code in codes)
        {
            var tier = code.Length == 6 ? TierOfCode(code) : Tables.HasPriorityCodeUnder(code) ? GoodsTier.Priority : GoodsTier.Listed;
            if (tier > worst) worst = tier;
        }

        return worst;
    }

    private GoodsTier TierOfCode(string hs6)
    {
        var pointers = Tables.PointersFor(hs6, null);
        if (Controls.Chpl.Of(pointers) is { } chpl) return Controls.Chpl.Tier(chpl) <= 2 ? GoodsTier.TopPriority : GoodsTier.Priority;
        return pointers.Any(p => p.Direction == ControlDirection.Export) ? GoodsTier.Listed : GoodsTier.Ordinary;
    }

    /// <summary>The group of a country.</summary>
    public DestinationGroup GroupOf(CountryCode country) => country.IsNone ? DestinationGroup.Unknown : _groups.Of(country, Tables, static (key, tables) => Group(key, tables));

    /// <summary>The tier of a line of goods. What only a side way of the correlation table leads to does not raise it.</summary>
    public static GoodsTier TierOf(GoodsScreening goods)
    {
        ArgumentNullException.ThrowIfNull(goods);
        if (Controls.Chpl.Of(goods.Pointers) is { } chpl) return Controls.Chpl.Tier(chpl) <= 2 ? GoodsTier.TopPriority : GoodsTier.Priority;
        if (goods.Pointers.Any(p => p.Direction == ControlDirection.Export && !p.IsSideWay)) return GoodsTier.Listed;
        if (goods.Item.ControlCode is { } text && ControlCode.TryParse(text, out var code) && code.Kind != ControlCodeKind.Ear99) return GoodsTier.Listed;
        return goods.Codes.Any(c => c.Hs6.Count > 0) ? GoodsTier.Ordinary : GoodsTier.Unknown;
    }

    private static DestinationGroup Group(CountryCode country, ControlTables tables)
    {
        var group = DestinationGroup.Ordinary;
        foreach (var pointer in tables.Destinations.ForCountry(country))
        {
            var one = pointer.Class switch
            {
                RiskClass.Embargo => DestinationGroup.Embargoed,
                RiskClass.Restricted => DestinationGroup.Restricted,
                RiskClass.Transshipment or RiskClass.CustomsUnion or RiskClass.ResearchedRoute => DestinationGroup.Diversion,
                _ => DestinationGroup.Ordinary,
            };
            if (one > group) group = one;
        }

        return group;
    }
}
