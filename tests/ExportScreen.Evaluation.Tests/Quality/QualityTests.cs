using System.Globalization;
using ExportScreen.Evaluation.Parts;
using ExportScreen.Evaluation.Report;
using ExportScreen.Model.RuleBooks;

namespace ExportScreen.Evaluation.Tests.Quality;

/// <summary>
/// A twentieth of the quality measures (02.1, 02.3, 02.4, 02.5), or all of them at full size; the seed rotates and is printed. The lines asserted here are what must never
/// be lost again; the targets are those of the measures.
/// </summary>
public sealed class QualityTests(ITestOutputHelper output)
{
    private static readonly MatchSettings Settings = new();

    private static int Share => TestSize.Full ? 1 : 20;

    [Fact]
    public void Every_listed_name_alerts_on_its_own_entry()
    {
        var section = Measure("control", RealSubject.Of(Settings), Share);
        Assert.Equal(1, Value(section, "control.alerting"));
        Assert.True(Value(section, "control.first") >= 0.99);
    }

    [Fact]
    public void Labelled_pairs_stay_above_what_open_screeners_reach()
    {
        var section = Measure("pairs", null, 1);
        foreach (var id in (string[])["pairs.curated.auc", "pairs.aliases", "pairs.scripts"])
        {
            var figure = section.Figures.Single(f => f.Id == id);
            Assert.True(figure.Value > figure.Peers!.Values.Max(), $"{id}: {figure.Value}");
        }
    }

    [Fact]
    public void Names_as_listed_are_found_in_the_UN_list_and_clean_people_are_not()
    {
        var section = Measure("search", null, 1);
        Assert.Equal(1, Value(section, "search.un_untreated.alert"));
        Assert.Equal(1, Value(section, "search.un_treated_same.alert"));
        Assert.True(Value(section, "search.un_treated.alert") >= 0.95);
        Assert.True(Value(section, "search.clean") <= 0.01);
    }

    [Fact]
    public void Clean_populations_alert_within_the_floors_of_the_standards()
    {
        var section = Measure("clean", RealSubject.Of(Settings), Share);
        Assert.True(Value(section, "clean.companies") <= 0.015);
        Assert.True(Value(section, "clean.people") <= 0.03);
    }

    [Fact]
    public void The_search_gives_the_scores_of_the_reference_and_loses_little()
    {
        var section = Measure("recall", RealSubject.Of(Settings), Share);
        Assert.Equal(0, Value(section, "recall.unequal"));
        Assert.True(Value(section, "recall.review") >= 0.85);
    }

    private Section Measure(string part, Subject? lists, int share)
    {
        var run = RealSubject.Run(Settings, lists, share);
        var (sections, notRun) = EvaluationParts.Run(run, EvaluationParts.All.Where(p => p.Id == part));
        Assert.Empty(notRun);
        output.WriteLine($"seed {run.Seed}, every {share}th case");
        var section = Assert.Single(sections);
        foreach (var figure in section.Figures.Where(f => f.Headline || f.Target is not null))
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{figure.Id}: {figure.Value:0.0000} of {figure.Count}"));
        foreach (var miss in run.Misses.Take(40)) output.WriteLine($"  {miss.What}: {miss.Query} | {miss.Listed} | {miss.Score:0.000}");
        return section;
    }

    private static double Value(Section section, string id) => section.Figures.Single(f => f.Id == id).Value!.Value;
}
