using System.Globalization;
using ExportScreen.Goods.Controls;
using ExportScreen.Model.Codes;
using ExportScreen.Model.Consignments;
using ExportScreen.Model.Goods;
using ExportScreen.Model.RuleBooks;
using ExportScreen.Model.Screenings;
using ExportScreen.Rules.Words;

namespace ExportScreen.Rules;

/// <summary>What a rule may look at. Made once per consignment; not shared between threads.</summary>
public sealed class RuleContext
{
    private readonly RuleParts _parts;
    private readonly Coverage _coverage;
    private readonly IReadOnlyList<RowParty> _rowParties;
    private readonly Func<int, PartyScreening> _screened;
    private readonly GoodsTier[] _tiers;
    private Party[]? _receivers;
    private string? _dayBasis;
    private Goods.Descriptions.GoodsReading?[]? _readings;

    internal RuleContext(
        Consignment consignment, IReadOnlyList<GoodsScreening> goods, RuleParts parts, DateOnly asOf, Coverage coverage, IReadOnlyList<RowParty> rowParties, Func<int, PartyScreening> screened)
    {
        Consignment = consignment;
        Parties = consignment.Parties as Party[] ?? [.. consignment.Parties];
        Ports = consignment.Route.Ports as PortCall[] ?? [.. consignment.Route.Ports];
        Goods = goods;
        _parts = parts;
        _coverage = coverage;
        _rowParties = rowParties;
        _screened = screened;
        Day = consignment.Date ?? asOf;
        var touched = Touch(consignment, parts);
        Touched = touched;
        Destination = Riskiest(touched, parts);
        _tiers = [.. goods.Select(RuleParts.TierOf)];
    }

    /// <summary>The consignment.</summary>
    public Consignment Consignment { get; }

    /// <summary>Its parties: an array, since nearly every rule goes through them.</summary>
    internal Party[] Parties { get; }

    /// <summary>Its ports and places, likewise.</summary>
    internal PortCall[] Ports { get; }

    /// <summary>Its goods with their codes read, by item.</summary>
    public IReadOnlyList<GoodsScreening> Goods { get; }

    /// <summary>The control tables, with embargoes and diversion lists among them.</summary>
    public ControlTables Tables => _parts.Tables;

    /// <summary>The day a dated rule goes by: the shipment date, else the run's date.</summary>
    public DateOnly Day { get; }

    /// <summary>Which of the two it was, in words.</summary>
    public string DayBasis => _dayBasis ??= string.Create(CultureInfo.InvariantCulture, $"{(Consignment.Date is null ? "as of" : "shipment date")} {Day:yyyy-MM-dd}");

    /// <summary>Countries the goods go to or through, each with what says so.</summary>
    public IReadOnlyList<TouchedCountry> Touched { get; }

    /// <summary>The riskiest group of those countries.</summary>
    public DestinationGroup Destination { get; }

    /// <summary>The riskiest tier of the goods.</summary>
    public GoodsTier WorstTier => _tiers.Length == 0 ? GoodsTier.Unknown : _tiers.Max();

    /// <summary>The tier of an item.</summary>
    public GoodsTier TierOf(int item) => item == LocalFinding.WholeConsignment ? WorstTier : _tiers[item];

    /// <summary>Parties that receive: consignee, end user, intermediate consignee, importer, notify party.</summary>
    internal Party[] Receivers => _receivers ??= Array.FindAll(Parties, p => IsReceiver(p.Role));

    /// <summary>The last receiver that is named: the end user, else the consignee, else the importer; null when none has a name.</summary>
    public Party? FinalReceiver => Named(PartyRole.EndUser) ?? Named(PartyRole.Consignee) ?? Named(PartyRole.Importer);

    /// <summary>The setting of a rule when it applies on <see cref="Day"/>, else null.</summary>
    public RuleSetting? SettingOf(IRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var setting = _parts.For(rule.Id);
        return setting.AppliesOn(Day) ? setting : null;
    }

    /// <summary>Whether the manifest has a column for a field (several with “|” between: one is enough).</summary>
    public bool HasColumn(string field) => _coverage.Has(Consignment.Items[0].Row.Table, field);

    /// <summary>Every party of the row with its screening; the vessel is none.</summary>
    internal IEnumerable<(RowParty Row, PartyScreening Screening)> Screened()
    {
        foreach (var party in _rowParties)
            if (party.RoleText != "Vessel") yield return (party, _screened(party.Party));
    }

    /// <summary>Who owns whom, by the customer's file.</summary>
    internal Ownership.OwnershipBook Owners => _parts.Owners;

    /// <summary>Whether any party has a hit that is for review at least.</summary>
    public bool AnyHit => _rowParties.Any(p => _screened(p.Party).Outcome >= Outcome.Review);

    /// <summary>Makes a finding of a rule. The table of the RuleBook decides what it makes of the row, by its weight, the destination and the goods.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="item">The item, or <see cref="LocalFinding.WholeConsignment"/>.</param>
    /// <param name="evidence">The sentence.</param>
    /// <param name="authority">Another citation than the rule's own.</param>
    /// <param name="column">Header of the cell that shows it.</param>
    /// <param name="severity">Less weight than the setting gives.</param>
    /// <param name="outcome">An outcome whatever the table says: the input could not be read. Such a finding weighs as a note beside others.</param>
    /// <param name="effect">What follows in law.</param>
    /// <param name="goods">The tier that the goods have by the finding (another code than the declared one), when it is higher than theirs.</param>
    public LocalFinding Find(
        IRule rule, int item, string evidence, string? authority = null, string? column = null, FindingSeverity? severity = null, Outcome? outcome = null, Model.Lists.LegalEffect? effect = null,
        GoodsTier goods = GoodsTier.Unknown)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var setting = _parts.For(rule.Id);
        // What could not be read says nothing about the goods or the parties: it does not add up with other signs.
        var weight = outcome is not null ? FindingSeverity.Note : severity < setting.Severity ? severity.Value : setting.Severity;
        var decided = outcome ?? setting.Outcome ?? _parts.Book.Decide(weight, Destination, goods > TierOf(item) ? goods : TierOf(item)).Outcome;
        return new(item, new Finding(rule.Id, rule.Title, decided, authority ?? rule.Authority, evidence, column, DayBasis, effect), weight);
    }

    /// <summary>What description and model of an item say, against its codes; null when it has neither.</summary>
    internal Goods.Descriptions.GoodsReading? ReadingOf(int item)
    {
        if (_readings is null) _readings = [.. Goods.Select(_parts.ReadingOf)];
        return _readings[item];
    }

    /// <summary>The tier that goods of these codes or headings would have at most.</summary>
    internal GoodsTier TierOf(IEnumerable<string> codes) => _parts.TierOf(codes);

    /// <summary>The words of a class in a text, or null.</summary>
    internal string? Word(string? text, WordClass sought)
    {
        foreach (var hit in _parts.WordsIn(text))
            if ((hit.Class & sought) != 0) return hit.Word;
        return null;
    }

    /// <summary>What is known against a place.</summary>
    internal IReadOnlyList<JurisdictionPointer> Places(string? unlocode, string? text, CountryCode country) => _parts.Places(unlocode, text, country);

    /// <summary>What is known against the places in an address.</summary>
    internal IReadOnlyList<JurisdictionPointer> PlacesIn(string address, CountryCode country) => _parts.PlacesIn(address, country);

    /// <summary>The country of a port, also when only its name says it.</summary>
    internal CountryCode CountryOf(PortCall port) => _parts.CountryOf(port);

    /// <summary>The group of a country.</summary>
    internal DestinationGroup GroupOf(CountryCode country) => _parts.GroupOf(country);

    /// <summary>A telephone number in international form, or null.</summary>
    internal Traces.PhoneNumber? Phone(string raw) => _parts.Phone(raw);

    internal static bool IsReceiver(PartyRole role) =>
        role is PartyRole.Consignee or PartyRole.EndUser or PartyRole.IntermediateConsignee or PartyRole.Importer or PartyRole.NotifyParty;

    private Party? Named(PartyRole role)
    {
        foreach (var party in Parties)
            if (party.Role == role && party.Name.Length > 0) return party;
        return null;
    }

    /// <summary>The riskiest group of the countries that a consignment touches.</summary>
    internal static DestinationGroup DestinationOf(Consignment consignment, RuleParts parts) => Riskiest(Touch(consignment, parts), parts);

    private static DestinationGroup Riskiest(List<TouchedCountry> touched, RuleParts parts)
    {
        var riskiest = DestinationGroup.Unknown;
        foreach (var one in touched)
            if (parts.GroupOf(one.Country) is var group && group > riskiest) riskiest = group;
        return riskiest;
    }

    /// <summary>Whether countries are given for where the goods go, and all of them are others.</summary>
    private static bool IsContradicted(Consignment consignment, CountryCode country)
    {
        var given = consignment.Parties.Where(p => IsReceiver(p.Role)).Select(p => p.Country).Append(consignment.Route.Destination).Append(consignment.Route.Unspecified).Where(c => !c.IsNone).ToList();
        return given.Count > 0 && !given.Contains(country);
    }

    private static List<TouchedCountry> Touch(Consignment consignment, RuleParts parts)
    {
        var route = consignment.Route;
        var touched = new List<TouchedCountry>(4);
        Add(new(route.Destination, "destination"));
        foreach (var port in route.Ports)
        {
            switch (port.Kind)
            {
                case PortCallKind.Discharge: Add(new(CountryOf(port), "port of discharge", port.Text)); break;
                case PortCallKind.Delivery: Add(new(CountryOf(port), "place of delivery", port.Text)); break;
            }
        }

        foreach (var party in consignment.Parties)
            if (IsReceiver(party.Role)) Add(new(party.Country, "country", Role: party.Role));

        Add(new(route.Unspecified, "country column"));
        return touched;

        // The name of a place is weaker than a country that is given: places elsewhere bear it, or a name that is written like it.
        CountryCode CountryOf(PortCall port) =>
            parts.MeaningOf(port) is var meaning && (meaning.IsUnmistakable || meaning.Country.IsNone || !IsContradicted(consignment, meaning.Country)) ? meaning.Country : default;

        void Add(TouchedCountry one)
        {
            if (!one.Country.IsNone) touched.Add(one);
        }
    }
}
