using ExportScreen.Rules.Sources;

namespace ExportScreen.Rules.Tests.Sources;

public sealed class RuleSourcesTests
{
    [Fact]
    public void Every_citation_of_every_rule_stands_in_the_table_of_sources()
    {
        foreach (var rule in RuleTable.Facts)
            Assert.All(RuleSources.CitationsOf(rule.Authority), citation => Assert.True(RuleSources.Find(citation) is not null, $"{rule.Id}: {citation}"));
    }

    [Fact]
    public void No_source_is_there_for_nothing_and_none_twice()
    {
        var cited = RuleTable.Facts.SelectMany(r => RuleSources.CitationsOf(r.Authority)).ToHashSet();
        Assert.All(RuleSources.All, source => Assert.Contains(source.Citation, cited));
        Assert.Equal(RuleSources.All.Count, RuleSources.All.Select(s => s.Citation).Distinct().Count());
    }

    [Fact]
    public void The_line_that_a_source_names_says_what_it_is_cited_for()
    {
        foreach (var source in RuleSources.All)
        {
            var path = source.File.EndsWith(".csv", StringComparison.Ordinal)
                ? Requires.SharedData("goods", "tables", source.File)
                : Path.Combine(Requires.SharedData("goods"), "..", "..", "reference", source.File);
            Assert.Contains(source.Words, File.ReadLines(path).ElementAt(source.Line - 1), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Every_flag_is_covered_by_rules_that_exist_or_says_why_not()
    {
        Assert.Equal(Enumerable.Range(1, 50).Select(n => $"G{n:00}"), RuleSources.Flags.Select(f => f.Id));
        foreach (var flag in RuleSources.Flags)
        {
            Assert.All(flag.Rules, rule => Assert.True(rule == RuleSources.PartyScreening || RuleTable.Ids.Contains(rule), $"{flag.Id}: {rule}"));
            Assert.Equal(flag.Coverage == "not-covered", flag.Rules.Count == 0);
            if (flag.Coverage != "covered") Assert.False(string.IsNullOrEmpty(flag.Note), flag.Id);
        }

        Assert.Equal(["G16", "G32", "G37", "G40", "G41", "G50"], RuleSources.Flags.Where(f => f.Coverage == "not-covered").Select(f => f.Id));
    }

    [Fact]
    public void What_the_fact_table_calls_computable_is_covered()
    {
        var rows = File.ReadLines(Requires.SharedData("goods", "tables", "red_flags.csv")).Where(line => line.StartsWith('G') && line.Length > 4 && char.IsAsciiDigit(line[1]) && line[3] == ',').ToDictionary(line => line[..3], line => line);
        Assert.Equal(50, rows.Count);
        var computable = RuleSources.Flags.Where(f => !rows[f.Id].Contains(",no,", StringComparison.Ordinal) && !rows[f.Id].Contains(",no (", StringComparison.Ordinal)).ToList();
        Assert.Equal(44, computable.Count);
        Assert.All(computable, flag => Assert.NotEmpty(flag.Rules));
    }
}
