using ExportScreen.Evaluation.Control;
using ExportScreen.Model.Lists;
using ExportScreen.Model.RuleBooks;

namespace ExportScreen.Evaluation.Tests.Control;

public sealed class ControlMeasureTests
{
    [Fact]
    public void A_name_counts_as_found_by_its_own_entry_or_one_of_the_identical_name()
    {
        var subject = Of(("E1", "JSC ALMAZ-ANTEY", AliasStrength.Strong), ("E2", "Jsc Almaz Antey", AliasStrength.Strong), ("E3", "Концерн Вега", AliasStrength.Strong), ("E4", "???", AliasStrength.Strong), ("E5", "Zarya", AliasStrength.Weak));
        var names = ControlMeasure.StrongNames(subject);
        Assert.Equal(["E1", "E2", "E3", "E4"], names.Select(n => n.EntryId));
        var figures = ControlMeasure.Measure(subject, names, null, TestContext.Current.CancellationToken);
        Assert.Equal((3L, 3L, 3L, 1), (figures.Alerting.Hits, figures.Alerting.Count, figures.First.Hits, figures.Excepted));
        Assert.Equal([("Latin", 2L), ("Cyrillic", 1L)], figures.Scripts.Select(s => (s.Script, s.Alerting.Hits)));
        Assert.Empty(figures.Missed);
    }

    [Fact]
    public void A_name_that_its_list_does_not_hold_is_missed_with_what_was_found_in_its_place()
    {
        var stranger = new ListedName(0, "E9", "Almaz Antey Telecommunications", EntryKind.Company, AliasStrength.Strong, true);
        var figures = ControlMeasure.Measure(Of(("E1", "Almaz-Antey", AliasStrength.Strong)), [stranger], null, TestContext.Current.CancellationToken);
        Assert.Equal((0L, 1L), (figures.Alerting.Hits, figures.Alerting.Count));
        Assert.Equal("E1", Assert.Single(figures.Missed).Top?.EntryId);
    }

    private static Subject Of(params (string Entry, string Name, AliasStrength Strength)[] names) =>
        Subject.Of([.. names.Select((n, i) => new ListedName(i, n.Entry, n.Name, EntryKind.Company, n.Strength, true))], new MatchSettings());
}
