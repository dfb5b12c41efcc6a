using System.Text;

namespace ExportScreen.Rules.Tests.Corpus;

/// <summary>
/// The labelled scenarios of tests/Corpus/screenings: a file per rule (several files of one name are documents of one run), a row per consignment, whether the rule fires written by hand;
/// every finding of every row stands in expected/, reviewed like code.
/// </summary>
public sealed class ScenarioTests
{
    private const string OrdinaryTrade = "ordinary-trade";
    private static readonly string Folder = Repository.Corpus("screenings");
    private static readonly string[] Twins = ["end-user-column-absent", OrdinaryTrade];

    public static TheoryData<string> Names => [.. Directory.EnumerateFiles(Folder, "*.csv").Select(NameOf).Distinct().Order(StringComparer.Ordinal)];

    private static string NameOf(string path) => Path.GetFileName(path).Split('.')[0];

    private static List<CorpusRow> Run(string name) => CorpusRun.Of([.. Directory.EnumerateFiles(Folder, name + ".*").Where(path => NameOf(path) == name).Order(StringComparer.Ordinal)]);

    [Theory]
    [MemberData(nameof(Names))]
    public void A_rule_fires_where_a_person_says_so_and_nowhere_else(string name)
    {
        var rule = name == "end-user-column-absent" ? "end-user-missing" : name;
        foreach (var row in Run(name))
        {
            if (name == OrdinaryTrade) Assert.True(row.Outcome < Model.Screenings.Outcome.Review, $"{row.Case}: {string.Join(", ", row.Findings.Select(f => $"{f.RuleId} {f.Outcome}"))}");
            else Assert.True(row.Fires == row.Findings.Any(f => f.RuleId == rule), $"{row.File}, {row.Case}: {(row.Fires ? "should fire" : "should not fire")}; found {string.Join(", ", row.Findings.Select(f => f.RuleId))}");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_finding_of_every_row_is_as_reviewed(string name)
    {
        var text = new StringBuilder();
        foreach (var row in Run(name))
        {
            text.Append(row.Outcome).Append(": ").Append(row.Case).Append('\n');
            foreach (var finding in row.Findings) text.Append("    ").Append(finding.RuleId).Append(' ').Append(finding.Outcome).Append(": ").Append(finding.Evidence).Append('\n');
        }

        Golden.Verify(text.ToString(), Path.Combine(Folder, "expected", name + ".txt"));
    }

    [Fact]
    public void Every_rule_over_a_manifest_has_two_rows_that_fire_and_two_that_do_not()
    {
        foreach (var rule in RuleTable.Facts.Where(r => r.Scope != RuleScope.History))
        {
            var rows = Directory.EnumerateFiles(Folder, rule.Id + ".*").SelectMany(path => File.ReadLines(path).Skip(1)).Select(line => line.Split(';')[1]).ToList();
            Assert.True(rows.Count(fires => fires == "yes") >= 2 && rows.Count(fires => fires == "no") >= 2, rule.Id);
        }
    }

    [Fact]
    public void There_are_as_many_consignments_as_promised_and_every_file_is_of_a_rule()
    {
        Assert.True(Directory.EnumerateFiles(Folder, "*.csv").Sum(path => File.ReadLines(path).Count() - 1) >= 150);
        Assert.All(Names.Select(row => row.Data), name => Assert.True(RuleTable.Ids.Contains(name) || Twins.Contains(name), name));
    }
}
