using System.Collections.Frozen;
using ExportScreen.Lists.Reading;

namespace ExportScreen.Lists.Un;

/// <summary>A sanctions committee of the Security Council.</summary>
/// <param name="Programme">Its label in the list (<c>DPRK</c>).</param>
/// <param name="Resolution">The resolutions that it applies, as its own title gives them.</param>
internal sealed record UnCommittee(string Programme, string? Resolution);

/// <summary>The table of committees by <c>UN_LIST_TYPE</c>. Thread-safe.</summary>
internal static class UnCommittees
{
    private static readonly FrozenDictionary<string, string> Resolutions = new Dictionary<string, string>
    {
        ["Al-Qaida"] = "Security Council resolutions 1267 (1999), 1989 (2011) and 2253 (2015)",
        ["Taliban"] = "Security Council resolution 1988 (2011)",
        ["DPRK"] = "Security Council resolution 1718 (2006)",
        ["Iran"] = "Security Council resolution 1737 (2006)",
        ["Iraq"] = "Security Council resolution 1518 (2003)",
        ["DRC"] = "Security Council resolution 1533 (2004)",
        ["Libya"] = "Security Council resolution 1970 (2011)",
        ["Somalia"] = "Security Council resolution 2713 (2023)",
        ["CAR"] = "Security Council resolution 2745 (2024)",
        ["Sudan"] = "Security Council resolution 1591 (2005)",
        ["Haiti"] = "Security Council resolution 2653 (2022)",
        ["Yemen"] = "Security Council resolution 2140 (2014)",
        ["GB"] = "Security Council resolution 2048 (2012)",
        ["SouthSudan"] = "Security Council resolution 2206 (2015)",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The committee of a label; an unknown label is noted and kept as the programme. Null for none.</summary>
    public static UnCommittee? Read(string? label, ReadingNotes notes, long row)
    {
        if (label is null) return null;
        if (!Resolutions.TryGetValue(label, out var resolution))
            notes.AddOnce(ListDiagnostics.UnknownValue, $"UN_LIST_TYPE:{label}", label, "a committee of the Security Council", row, "UN_LIST_TYPE");
        return new UnCommittee(label, resolution);
    }
}
