using System.Diagnostics;
using System.Globalization;
using ExportScreen.Lists.Snapshots;
using ExportScreen.Matching;
using ExportScreen.Model.RuleBooks;

namespace ExportScreen.Benchmarks;

/// <summary>
/// Speed over all lists in one run, as ratios where machines differ: searches per second of one core's time, against the comparison of every listed name,
/// against FuzzySharp, and against a tenth of the list; building, opening, memory.
/// </summary>
internal static class SpeedMeasure
{
    private const int Searches = 17000, Compared = 2, Extracted = 3;

    /// <summary>Prints the figures, last a line of name=value pairs.</summary>
    /// <param name="lists">Folder of a snapshot.</param>
    public static int Run(string lists)
    {
        var names = Names(lists);
        var (bytes, buildSeconds) = Cpu(() => Build(names));
        Print($"index: {buildSeconds:0.00} s of CPU, {bytes.Length / 1e6:0.0} MB, peak of the process {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:0} MB");
        var openMilliseconds = Open(bytes);
        var queries = RealNames.Queries(Searches, names);
        var full = Search(names, bytes, queries);
        var tenth = names.Where((_, i) => i % 10 == 0).ToList();
        var small = Search(tenth, Build(tenth), queries);
        var perSearch = 1 / full.PerSecond;
        var compared = Cpu(() => CompareAll(names, queries)).Seconds / Compared;
        var extracted = Cpu(() => Extract(names, queries)).Seconds / Extracted;
        Print($"reference {compared:0.00} s, FuzzySharp {extracted:0.00} s per name; a tenth of the list {small.PerSecond:0} names/s");
        Print($"persecond={full.PerSecond:0} p99={full.P99:0.00} bytes={full.Bytes:0} reference={compared / perSearch:0} fuzzysharp={extracted / perSearch:0} tenfold={small.PerSecond / full.PerSecond:0.00} build={buildSeconds:0.00} memory={Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:0} open={openMilliseconds:0.0}");
        return 0;
    }

    private static List<IndexedName> Names(string lists)
    {
        var path = Path.Combine(lists, "snapshots", File.ReadAllText(Path.Combine(lists, "current")).Trim() + ".snap");
        using var snapshot = ListSnapshot.Open(File.ReadAllBytes(path)).Value ?? throw new InvalidDataException("The snapshot does not open; build the lists with this version.");
        var names = Enumerable.Range(0, snapshot.NameCount)
            .Select(name => new IndexedName(snapshot.NameText(name), snapshot.KindOf(snapshot.EntryOfName(name)), snapshot.StrengthOf(name), null))
            .DistinctBy(name => name.Text, StringComparer.Ordinal).ToList();
        Print($"{snapshot.EntryCount} entries, {snapshot.NameCount} names, {names.Count} distinct");
        return names;
    }

    private static byte[] Build(List<IndexedName> names)
    {
        var builder = new NameIndexBuilder();
        foreach (var name in names) builder.Add(name);
        return builder.Build();
    }

    private static double Open(byte[] bytes)
    {
        var file = Path.GetTempFileName();
        File.WriteAllBytes(file, bytes);
        var watch = Stopwatch.StartNew();
        var count = NameIndex.Open(File.ReadAllBytes(file)).Count;
        var milliseconds = watch.Elapsed.TotalMilliseconds;
        File.Delete(file);
        Print($"opened and read {count} names in {milliseconds:0.0} ms");
        return milliseconds;
    }

    private static (double PerSecond, double P99, double Bytes) Search(List<IndexedName> names, byte[] bytes, List<NameQuery> queries)
    {
        var index = NameIndex.Open(bytes);
        var matches = new List<NameMatch>();
        // Other names first, through another matcher, so that the code is compiled and nothing is remembered.
        var other = new NameMatcher(index, new MatchSettings());
        foreach (var name in names.Where((_, i) => i % 11 == 0)) other.Search(new NameQuery(name.Text, name.Kind), matches);
        Thread.Sleep(500);
        var matcher = new NameMatcher(index, new MatchSettings());
        var (found, seconds) = Cpu(() => queries.Sum(query => Count(matcher, query, matches)));
        var times = new double[queries.Count];
        double allocated = 0, misses = 0;
        for (var i = 0; i < queries.Count; i++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var start = Stopwatch.GetTimestamp();
            matcher.Search(queries[i], matches);
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            if (matches.Count > 0) continue;
            misses++;
            allocated += GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Array.Sort(times);
        Print($"{names.Count} names: {queries.Count / seconds:0} distinct names/s of CPU, {found} matches; warm p50 {times[times.Length / 2]:0.000}, p99 {times[times.Length * 99 / 100]:0.000} ms; {allocated / misses:0.0} bytes per name without a hit");
        return (queries.Count / seconds, times[times.Length * 99 / 100], allocated / misses);
    }

    private static int Count(NameMatcher matcher, NameQuery query, List<NameMatch> matches)
    {
        matcher.Search(query, matches);
        return matches.Count;
    }

    private static int CompareAll(List<IndexedName> names, List<NameQuery> queries) =>
        queries.Take(Compared).Sum(query => names.Count(name => NameComparison.Compare(query, name, new MatchSettings()).Score >= 0.7));

    private static int Extract(List<IndexedName> names, List<NameQuery> queries)
    {
        var texts = names.ConvertAll(name => name.Text);
        return queries.Take(Extracted).Sum(query => FuzzySharp.Process.ExtractAll(query.Text, texts, cutoff: 80).Count());
    }

    private static (T Value, double Seconds) Cpu<T>(Func<T> run)
    {
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        var value = run();
        return (value, (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds);
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
