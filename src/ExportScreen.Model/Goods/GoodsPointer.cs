using ExportScreen.Model.Codes;

namespace ExportScreen.Model.Goods;

/// <summary>
/// A pointer from a code to a control: "this code stands in that table". It says where to look, never that the goods are controlled.
/// Immutable and thread-safe.
/// </summary>
/// <param name="Table">Table id (<c>chpl</c>, <c>eu-833-vii-b</c>, <c>eu-833-xxiii</c>, …).</param>
/// <param name="Entry">The code as the table prints it.</param>
/// <param name="Detail">Tier, part or group in the table's words ("Tier 1"), or null.</param>
/// <param name="Partial">True when only part of the goods under the code is meant.</param>
/// <param name="Condition">The condition (value threshold, more digits), or null.</param>
/// <param name="Authority">Legal reference with act and article.</param>
/// <param name="AsOf">Date of the text that was read.</param>
/// <param name="AppliesTo">Destinations the table is about (RU, BY); empty when it is not tied to one. For an import ban: origins; for a transit ban: countries of transit.</param>
/// <param name="Direction">Which movement of the goods the table is about; an import ban says nothing about an export.</param>
/// <param name="Threshold">Unit value from which the table takes the goods in, or null when there is no such limit or it is not known.</param>
public sealed record GoodsPointer(
    string Table,
    string Entry,
    string? Detail,
    bool Partial,
    string? Condition,
    string Authority,
    DateOnly AsOf,
    IReadOnlyList<CountryCode> AppliesTo,
    ControlDirection Direction = ControlDirection.Export,
    ValueThreshold? Threshold = null)
{
    /// <summary>
    /// True when the table was reached only through a code that took over some goods of an older one, as of many others (<see cref="HsReading.Direct"/>): the goods may be meant, nothing says that
    /// they are. <see cref="Partial"/> is true as well.
    /// </summary>
    public bool IsSideWay { get; init; }

    /// <summary>First day of the control, or null when it is not known or long past.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day of the control, or null while it is in force.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Whether the control was in force on a day, as far as its dates are known.</summary>
    public bool AppliesOn(DateOnly day) => !(From > day) && !(Until < day);
}

/// <summary>What became of one HS code of a goods line. Immutable and thread-safe.</summary>
/// <param name="Raw">As given.</param>
/// <param name="Digits">The digits after repair of dots, blanks and lost zeros; null when there is no code in it.</param>
/// <param name="Hs6">Six digits valid in HS 2022 that it means, possibly several after mapping an old edition; empty when none.</param>
/// <param name="State">What was done to get there.</param>
/// <param name="Edition">The HS edition in which the six digits were found ("HS2022", "HS2017", …), or null.</param>
public sealed record HsReading(string Raw, string? Digits, IReadOnlyList<string> Hs6, HsState State, string? Edition)
{
    /// <summary>
    /// How many of the first <see cref="Hs6"/> are what the code means or became directly. The rest took over only some goods of the old code, as they did of
    /// many others (waste, modules): a control found through one of those alone is a reason to look, never a ban.
    /// </summary>
    public int Direct { get; init; } = Hs6.Count;
}

/// <summary>How an HS code was read.</summary>
public enum HsState
{
    /// <summary>Valid in HS 2022 as given (dots and blanks aside).</summary>
    Valid,

    /// <summary>Valid after restoring a leading zero that a spreadsheet lost.</summary>
    ZeroRestored,

    /// <summary>Valid in an older edition only and mapped by the correlation table.</summary>
    Mapped,

    /// <summary>Two or four digits only: a chapter or heading.</summary>
    TooShort,

    /// <summary>Digits that no edition knows.</summary>
    Unknown,

    /// <summary>No digits that could be a code.</summary>
    NotACode,
}
