namespace ExportScreen.Model.Goods;

/// <summary>
/// A pointer from a country or a place to a measure: "this destination stands in that table". It says where to look; what follows is decided by rules.
/// Immutable and thread-safe.
/// </summary>
/// <param name="Table">Table id (<c>us-comprehensive</c>, <c>bis-fincen-2022</c>, <c>places-ua</c>, …).</param>
/// <param name="Code">Country code, ISO 3166-2 code of a region, or UN/LOCODE of a place, as the table has it.</param>
/// <param name="Name">Name of the country or place, in English.</param>
/// <param name="Class">Kind of risk.</param>
/// <param name="Authority">Legal or published reference, or <c>house</c>.</param>
/// <param name="AsOf">Date of the text that was read; for a date given as a month or year only, its first day.</param>
/// <param name="Detail">What to know about it (which region, how sure the line of control is), or null.</param>
/// <param name="MatchedOn">What was found: the country code, the UN/LOCODE or the name, in the table's spelling.</param>
public sealed record JurisdictionPointer(
    string Table,
    string Code,
    string Name,
    RiskClass Class,
    string Authority,
    DateOnly AsOf,
    string? Detail,
    string MatchedOn);

/// <summary>Kinds of risk that a destination carries.</summary>
public enum RiskClass
{
    /// <summary>Comprehensive embargo on a whole country.</summary>
    Embargo,

    /// <summary>Embargoed region: Crimea and Sevastopol, or a place in the so-called DNR, LNR or the other occupied regions held to be outside government control.</summary>
    EmbargoedRegion,

    /// <summary>Place in a region that is partly under embargo and whose status has to be looked up: contested, retaken, or government-controlled.</summary>
    RegionToReview,

    /// <summary>Country under broad export restrictions short of a full embargo (Russia, Belarus).</summary>
    Restricted,

    /// <summary>Arms embargo.</summary>
    ArmsEmbargo,

    /// <summary>Country that an authority named for transshipment of restricted goods.</summary>
    Transshipment,

    /// <summary>Country named by research as a route, without legal effect.</summary>
    ResearchedRoute,

    /// <summary>Member of a customs union with Russia: no customs border in between.</summary>
    CustomsUnion,

    /// <summary>Land crossing toward Russia, Kazakhstan or Mongolia.</summary>
    BorderCrossing,
}
