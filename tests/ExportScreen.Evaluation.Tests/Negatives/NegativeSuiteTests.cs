using ExportScreen.Evaluation.Negatives;
using ExportScreen.Model.RuleBooks;

namespace ExportScreen.Evaluation.Tests.Negatives;

public sealed class NegativeSuiteTests
{
    [Fact]
    public void Cases_of_the_suite_do_not_alert()
    {
        var alerting = NegativeMeasure.Alerting(NegativeCase.Suite, new MatchSettings());
        Assert.True(alerting.Count == 0, string.Join("\n", alerting.Select(a => $"{a.Case.Given} / {a.Case.Listed}: {a.Score:0.0000}")));
    }

    [Fact]
    public void The_suite_covers_generic_words_homographs_and_near_misses_and_names_its_sources()
    {
        Assert.True(NegativeCase.Suite.Count(c => c.Class == NegativeCase.GenericWords) >= 50);
        Assert.True(NegativeCase.Suite.Count(c => c.Class == NegativeCase.Homograph) >= 30);
        Assert.True(NegativeCase.Suite.Count(c => c.Class.StartsWith("near miss: ", StringComparison.Ordinal)) >= 80);
        Assert.All(NegativeCase.Suite, c => Assert.NotEqual("", c.Source));
        Assert.Equal(NegativeCase.Suite.Count, NegativeCase.Suite.Select(c => (c.Given, c.Listed)).Distinct().Count());
    }

    [Fact]
    public void A_listed_name_of_the_very_words_does_not_count_against_a_case()
    {
        var negative = new NegativeCase(Model.Lists.EntryKind.Company, "Sputnik Bar and Grill", Model.Lists.EntryKind.Company, "SPUTNIK RADIO SYSTEMS", NegativeCase.Homograph, "house");
        var equal = Subject.Of([new ListedName(0, "E1", "SPUTNIK BAR AND GRILL LLC", Model.Lists.EntryKind.Company, default, true)], new MatchSettings());
        Assert.Empty(NegativeMeasure.Alerting([negative], equal));
        var written = Subject.Of([new ListedName(0, "E1", "LIMITED LIABILITY COMPANY SPUTNIK BAR AND GRILL", Model.Lists.EntryKind.Company, default, true)], new MatchSettings());
        Assert.Empty(NegativeMeasure.Alerting([negative with { Given = "Sputnik Bar and Grill LLC" }], written));
        var alike = Subject.Of([new ListedName(0, "E1", "SPUTNIK BAR AND GRILLE", Model.Lists.EntryKind.Company, default, true)], new MatchSettings());
        Assert.Equal("E1", Assert.Single(NegativeMeasure.Alerting([negative], alike)).Alert.EntryId);
    }
}
