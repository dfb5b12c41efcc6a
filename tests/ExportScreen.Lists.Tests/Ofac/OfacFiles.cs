using ExportScreen.Lists.Reading;
using ExportScreen.Model.Diagnostics;

namespace ExportScreen.Lists.Tests.Ofac;

/// <summary>The real OFAC files of the shared data; a test that asks for one is skipped where they are absent.</summary>
internal static class OfacFiles
{
    public static readonly string[] SdnNames = ["SDN.CSV", "ADD.CSV", "ALT.CSV", "SDN_COMMENTS.CSV"];
    public static readonly string[] ConsNames = ["CONS_PRIM.CSV", "CONS_ADD.CSV", "CONS_ALT.CSV", "CONS_COMMENTS.CSV"];

    public static ListFile[] Sdn2026() => [.. SdnNames.Select(n => Real("csv_2026-08", n))];

    public static ListFile[] Cons2025() => [.. ConsNames.Select(n => Real("csv_2025-12", n))];

    public static ListFile Sdn2024() => Real("csv_2024-05", "SDN.CSV");

    public static ListFile EnhancedCons2025() => ListFileUnpacking.Unpack(Real("CONS_ENHANCED_2025-01.ZIP")).Value!;

    public static ListFile Real(params string[] parts)
    {
        var path = Requires.SharedData(["lists", "ofac", .. parts]);
        return new ListFile(Path.GetFileName(path), File.ReadAllBytes(path));
    }

    public static string[] Codes<T>(ReadResult<T> result)
        where T : class => [.. result.Diagnostics.Select(d => d.Code).Distinct().Order(StringComparer.Ordinal)];
}
