using System.Globalization;
using ExportScreen.Goods.Controls;
using ExportScreen.Model.Codes;
using ExportScreen.Model.Consignments;
using ExportScreen.Model.RuleBooks;
using ExportScreen.Model.Screenings;

namespace ExportScreen.Rules;

/// <summary>What a rule may look at. Made once per consignment; not shared between threads.</summary>
public sealed class RuleContext
{
    private readonly RuleBook _book;

    internal RuleContext(
        Consignment consignment, IReadOnlyList<GoodsScreening> goods, ControlTables tables, RuleBook book, DateOnly asOf)
    {
        Consignment = consignment;
        Goods = goods;
        Tables = tables;
        _book = book;
        Day = consignment.Date ?? asOf;
        DayBasis = string.Create(CultureInfo.InvariantCulture, $"{(consignment.Date is null ? "as of" : "shipment date")} {Day:yyyy-MM-dd}");
        Touched = Touch(consignment);
    }

    /// <summary>The consignment.</summary>
    public Consignment Consignment { get; }

    /// <summary>Its goods with their codes read, by item.</summary>
    public IReadOnlyList<GoodsScreening> Goods { get; }

    /// <summary>The control tables, with embargoes and diversion lists among them.</summary>
    public ControlTables Tables { get; }

    /// <summary>The day a dated rule goes by: the shipment date, else the run's date.</summary>
    public DateOnly Day { get; }

    /// <summary>Which of the two it was, in words.</summary>
    public string DayBasis { get; }

    /// <summary>Countries the goods go to or through, each with the words that say so ("destination", "consignee", "port of discharge").</summary>
    public IReadOnlyList<(CountryCode Country, string Because)> Touched { get; }

    /// <summary>The setting of a rule when it applies on <see cref="Day"/>, else null.</summary>
    public RuleSetting? SettingOf(IRule rule)
    {
        var setting = _book.For(rule.Id);
        return setting.AppliesOn(Day) ? setting : null;
    }

    /// <summary>Makes a finding of a rule with its RuleBook outcome (or the given one) and date basis.</summary>
    public LocalFinding Find(
        IRule rule, int item, string evidence, string? authority = null, string? column = null, Outcome? outcome = null, Model.Lists.LegalEffect? effect = null) =>
        new(item, new Finding(rule.Id, rule.Title, outcome ?? _book.For(rule.Id).Outcome, authority ?? rule.Authority, evidence, column, DayBasis, effect));

    private static List<(CountryCode, string)> Touch(Consignment consignment)
    {
        var route = consignment.Route;
        var touched = new List<(CountryCode, string)>(4);
        Add(route.Destination, "destination");
        foreach (var port in route.Ports)
        {
            switch (port.Kind)
            {
                case PortCallKind.Discharge: Add(port.Country, $"port of discharge “{port.Text}”"); break;
                case PortCallKind.Delivery: Add(port.Country, $"place of delivery “{port.Text}”"); break;
            }
        }

        foreach (var party in consignment.Parties)
        {
            if (party.Role is PartyRole.Consignee or PartyRole.EndUser or PartyRole.IntermediateConsignee or PartyRole.Importer or PartyRole.NotifyParty)
                Add(party.Country, $"country of the {RoleName.Of(party.Role)}");
        }

        Add(route.Unspecified, "country column");
        return touched;

        void Add(CountryCode country, string because)
        {
            if (!country.IsNone) touched.Add((country, because));
        }
    }
}
