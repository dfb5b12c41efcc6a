using ExportScreen.Model.Screenings;

namespace ExportScreen.Model.RuleBooks;

/// <summary>How much a finding weighs by itself. What it makes of a row is decided with destination and goods, by the table of the RuleBook.</summary>
public enum FindingSeverity : byte
{
    /// <summary>Worth knowing; never decides, alone or with others.</summary>
    Note,

    /// <summary>A weak sign, common in honest trade: counts only together with others.</summary>
    Low,

    /// <summary>A sign that means something where goods or destination give cause.</summary>
    Medium,

    /// <summary>A person has to look.</summary>
    High,

    /// <summary>Stop: a ban, an embargo, a licence that is not there.</summary>
    Critical,
}

/// <summary>Kinds of destination, in rising order of risk; the riskiest that a consignment touches counts.</summary>
public enum DestinationGroup : byte
{
    /// <summary>No country could be read.</summary>
    Unknown,

    /// <summary>None of the others.</summary>
    Ordinary,

    /// <summary>Named by authorities or research as a way to Russia.</summary>
    Diversion,

    /// <summary>Russia or Belarus.</summary>
    Restricted,

    /// <summary>Under comprehensive embargo.</summary>
    Embargoed,
}

/// <summary>Kinds of goods, in rising order of risk.</summary>
public enum GoodsTier : byte
{
    /// <summary>No code, or one that could not be read: not known to be ordinary.</summary>
    Unknown,

    /// <summary>Codes that stand in no table.</summary>
    Ordinary,

    /// <summary>Codes of an export annex or of another control, or a control code supplied.</summary>
    Listed,

    /// <summary>Common High Priority List, tiers 3 and 4.</summary>
    Priority,

    /// <summary>Common High Priority List, tiers 1 and 2.</summary>
    TopPriority,
}

/// <summary>One line of the table that decides findings; a null condition fits everything, of several values one has to fit.</summary>
/// <param name="Id">Name of the line, shown in results.</param>
/// <param name="Severity">Weight of the finding.</param>
/// <param name="Destinations">Destination of the consignment.</param>
/// <param name="Goods">Goods of the line.</param>
/// <param name="Outcome">What a finding makes of the row.</param>
public sealed record FindingLine(
    string Id, FindingSeverity? Severity, IReadOnlyList<DestinationGroup>? Destinations, IReadOnlyList<GoodsTier>? Goods, Outcome Outcome)
{
    /// <summary>Whether the line is about such a finding.</summary>
    public bool Fits(FindingSeverity severity, DestinationGroup destination, GoodsTier goods) =>
        (Severity is null || Severity == severity) && (Destinations?.Contains(destination) ?? true) && (Goods?.Contains(goods) ?? true);
}

/// <summary>Findings of several rules that together weigh more than each.</summary>
/// <param name="Id">Name of the line, shown in results.</param>
/// <param name="AtLeast">Findings of this weight and above count.</param>
/// <param name="Rules">How many different rules must have found something.</param>
/// <param name="Destinations">Destination of the consignment; null fits all.</param>
/// <param name="Goods">Goods of the line; null fits all.</param>
/// <param name="Outcome">What they make of the row together.</param>
public sealed record CombinationLine(
    string Id, FindingSeverity AtLeast, int Rules, IReadOnlyList<DestinationGroup>? Destinations, IReadOnlyList<GoodsTier>? Goods, Outcome Outcome)
{
    /// <summary>Whether so many findings there and then are such a combination.</summary>
    public bool Fits(int rules, DestinationGroup destination, GoodsTier goods) =>
        rules >= Rules && (Destinations?.Contains(destination) ?? true) && (Goods?.Contains(goods) ?? true);
}
