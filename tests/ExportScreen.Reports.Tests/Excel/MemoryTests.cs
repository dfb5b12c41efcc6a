using ExportScreen.Model.Screenings;
using ExportScreen.Reports.Excel;
using ExportScreen.Reports.Tests.Fixtures;

namespace ExportScreen.Reports.Tests.Excel;

[CollectionDefinition(nameof(MemoryTests), DisableParallelization = true)]
public sealed class MemoryTestsRunAlone;

/// <summary>What is alive in the process is counted, so nothing else may run in it.</summary>
[Collection(nameof(MemoryTests))]
public sealed class MemoryTests
{
    [Fact]
    public void Memory_does_not_grow_with_the_rows()
    {
        // What is alive after every 10,000th row: a writer that kept rows would hold some 3 kB for each.
        var alive = new List<long>();
        var large = Sample.Large(50_000, 200, 20);
        WorkbookWriter.Write(large, Stream.Null, new WorkbookOptions { Progress = Look }, TestContext.Current.CancellationToken);
        Assert.Equal(5, alive.Count);
        Assert.True(alive.Max() - alive.Min() < 4_000_000, string.Join(", ", alive));

        void Look(long rows)
        {
            if (rows % 10_000 == 0 && alive.Count < 5) alive.Add(GC.GetTotalMemory(forceFullCollection: true));
        }
    }

    [Fact]
    public void Each_row_is_written_before_the_next_is_asked_for()
    {
        var output = new Counting();
        var written = new List<long>();
        IEnumerable<(int, RowScreening)> Rows()
        {
            foreach (var row in Sample.Large(20_000, 10, 20).Rows())
            {
                if (row.Row.Row.Ordinal % 5_000 == 0) written.Add(output.Count);
                yield return row;
            }
        }

        var source = Sample.Large(20_000, 10, 20);
        WorkbookWriter.Write(new FakeResult(source.Facts, source.Parties, Rows) { GivenSummary = source.Summary, GivenRowCounts = source.PartyRowCounts }, output, WorkbookOptions.Default, TestContext.Current.CancellationToken);
        Assert.True(written[0] > 0 && written[1] > written[0] && written[2] > written[1] && written[3] > written[2], string.Join(", ", written));
    }

    private sealed class Counting : MemoryStream
    {
        public long Count { get; private set; }

        public override bool CanSeek => false;

        public override void Write(byte[] buffer, int offset, int count) => Count += count;

        public override void Write(ReadOnlySpan<byte> buffer) => Count += buffer.Length;
    }
}
