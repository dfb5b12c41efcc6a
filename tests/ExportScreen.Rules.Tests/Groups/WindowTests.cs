using System.Numerics;
using ExportScreen.Rules.Passes;
using ExportScreen.Rules.RuleBooks;
using Outcome = ExportScreen.Model.Screenings.Outcome;

namespace ExportScreen.Rules.Tests.Groups;

/// <summary>The rules that slide a window over days say what a comparison of all pairs says.</summary>
public sealed class WindowTests
{
    private const int FirstDay = 739_000;

    [Fact]
    public void A_kit_is_found_as_by_comparing_every_pair()
    {
        var random = new Random(20260113);
        for (var round = 0; round < TestSize.Of(400); round++)
        {
            var rows = Enumerable.Range(1, random.Next(1, 40)).Select(row => Row(ObservationKind.Kit, row, random.Next(400)) with { Facet = (byte)random.Next(1, 10) }).ToList();
            var expected = rows.Select(row => (row.Row, Set: rows.Where(o => Math.Abs(o.Day - row.Day) <= 90).Aggregate(0, (set, o) => set | (1 << o.Facet))))
                .Where(r => BitOperations.PopCount((uint)r.Set) >= 3 && (r.Set & 0b100_1010) != 0).ToList();
            var found = Run(rows);
            Assert.Equal(expected, found.Select(f => (f.Row, f.Count)));
            Assert.All(found, f => Assert.NotEqual(f.Row, f.WitnessRow));
        }
    }

    [Fact]
    public void Small_shipments_are_found_as_by_comparing_every_pair()
    {
        var random = new Random(20260114);
        for (var round = 0; round < TestSize.Of(400); round++)
        {
            var rows = Enumerable.Range(1, random.Next(1, 40))
                .Select(row => Row(ObservationKind.SmallValue, row, random.Next(120)) with { Mark = (ulong)row, Value = random.Next(1, 6000) }).ToList();
            var small = rows.Where(o => o.Value < 5000).ToList();
            var expected = small.Select(row => (row.Row, Near: small.Where(o => Math.Abs(o.Day - row.Day) <= 14).ToList()))
                .Where(r => r.Near.Count >= 3 && r.Near.Sum(o => o.Value) > 5000).Select(r => (r.Row, r.Near.Count, r.Near.Sum(o => o.Value))).ToList();
            var found = Run(rows);
            Assert.Equal(expected, found.Select(f => (f.Row, f.Count, f.First)));
            Assert.All(found, f => Assert.NotEqual(f.Row, f.WitnessRow));
        }
    }

    /// <summary>Fifty thousand rows of one receiver: pairs would be two and a half thousand million.</summary>
    [Theory]
    [InlineData(ObservationKind.Kit)]
    [InlineData(ObservationKind.SmallValue)]
    public void A_receiver_with_very_many_rows_is_judged_in_one_pass(ObservationKind kind)
    {
        var rows = Enumerable.Range(1, 50_000).Select(row => Row(kind, row, row % 60) with { Facet = (byte)(1 + (row % 9)), Mark = (ulong)row, Value = 10 });
        Assert.Equal(50_000, Run([.. rows]).Count);
    }

    private static Observation Row(ObservationKind kind, int row, int day) => Observation.Of(kind, "one receiver", 0, row, Outcome.Clear) with { Day = FirstDay + day };

    private static List<GroupFinding> Run(IReadOnlyList<Observation> rows)
    {
        var found = new List<GroupFinding>();
        ScreenManifest.Run(rows.Order(), RuleBookFile.Shipped, found.Add);
        found.Sort();
        return found;
    }
}
