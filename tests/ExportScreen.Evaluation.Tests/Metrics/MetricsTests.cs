using ExportScreen.Evaluation.Metrics;

namespace ExportScreen.Evaluation.Tests.Metrics;

public sealed class MetricsTests
{
    // Values of Newcombe, Statistics in Medicine 17 (1998), table I, method 3.
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0.0000, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    public void The_interval_is_Wilsons(long hits, long count, double low, double high)
    {
        var share = new Wilson(hits, count);
        Assert.Equal(low, share.Low, 4);
        Assert.Equal(high, share.High, 4);
    }

    [Fact]
    public void An_interval_holds_its_share_and_ends_at_0_and_1()
    {
        Assert.Equal((0d, 0d, 1d), (default(Wilson).Rate, default(Wilson).Low, default(Wilson).High));
        Assert.Equal(1, new Wilson(7, 7).High);
        for (var hits = 0; hits <= 50; hits++) Assert.InRange(new Wilson(hits, 50).Rate, new Wilson(hits, 50).Low, new Wilson(hits, 50).High);
    }

    [Fact]
    public void No_miss_in_3000_bounds_the_rate_of_misses_by_about_a_thousandth() => Assert.Equal(0.0013, new Wilson(0, 3000).High, 4);

    [Fact]
    public void A_score_at_the_line_is_above_it()
    {
        var counts = Confusion.At([(0.8, true), (0.79, true), (0.8, false), (0.2, false), (0.9, true)], 0.8);
        Assert.Equal(new Confusion(2, 1, 1), counts);
        Assert.Equal(2 / 3.0, counts.Precision);
        Assert.Equal(2 / 3.0, counts.Recall);
        Assert.Equal(2 / 3.0, counts.F1, 12);
    }

    [Fact]
    public void Without_anything_found_all_shares_are_0() => Assert.Equal((0d, 0d, 0d), (new Confusion(0, 0, 3).Precision, new Confusion(0, 0, 3).Recall, new Confusion(0, 0, 3).F1));

    [Fact]
    public void The_area_counts_pairs_that_are_in_the_right_order()
    {
        Assert.Equal(1, RankCurve.Area([0.9, 0.8], [0.7, 0.1]));
        Assert.Equal(0.5, RankCurve.Area([0.5, 0.5], [0.5]));
        Assert.Equal(5 / 6.0, RankCurve.Area([0.9, 0.4], [0.1, 0.3, 0.5]), 12);
        Assert.True(double.IsNaN(RankCurve.Area([], [0.1])));
    }

    [Fact]
    public void The_area_is_that_of_counting_every_pair()
    {
        var random = new Random(TestSize.Seed);
        double[] matches = [.. Enumerable.Range(0, 200).Select(_ => random.Next(40) / 40.0)], others = [.. Enumerable.Range(0, 300).Select(_ => random.Next(30) / 40.0)];
        var wins = matches.Sum(m => others.Sum(o => m > o ? 1 : m == o ? 0.5 : 0));
        Assert.Equal(wins / (matches.Length * others.Length), RankCurve.Area(matches, others), 12);
    }

    [Fact]
    public void At_most_the_share_reaches_the_line()
    {
        double[] scores = [.. Enumerable.Range(0, 1000).Select(i => i % 100 / 100.0)];
        foreach (var share in new[] { 0.01, 0.1, 0.5 }) Assert.True(scores.Count(s => s >= RankCurve.LineAt(scores, share)) <= share * scores.Length);
    }
}
