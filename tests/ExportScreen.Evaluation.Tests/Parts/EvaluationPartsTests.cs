using ExportScreen.Evaluation.Parts;
using ExportScreen.Evaluation.Report;
using ExportScreen.Model.RuleBooks;

namespace ExportScreen.Evaluation.Tests.Parts;

public sealed class EvaluationPartsTests
{
    [Fact]
    public void Every_part_is_in_the_table()
    {
        var ids = typeof(EvaluationParts).Assembly.GetTypes().Where(t => t.Name.EndsWith("Part", StringComparison.Ordinal) && t.IsAbstract && t.IsSealed).Select(t => (string)t.GetField("Id")!.GetRawConstantValue()!);
        Assert.Equal(ids.Order(StringComparer.Ordinal), EvaluationParts.All.Select(p => p.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_part_without_what_it_needs_is_reported_as_not_run()
    {
        var run = new EvaluationRun { Settings = new MatchSettings(), Lists = null, Data = new EvaluationData(null), Seed = 1 };
        var (sections, notRun) = EvaluationParts.Run(run, EvaluationParts.All);
        Assert.Equal(["negatives"], sections.Select(s => s.Id));
        Assert.Contains(new NotRun("control", "no lists are imported"), notRun);
        Assert.Contains(new NotRun("pairs", "pairs.tsv is not in the data folder"), notRun);
        Assert.Equal(EvaluationParts.All.Count, sections.Count + notRun.Count);
    }

    [Fact]
    public void What_is_drawn_depends_on_the_seed_alone_and_keeps_its_order()
    {
        int[] cases = [.. Enumerable.Range(0, 1000)];
        var drawn = Run(7).Draw(cases, 50);
        Assert.Equal(drawn, Run(7).Draw(cases, 50));
        Assert.NotEqual(drawn, Run(8).Draw(cases, 50));
        Assert.Equal(drawn.Order().Distinct(), drawn);
        Assert.Equal(50, drawn.Count);
        Assert.Equal(50, Run(7).Sample(cases).Count);
        Assert.Equal(cases, Run(7).Draw(cases, 5000));
    }

    [Fact]
    public void Many_misses_of_one_kind_do_not_crowd_out_others()
    {
        var run = Run(1);
        for (var i = 0; i < 1000; i++) run.Keep(new Miss("a", "b", $"{i}", "", 0));
        run.Keep(new Miss("a", "c", "other", "", 0));
        Assert.Equal(201, run.Misses.Count);
    }

    private static EvaluationRun Run(int seed) => new() { Settings = new MatchSettings(), Lists = null, Data = new EvaluationData(null), Seed = seed, Share = 20 };
}
