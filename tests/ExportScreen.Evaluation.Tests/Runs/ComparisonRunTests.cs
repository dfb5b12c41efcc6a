using System.Text;
using ExportScreen.Evaluation.Runs;
using ExportScreen.Evaluation.Tables;
using ExportScreen.Matching;
using ExportScreen.Model.Lists;
using ExportScreen.Model.RuleBooks;

namespace ExportScreen.Evaluation.Tests.Runs;

public sealed class ComparisonRunTests
{
    [Fact]
    public void Every_pair_gets_the_score_of_the_comparison_in_the_order_of_the_pairs()
    {
        var settings = new MatchSettings();
        var table = PairTable.Open(new MemoryStream(Encoding.UTF8.GetBytes(
            "id\tkind\tquery_name\tlist_name\tlabel\nb\tperson\tSergei Ivanov\tIVANOV, Sergey\tmatch\na\torganization\tAlmaz Antey\tАлмаз-Антей\tmatch\nc\tperson\t\tAda\tnomatch\n")));
        var output = new StringWriter();
        Assert.Equal(3, new ComparisonRun(settings).Run(table, output, null, TestContext.Current.CancellationToken));
        var first = ScoreText.Of(NameComparison.Compare(new NameQuery("Sergei Ivanov", EntryKind.Person), new IndexedName("IVANOV, Sergey", EntryKind.Person, AliasStrength.Strong, null), settings).Score);
        var second = ScoreText.Of(NameComparison.Compare(new NameQuery("Almaz Antey", EntryKind.Company), new IndexedName("Алмаз-Антей", EntryKind.Company, AliasStrength.Strong, null), settings).Score);
        Assert.Equal($"id\tscore\nb\t{first}\na\t{second}\nc\t0.0000\n", output.ToString());
        Assert.Equal("EV0102", Assert.Single(table.Diagnostics).Code);
    }
}
