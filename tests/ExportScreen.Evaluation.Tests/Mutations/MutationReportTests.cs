using ExportScreen.Evaluation.Metrics;
using ExportScreen.Evaluation.Mutations;
using ExportScreen.Evaluation.Tests.Quality;
using ExportScreen.Model.Lists;
using ExportScreen.Model.RuleBooks;

namespace ExportScreen.Evaluation.Tests.Mutations;

public sealed class MutationReportTests(ITestOutputHelper output)
{
    [Fact]
    public void A_floor_binds_from_a_hundred_cases_on_and_the_interval_decides_below()
    {
        var made = MutationClasses.All.First(c => c.Number == 8);
        Assert.False(Result(made, 500, 479).MeetsFloor);
        Assert.True(Result(made, 500, 480).MeetsFloor);
        Assert.False(Result(made, 500, 480).MeetsStretch);
        Assert.True(Result(made, 50, 46).MeetsFloor);
        Assert.False(Result(made, 50, 30).MeetsFloor);
        Assert.True(Result(made, 0, 0).MeetsFloor);
    }

    [Fact]
    public void The_mean_counts_every_number_once_and_leaves_out_what_is_not_manipulated()
    {
        MutationClass[] all = [.. MutationClasses.All];
        var control = Result(all.First(c => c.Number == 1), 100, 0);
        var three = Result(all.First(c => c.Number == 3), 100, 90);
        var chinese = all.Where(c => c.Number == 21).Select((c, i) => Result(c, 100, 50 + (10 * i)));
        Assert.Equal((0.9 + 0.6) / 2, new MutationReport(1, EntityHalf.All, [control, three, .. chinese]).MeanOfManipulated, 9);
        Assert.Equal(0, new MutationReport(1, EntityHalf.All, []).MeanOfManipulated);
    }

    [Fact]
    public void What_is_not_found_is_reported_with_the_score_of_the_right_entry()
    {
        // No name reaches a review line of 1.1, so every case is missed.
        var subject = Subject.Of(
            [new ExportScreen.Evaluation.ListedName(0, "own-test:0", "Sergey Petrovich KHARLAMENKO", EntryKind.Person, AliasStrength.Strong, true)], new MatchSettings { ReviewLine = 1.1 });
        var result = Assert.Single(MutationReport.Measure(subject, 1, 5, classes: [MutationClasses.All.First(c => c.Number == 3)]).Classes);
        Assert.Equal((1, 0), (result.Count, result.Found));
        Assert.True(Assert.Single(result.Missed).Score > 0.95);
    }

    [Fact]
    public void Short_names_are_counted_apart()
    {
        var subject = MadeOf.Names(EntryKind.Company, "Romashka Zvezda", "Alfa Ltd");
        var result = Assert.Single(MutationReport.Measure(subject, 1, 20, classes: [MutationClasses.All.First(c => c.Number == 3)]).Classes);
        Assert.Equal((1, 1L), (result.Count, result.Short.Count));
    }

    /// <summary>A twentieth of measure 02.2, or all of it. The lines asserted are what must never be lost again; the targets are those of the measure.</summary>
    [Fact]
    public void Changed_names_of_real_lists_find_their_entries()
    {
        var report = MutationReport.Measure(RealSubject.Of(new MatchSettings()), TestSize.Seed, TestSize.Of(500), cancel: TestContext.Current.CancellationToken);
        output.WriteLine($"seed {report.Seed}, mean {report.MeanOfManipulated:0.0000}");
        foreach (var result in report.Classes)
        {
            output.WriteLine($"{result.Class}: {result.Found} of {result.Count}, short {result.Short.Hits} of {result.Short.Count}, wrong first {result.WrongFirst}");
            foreach (var (missed, score) in result.Missed) output.WriteLine($"    {missed.Query} | {missed.Listed} | {missed.Method} | {score:0.0000}");
        }

        Assert.True(report.MeanOfManipulated >= 0.80);
        Assert.All(report.Classes.Where(c => c.Class.Number is 1 or 2 or 32), c => Assert.Equal(c.Count, c.Found));
        Assert.All(report.Classes.Where(c => c.Class.Number is 3 or 4 or 5 or 12 or 16 or 30), c => Assert.True(c.Detection.High >= 0.99, c.Class.ToString()));
    }

    private static MutationResult Result(MutationClass made, int count, int found) => new(made, count, found, 0, new Wilson(0, 0), []);
}
