using BenchmarkDotNet.Attributes;
using ExportScreen.Matching;

namespace ExportScreen.Benchmarks;

/// <summary>Building the index of the names of the SDN list.</summary>
[MemoryDiagnoser]
public class NameIndexBenchmarks
{
    private List<IndexedName> _names = [];

    [GlobalSetup]
    public void Read() => _names = RealNames.Listed();

    [Benchmark]
    public int Build()
    {
        var builder = new NameIndexBuilder();
        foreach (var name in _names) builder.Add(name);
        return builder.Build().Length;
    }
}
