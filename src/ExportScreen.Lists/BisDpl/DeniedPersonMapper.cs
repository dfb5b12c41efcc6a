using System.Collections.Frozen;
using System.Globalization;
using ExportScreen.Lists.Reading;
using ExportScreen.Model.Codes;
using ExportScreen.Model.Lists;

namespace ExportScreen.Lists.BisDpl;

/// <summary>
/// Turns rows into entries, one per row as the list counts them. The id is made of the name, then the address, so that the rows of a party share its beginning; each entry names the
/// other rows of its party as related. Not thread-safe; one per reading.
/// </summary>
internal sealed class DeniedPersonMapper(ReadingNotes notes)
{
    private const string List = "us-bis-dpl";

    private static readonly CountryCode UnitedStates = CountryCode.Of("US");

    /// <summary>Abbreviations of states and territories (US Postal Service, Publication 28).</summary>
    private static readonly FrozenSet<string> States = FrozenSet.ToFrozenSet(
        ("AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY "
            + "AS GU MP PR VI").Split(' '),
        StringComparer.OrdinalIgnoreCase);

    private readonly List<(ListEntry Entry, string Party)> _entries = [];
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    /// <summary>Rows that are no entry.</summary>
    public int Rejected { get; private set; }

    /// <summary>The entries, each with the other rows of its party.</summary>
    public List<ListEntry> Finish()
    {
        var parties = _entries.ToLookup(e => e.Party, e => e.Entry.Id, StringComparer.Ordinal);
        return [.. _entries.Select(e => e.Entry with { Related = [.. parties[e.Party].Where(id => id != e.Entry.Id).Select(id => $"id:{id}")] })];
    }

    /// <summary>Takes one row.</summary>
    public void Add(DeniedPerson row)
    {
        var names = new NameList();
        names.Add(row.Name, NameKind.Primary);
        if (names.Names.Count == 0)
        {
            notes.Add(ListDiagnostics.NamelessRecord, row: row.Row, column: "Name");
            Rejected++;
            return;
        }

        var party = RawKeys.Hash(12, row.Name!.ToUpperInvariant());
        _entries.Add((Make(row, IdOf(row, party), names), party));
    }

    private ListEntry Make(DeniedPerson row, string id, NameList names)
    {
        var measure = DenialOrders.MeasureOf(row.StandardOrder);
        if (measure is null) notes.AddOnce(ListDiagnostics.UnknownValue, $"order:{row.StandardOrder}", row.StandardOrder, "Y or N", row.Row, column: "Standard_Order");
        return new ListEntry
        {
            Id = id,
            List = List,
            Kind = EntryKind.Unknown,
            Names = names.Names,
            Addresses = Address(row) is { } address && address != new ListedAddress() ? [address] : [],
            LegalBasis = row.Citation ?? TradeLists.Find(List)?.Authority,
            Effect = LegalEffect.Prohibited,
            Measure = measure ?? DenialOrders.Measure,
            ListedOn = Day(row.Effective, row, "Effective_Date"),
            ExpiresOn = DenialOrders.EndOf(Day(row.Expiration, row, "Expiration_Date")),
            Remarks = row.Action,
            SourceUrl = "https://www.bis.gov/licensing/end-user-guidance/denied-persons-list-dpl",
        };
    }

    /// <summary>Dates and citations change with each renewal of an order, so they are not part of the id. The second of two rows alike in name and address gets a number.</summary>
    private string IdOf(DeniedPerson row, string party)
    {
        var id = $"{List}:{party}-{RawKeys.Hash(6, row.Street, row.City, row.State, row.Country, row.PostalCode)}";
        if (_ids.Add(id)) return id;
        var again = id;
        for (var number = 2; !_ids.Add(again); number++) again = string.Create(CultureInfo.InvariantCulture, $"{id}-{number}");
        return again;
    }

    /// <summary>A row without a country whose state is one of the United States lies there.</summary>
    private ListedAddress Address(DeniedPerson row)
    {
        var (country, unread) = CountryText.Read(row.Country, notes, row.Row, "Country");
        if (row.Country is null && row.State is not null && States.Contains(row.State)) country = UnitedStates;
        var text = SourceText.Join(", ", row.Street, row.City, row.State);
        return new ListedAddress(SourceText.Clean(row.Street), SourceText.Clean(row.City), SourceText.Clean(row.State), row.PostalCode, AddressText.EffectiveCountry(country, text), unread);
    }

    private DateOnly? Day(string? text, DeniedPerson row, string column)
    {
        var day = PartialDates.Day(text, DateOrder.MonthFirst);
        if (day is null && SourceText.Clean(text) is { } unread && !DenialOrders.IsFarFuture(unread)) notes.AddOnce(ListDiagnostics.UnreadDate, $"{column}:{unread}", unread, row: row.Row, column: column);
        return day;
    }
}
