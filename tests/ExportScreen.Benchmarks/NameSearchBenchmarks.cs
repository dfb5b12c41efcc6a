using BenchmarkDotNet.Attributes;
using ExportScreen.Matching;
using ExportScreen.Model.RuleBooks;

namespace ExportScreen.Benchmarks;

/// <summary>Searches in the names of the SDN list; the time is that of one search.</summary>
[MemoryDiagnoser]
public class NameSearchBenchmarks
{
    private const int Searches = 4000;

    private readonly List<NameMatch> _matches = [];
    private List<NameQuery> _queries = [];
    private NameIndex? _index;
    private NameMatcher? _matcher;

    [GlobalSetup]
    public void Build()
    {
        var names = RealNames.Listed();
        var builder = new NameIndexBuilder();
        foreach (var name in names) builder.Add(name);
        _index = NameIndex.Open(builder.Build());
        _queries = RealNames.Queries(Searches, names);
        _matcher = new NameMatcher(_index, new MatchSettings());
    }

    /// <summary>Names that the matcher has not met before.</summary>
    [Benchmark(OperationsPerInvoke = Searches)]
    public int New() => SearchAll(new NameMatcher(_index!, new MatchSettings()));

    /// <summary>Names whose words the matcher knows from an earlier round.</summary>
    [Benchmark(OperationsPerInvoke = Searches)]
    public int Again() => SearchAll(_matcher!);

    private int SearchAll(NameMatcher matcher)
    {
        var found = 0;
        foreach (var query in _queries)
        {
            matcher.Search(query, _matches);
            found += _matches.Count;
        }

        return found;
    }
}
