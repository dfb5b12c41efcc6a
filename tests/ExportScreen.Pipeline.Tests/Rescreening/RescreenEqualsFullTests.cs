using ExportScreen.Pipeline.Rescreening;

namespace ExportScreen.Pipeline.Tests.Rescreening;

/// <summary>After a change of the lists the findings are those of a screening of everything with the new lists.</summary>
public sealed class RescreenEqualsFullTests
{
    [Fact]
    public async Task Whatever_changes_the_findings_are_those_of_a_full_screening_with_the_new_lists()
    {
        var rounds = TestSize.Of(200);
        for (var round = 0; round < rounds; round++)
        {
            var seed = TestSize.Seed + (31 * round);
            var list = new MadeList(seed);
            list.Add(30);
            using var bench = new RescreenBench();
            await bench.PublishAsync(list.File(1));
            var manifest = list.Manifest(25);
            await bench.ScreenAsync(manifest);
            for (var day = 2; day <= 4; day++)
            {
                list.Change(6);
                await bench.PublishAsync(list.File(day));
                var result = await bench.RescreenAsync();
                Assert.Equal(RescreenOutcome.Done, result.Outcome);
                Assert.False(result.IsFull);
                using var fresh = new RescreenBench();
                await fresh.PublishAsync(list.File(day));
                await fresh.ScreenAsync(manifest);
                AssertSame(await fresh.StandingAsync(), await bench.StandingAsync(), FormattableString.Invariant($"seed {seed}, day {day}"));
            }
        }
    }

    private static void AssertSame(List<string> expected, List<string> found, string what)
    {
        var missing = expected.Except(found, StringComparer.Ordinal).Take(5);
        var more = found.Except(expected, StringComparer.Ordinal).Take(5);
        Assert.True(expected.SequenceEqual(found, StringComparer.Ordinal), $"{what}\nmissing:\n{string.Join('\n', missing)}\nmore:\n{string.Join('\n', more)}");
    }
}
