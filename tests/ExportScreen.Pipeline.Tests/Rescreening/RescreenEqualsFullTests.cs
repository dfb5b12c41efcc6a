using ExportScreen.Pipeline.Rescreening;

namespace ExportScreen.Pipeline.Tests.Rescreening;

/// <summary>After a change of the lists the findings are those of a screening of everything with the new lists.</summary>
public sealed class RescreenEqualsFullTests
{
    [Fact]
    public async Task Whatever_changes_the_findings_are_those_of_a_full_screening_with_the_new_lists()
    {
        var rounds = TestSize.Of(60);
        var reasons = new List<string>();
        for (var round = 0; round < rounds; round++)
        {
            var seed = TestSize.Seed + (31 * round);
            // Two lists with parties in common, by their tax numbers.
            var (list, also) = (new MadeList(seed), new MadeList(seed + 1, "also"));
            list.Add(30);
            also.Add(8);
            using var bench = new RescreenBench();
            await bench.PublishAsync(list.File(1), also.File(1));
            var manifest = list.Manifest(25);
            await bench.ScreenAsync(manifest);
            for (var day = 2; day <= 4; day++)
            {
                list.Change(10);
                also.Change(4);
                await bench.PublishAsync(list.File(day), also.File(day));
                var result = await bench.RescreenAsync();
                Assert.Equal(RescreenOutcome.Done, result.Outcome);
                Assert.False(result.IsFull);
                reasons.AddRange(result.Findings.Select(f => $"{f.State} {f.Because}"));
                using var fresh = new RescreenBench();
                await fresh.PublishAsync(list.File(day), also.File(day));
                await fresh.ScreenAsync(manifest);
                AssertSame(await fresh.StandingAsync(), await bench.StandingAsync(), FormattableString.Invariant($"seed {seed}, day {day}"));
            }
        }

        // Not for want of changes: every kind of them has opened or closed something, also the ones that go by how many hits a party shows.
        foreach (var words in (string[])["Open own-made:", "was added to", "changed in edition", "was de-listed in edition", "No match any more", "one of the 10 best matches", "name added", "name removed"])
            Assert.True(reasons.Exists(r => r.Contains(words, StringComparison.Ordinal)), $"seed {TestSize.Seed}: nothing said “{words}”");
    }

    private static void AssertSame(List<string> expected, List<string> found, string what)
    {
        var missing = expected.Except(found, StringComparer.Ordinal).Take(5);
        var more = found.Except(expected, StringComparer.Ordinal).Take(5);
        Assert.True(expected.SequenceEqual(found, StringComparer.Ordinal), $"{what}\nmissing:\n{string.Join('\n', missing)}\nmore:\n{string.Join('\n', more)}");
    }
}
