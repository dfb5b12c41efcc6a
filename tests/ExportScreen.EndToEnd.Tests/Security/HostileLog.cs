namespace ExportScreen.EndToEnd.Tests.Security;

/// <summary>The results for tests/measure/05.5.sh, in the file that EXPORTSCREEN_HOSTILE_LOG names: one line per request, and one per thing that was written although it must not be. Thread-safe.</summary>
internal static class HostileLog
{
    private static readonly Lock Writing = new();
    private static readonly string? File = Environment.GetEnvironmentVariable("EXPORTSCREEN_HOSTILE_LOG") is { Length: > 0 } file ? file : null;

    /// <summary>A request and whether it went as it should.</summary>
    public static void Request(string group, string name, bool right) =>
        Write($"{(right ? "right" : "wrong")}\t{group}\t{new string([.. name.Select(c => char.IsControl(c) ? '.' : c)])}");

    /// <summary>Something that was written.</summary>
    public static void Written(string what) => Write("written\t" + what);

    private static void Write(string line)
    {
        if (File is null) return;
        lock (Writing) System.IO.File.AppendAllText(File, line + "\n");
    }
}
