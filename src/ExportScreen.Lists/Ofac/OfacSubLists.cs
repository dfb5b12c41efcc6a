using System.Collections.Frozen;
using ExportScreen.Model.Lists;

namespace ExportScreen.Lists.Ofac;

/// <summary>The sub-lists of the Consolidated list and what they mean for an export.</summary>
/// <remarks>Source: titles as in CONS_ENHANCED.XML 2025-01; programme to sub-list by comparing CONS_PRIM.CSV 2025-12 with it entry by entry.</remarks>
internal static class OfacSubLists
{
    /// <summary>The title that marks an entry as blocked.</summary>
    public const string Sdn = "SDN List";

    /// <summary>The title of the list as a whole.</summary>
    public const string Consolidated = "Consolidated List";

    /// <summary>Words that stand with every blocked party of the Russia programme and with none of those under a directive alone (lists of 2025, against the Enhanced XML).</summary>
    private const string BlockedUnder14024 = "Section 11 of Executive Order 14024";

    private static readonly FrozenDictionary<string, string> ByProgramme = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["UKRAINE-EO13662"] = "Sectoral Sanctions Identifications List",
        ["CMIC-EO13959"] = "Non-SDN CMIC List",
        ["NS-PLC"] = "Non-SDN Palestinian Legislative Council List",
        ["561-Related"] = "CAPTA List",
        ["FSE-IR"] = "FSE List",
        ["FSE-SY"] = "FSE List",
        ["CAATSA - RUSSIA"] = "Non-SDN Menu-Based Sanctions List",
        ["BURMA-EO14014"] = "Non-SDN Menu-Based Sanctions List",
        ["ILLICIT-DRUGS-EO14059"] = "Non-SDN Menu-Based Sanctions List",
        ["PEESA-EO14039"] = "Non-SDN Menu-Based Sanctions List",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Whether a programme belongs to a sub-list of the Consolidated list.</summary>
    public static bool IsOfSubList(string programme) => ByProgramme.ContainsKey(programme);

    /// <summary>
    /// What the CSV and the legacy XML say of an entry of the Consolidated list. A programme that is none of the sub-lists means that the entry is blocked as well,
    /// unless it is the Russia programme with a directive in the remarks, which stands for the directive. Blocked all the same is a party of a directive whose remarks
    /// warn of secondary sanctions under section 11 of the order: that section speaks of dealings with blocked parties.
    /// </summary>
    /// <returns>The effect and the sub-list titles; an empty title when none can be told.</returns>
    public static (LegalEffect Effect, string Measure) OfProgrammes(IReadOnlyList<string> programmes, string? remarks)
    {
        var titles = programmes.Select(p => ByProgramme.GetValueOrDefault(p)).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var others = programmes.Where(p => !ByProgramme.ContainsKey(p)).ToList();
        var directive = remarks?.Contains("14024 Directive", StringComparison.Ordinal) == true;
        if (directive) titles.Add("Executive Order 14024 Directive");
        var blocked = others.Count > 0 && (!directive || remarks!.Contains(BlockedUnder14024, StringComparison.Ordinal));
        return (blocked ? LegalEffect.Prohibited : LegalEffect.RedFlag, string.Join("; ", blocked ? [.. titles, Sdn] : titles));
    }

    /// <summary>What the Enhanced XML says: lists and types of sanctions, word for word.</summary>
    public static (LegalEffect Effect, string Measure) OfLists(IReadOnlyList<string> lists, IReadOnlyList<string> types)
    {
        var blocked = lists.Contains(Sdn, StringComparer.Ordinal) || types.Contains("Block", StringComparer.Ordinal);
        var titles = lists.Where(l => l != Consolidated).Distinct(StringComparer.Ordinal);
        var measure = string.Join("; ", titles);
        if (types.Count > 0) measure += (measure.Length == 0 ? "" : ": ") + string.Join(", ", types.Distinct(StringComparer.Ordinal));
        return (blocked ? LegalEffect.Prohibited : LegalEffect.RedFlag, measure);
    }
}
