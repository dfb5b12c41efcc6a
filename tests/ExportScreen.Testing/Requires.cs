using Xunit;

namespace ExportScreen.Testing;

/// <summary>
/// Parts that a machine may lack. An absent part skips the test with a fixed reason, or fails it when <c>EXPORTSCREEN_REQUIRE</c> (a comma list of
/// <c>shared</c>, <c>node</c>, <c>chromium</c>) names the part.
/// </summary>
public static class Requires
{
    private static readonly string[] Required =
        (Environment.GetEnvironmentVariable("EXPORTSCREEN_REQUIRE") ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Full path of a file or folder of the shared data (<c>lists/un/consolidated_2026-08.xml</c>); skips when the data is absent.</summary>
    public static string SharedData(params string[] parts)
    {
        var root = SharedRoot;
        var path = Path.Combine([root, "data", .. parts]);
        if (!Directory.Exists(Path.Combine(root, "data"))) Absent("shared", "../shared/data absent");
        Assert.True(File.Exists(path) || Directory.Exists(path), $"The shared data has no {string.Join('/', parts)}.");
        return path;
    }

    /// <summary>Full path of a program on PATH (<c>node</c>, <c>chromium</c>); skips when it is absent.</summary>
    public static string Program(string part)
    {
        foreach (var folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator))
        {
            var path = Path.Combine(folder, OperatingSystem.IsWindows() ? part + ".exe" : part);
            if (File.Exists(path)) return path;
        }

        Absent(part, $"{part} absent");
        return "";
    }

    private static string SharedRoot =>
        Environment.GetEnvironmentVariable("EXPORTSCREEN_SHARED") ?? Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared"));

    private static void Absent(string part, string reason)
    {
        if (Required.Contains(part, StringComparer.Ordinal)) Assert.Fail($"required: {reason}");
        Assert.Skip($"skipped: {reason}");
    }
}
