using System.Globalization;

namespace ExportScreen.Testing;

/// <summary>
/// How much of a measure the tests run. <c>dotnet test</c> takes a twentieth with a seed that rotates by day and is printed; the scripts in
/// tests/measure set <c>EXPORTSCREEN_FULL=1</c> for the whole with the fixed seed.
/// </summary>
public static class TestSize
{
    /// <summary>True when the whole is wanted.</summary>
    public static bool Full { get; } = Environment.GetEnvironmentVariable("EXPORTSCREEN_FULL") == "1";

    /// <summary>The seed: <c>EXPORTSCREEN_SEED</c>, else 20261122 for the whole, else the day number.</summary>
    public static int Seed { get; } =
        int.TryParse(Environment.GetEnvironmentVariable("EXPORTSCREEN_SEED"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var seed)
            ? seed
            : Full ? 20261122 : (int)(DateTime.UtcNow - DateTime.UnixEpoch).TotalDays;

    /// <summary>The full count, or a twentieth of it (at least one).</summary>
    public static int Of(int full) => Full ? full : Math.Max(1, full / 20);
}
