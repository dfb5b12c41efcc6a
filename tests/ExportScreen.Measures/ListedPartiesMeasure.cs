using System.Globalization;
using ExportScreen.Lists.Snapshots;
using ExportScreen.Pipeline.Lists;
using ExportScreen.Storage.Embedded;

namespace ExportScreen.Measures;

/// <summary>Which parties of a snapshot are listed more than once: how many, how often, the biggest and a random sample to be looked through by hand.</summary>
internal static class ListedPartiesMeasure
{
    public static int Run(Arguments arguments)
    {
        var opened = new OpenSnapshot(new ListFolder(Path.GetFullPath(arguments.Text("lists")))).RunAsync().GetAwaiter().GetResult();
        if (!opened.Succeeded) return 1;
        using var lists = opened.Value;
        var snapshot = lists.Snapshot;
        var parties = Enumerable.Range(0, snapshot.EntryCount).Where(e => snapshot.PartyOf(e) == e).Select(snapshot.ListingsOf).ToList();
        var several = parties.Where(p => p.Count > 1).ToList();
        foreach (var size in several.GroupBy(p => p.Count).OrderBy(g => g.Key)) Console.WriteLine(Invariant($"{size.Count(),6} parties with {size.Key} listings"));
        Show("biggest", snapshot, several.OrderByDescending(p => p.Count).ThenBy(p => p[0]).Take(arguments.Number("biggest", 0)));
        var random = new Random(arguments.Number("seed", 20261123));
        Show("sample", snapshot, several.OrderBy(_ => random.Next()).Take(arguments.Number("sample", 0)));
        Console.WriteLine(Invariant($"entries={snapshot.EntryCount} parties={parties.Count} several={several.Count} linked={several.Sum(p => p.Count)} most={several.Select(p => p.Count).DefaultIfEmpty(1).Max()}"));
        return 0;
    }

    private static void Show(string title, ListSnapshot snapshot, IEnumerable<IReadOnlyList<int>> parties)
    {
        foreach (var party in parties)
        {
            Console.WriteLine(title);
            foreach (var entry in party.Select(snapshot.Entry))
            {
                var births = string.Join(" or ", entry.BirthDates.Select(d => d.Earliest == d.Latest ? Invariant($"{d.Earliest:yyyy-MM-dd}") : Invariant($"{d.Earliest.Year}-{d.Latest.Year}")));
                Console.WriteLine($"    {entry.Id} {entry.Kind} {entry.Caption}; {births}; {string.Join(", ", entry.Identifiers.Select(i => $"{i.Kind} {i.Value} {i.Country}".TrimEnd()))}");
            }
        }
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
