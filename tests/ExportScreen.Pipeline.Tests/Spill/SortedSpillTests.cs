using ExportScreen.Pipeline.Spill;

namespace ExportScreen.Pipeline.Tests.Spill;

public sealed class SortedSpillTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("exportscreen-spill-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(0, 10)]
    [InlineData(5, 10)]
    [InlineData(10, 10)]
    [InlineData(10_007, 100)]
    [InlineData(50_000, 4096)]
    public void Gives_back_in_order_what_was_added_as_often_as_wanted(int count, int run)
    {
        using var spill = new SortedSpill<long>(Path.Combine(_folder, "spill"), run);
        var random = new Random(TestSize.Seed);
        var added = Enumerable.Range(0, count).Select(_ => random.NextInt64()).ToList();
        foreach (var value in added) spill.Add(value);
        added.Sort();
        Assert.Equal(added, spill.Sorted());
        Assert.Equal(added, spill.Sorted());
        Assert.Equal(count, spill.Count);
    }
}
