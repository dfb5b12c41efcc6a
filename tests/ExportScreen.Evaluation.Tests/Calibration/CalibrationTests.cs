using ExportScreen.Evaluation.Calibration;

namespace ExportScreen.Evaluation.Tests.Calibration;

public sealed class CalibrationTests
{
    [Fact]
    public void Scores_that_are_shares_have_no_error()
    {
        var scored = new List<(double, bool)>();
        foreach (var tenth in Enumerable.Range(0, 10))
            for (var i = 0; i < 100; i++) scored.Add(((tenth + 0.5) / 10, i < (tenth * 10) + 5));
        var reliability = Reliability.Of(scored);
        Assert.Equal(0, reliability.Error, 12);
        Assert.All(reliability.Bands, b => Assert.Equal(100, b.Matches.Count));
    }

    [Fact]
    public void A_score_that_promises_too_much_shows_by_how_much()
    {
        var reliability = Reliability.Of([.. Enumerable.Range(0, 100).Select(i => (0.9, i < 60))]);
        Assert.Equal(0.3, reliability.Error, 12);
        Assert.Equal(0.6 * 0.01 + 0.4 * 0.81, reliability.Brier, 12);
        Assert.Equal((60L, 100L), (reliability.Bands[9].Matches.Hits, reliability.Bands[9].Matches.Count));
    }

    [Fact]
    public void Ends_of_bands_belong_to_the_higher_one_and_1_to_the_last()
    {
        var bands = Reliability.Of([(0.3, true), (1.0, true), (0.0, false), (0.7, true)]).Bands;
        Assert.Equal([0, 3, 7, 9], Enumerable.Range(0, 10).Where(i => bands[i].Matches.Count > 0));
    }

    [Fact]
    public void The_map_pools_what_falls_and_always_rises()
    {
        var map = IsotonicMap.Fit([(0.1, false), (0.2, true), (0.3, false), (0.4, true), (0.5, true), (0.6, true)], 1);
        // One pair of two parties, a pool of one and one, a pool of three of one party; half a pair is drawn in from 0 and 1.
        Assert.Equal([0, 0.1, 0.25, 0.5, 1], map.Points.Select(p => Math.Round(p.Score, 6)));
        Assert.Equal([0, 0.25, 0.5, 0.875, 1], map.Points.Select(p => p.Share));
        AssertRises(map);
    }

    [Fact]
    public void The_map_of_any_pairs_rises_and_fits_them_better_than_the_scores()
    {
        var random = new Random(TestSize.Seed);
        for (var round = 0; round < 50; round++)
        {
            List<(double Score, bool IsMatch)> scored = [.. Enumerable.Range(0, 400).Select(_ => random.NextDouble()).Select(s => (s, random.NextDouble() < s * s))];
            var map = IsotonicMap.Fit(scored);
            AssertRises(map);
            Assert.True(Reliability.Of([.. scored.Select(p => (map.Of(p.Score), p.IsMatch))]).Error < Reliability.Of(scored).Error);
        }
    }

    private static void AssertRises(IsotonicMap map)
    {
        Assert.Equal((0d, 1d), (map.Of(0), map.Of(1)));
        for (var i = 1; i <= 1000; i++) Assert.True(map.Of(i / 1000.0) > map.Of((i - 1) / 1000.0));
    }
}
