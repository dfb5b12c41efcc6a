using ExportScreen.Goods.Controls;
using ExportScreen.Goods.Descriptions;
using ExportScreen.Manifests;
using ExportScreen.Model.Consignments;
using ExportScreen.Model.Screenings;
using ExportScreen.Rules.Passes;
using ExportScreen.Rules.RuleBooks;

namespace ExportScreen.Rules.Tests.Passes;

/// <summary>A run remembers what texts, places and addresses meant. The slow reference is a run of its own for each consignment, which remembers nothing.</summary>
public class RememberedTextsTests
{
    private static readonly DateOnly AsOf = new(2026, 11, 22);
    private static readonly GoodsText Text = new(ControlTables.Bundled);

    [Fact]
    public void What_is_remembered_of_other_lines_never_changes_a_finding()
    {
        var all = Directory.EnumerateFiles(Testing.Repository.Corpus("screenings"), "*.csv").Order(StringComparer.Ordinal).SelectMany(Read).ToList();
        var alone = all.ConvertAll(c => Findings(Pass(), c));
        var shared = Pass();
        foreach (var order in (IEnumerable<int>[])[Enumerable.Range(0, all.Count).Reverse(), Enumerable.Range(0, all.Count)])
        {
            foreach (var i in order) Assert.Equal(alone[i], Findings(shared, all[i]));
        }

        Assert.True(alone.Sum(f => f.Count) > 500, "the corpus has findings to compare");
    }

    private static ScreenConsignment Pass() => new(ControlTables.Bundled, RuleBookFile.Shipped, AsOf, Text);

    private static List<(Finding, string?)> Findings(ScreenConsignment pass, (Consignment Consignment, Coverage Coverage) one)
    {
        var parties = one.Consignment.Parties.Select((p, i) => new RowParty(p.Role, p.RoleText, i, p.SourceColumn)).ToList();
        var screened = pass.Run(one.Consignment, parties, i => new PartyScreening { Key = one.Consignment.Parties[i].Name, Party = one.Consignment.Parties[i], Normalised = one.Consignment.Parties[i].Name }, one.Coverage);
        return [.. screened.Items.SelectMany(item => item.Findings.Select(f => (f, item.Goods.NextStep)))];
    }

    private static List<(Consignment Consignment, Coverage Coverage)> Read(string path)
    {
        using var stream = new MemoryStream(File.ReadAllBytes(path));
        using var manifest = ManifestOpener.Open(stream, Path.GetFileName(path), new ManifestOptions()).Value!;
        var coverage = Coverage.Of(manifest.Manifest);
        return [.. manifest.Records().Select(r => r.Consignment).OfType<Consignment>().Select(c => (c, coverage))];
    }
}
