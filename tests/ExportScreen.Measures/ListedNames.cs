using ExportScreen.Lists.Snapshots;

namespace ExportScreen.Measures;

/// <summary>Names of a snapshot, in its order.</summary>
internal static class ListedNames
{
    /// <summary>Names of the current snapshot of a list folder, of at least two words.</summary>
    public static List<string> Of(string folder)
    {
        var id = File.ReadAllText(Path.Combine(folder, "current")).Trim();
        var bytes = File.ReadAllBytes(Path.Combine(folder, "snapshots", id + ".snap"));
        using var snapshot = ListSnapshot.Open(bytes).Value ?? throw new InvalidDataException("The snapshot does not open.");
        return [.. Enumerable.Range(0, snapshot.NameCount).Select(snapshot.NameText).Where(n => n.Length is > 8 and < 70 && n.Contains(' ', StringComparison.Ordinal)).Distinct(StringComparer.Ordinal)];
    }
}
