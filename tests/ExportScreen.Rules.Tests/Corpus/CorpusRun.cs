using ExportScreen.Goods.Controls;
using ExportScreen.Manifests;
using ExportScreen.Manifests.Owners;
using ExportScreen.Model.Consignments;
using ExportScreen.Model.Lists;
using ExportScreen.Model.Screenings;
using ExportScreen.Rules.Ownership;
using ExportScreen.Rules.Parties;
using ExportScreen.Rules.Passes;
using ExportScreen.Rules.RuleBooks;

namespace ExportScreen.Rules.Tests.Corpus;

/// <summary>A row of the corpus as screened.</summary>
/// <param name="File">File name.</param>
/// <param name="Case">What the row is about, in words.</param>
/// <param name="Fires">Whether the rule of the file's name has to find something, as a person wrote it down.</param>
/// <param name="Outcome">Outcome of the row.</param>
/// <param name="Findings">Its findings.</param>
internal sealed record CorpusRow(string File, string Case, bool Fires, Outcome Outcome, IReadOnlyList<Finding> Findings);

/// <summary>Screens the manifests of one case as a run does: read by the manifest reader, both passes.</summary>
internal static class CorpusRun
{
    private static readonly DateOnly AsOf = new(2026, 11, 22);

    // Invented owners and nobody else: the corpus is about rules, not about names.
    private static readonly Lazy<PartyScreener> Parties = new(() => new PartyScreener(
        TestSnapshot.Of(
            Make.Entry("1", "Kestrel Micro Works", effect: LegalEffect.Licence, list: "us-bis-el", country: "CN"),
            Make.Entry("2", "Osprey Signal Plant", effect: LegalEffect.Licence, list: "us-bis-meu")), RuleBookFile.Shipped, AsOf));

    public static List<CorpusRow> Of(IReadOnlyList<string> paths)
    {
        var owners = OwnersOf(paths[0]);
        var passOne = new ScreenConsignment(ControlTables.Bundled, RuleBookFile.Shipped, AsOf, owners: owners);
        var observer = new GroupObserver(ControlTables.Bundled, RuleBookFile.Shipped, AsOf, paths.Count);
        var parties = new Dictionary<Party, int>(PartyIdentity.Instance);
        var screenings = new List<PartyScreening>();
        var observations = new List<Observation>();
        var rows = new SortedDictionary<(int File, int Row), (ItemScreening Item, SourceRow Source)>();
        for (var file = 0; file < paths.Count; file++)
        {
            using var stream = new MemoryStream(File.ReadAllBytes(paths[file]));
            var opened = ManifestOpener.Open(stream, Path.GetFileName(paths[file]), new ManifestOptions());
            Assert.True(opened.Succeeded, paths[file]);
            using var manifest = opened.Value;
            var coverage = Coverage.Of(manifest.Manifest);
            foreach (var record in manifest.Records())
            {
                if (record.Consignment is not { } read) continue;
                var consignment = owners.WithOwners(read, AsOf);
                var screened = passOne.Run(consignment, Number(consignment), index => screenings[index], coverage);
                observations.AddRange(observer.Of(file, screened, index => screenings[index]));
                foreach (var item in screened.Items) rows.Add((file, item.Goods.Item.Row.Ordinal), (item, item.Goods.Item.Row));
            }
        }

        var found = new List<GroupFinding>();
        ScreenManifest.Run(observations.Order(), RuleBookFile.Shipped, found.Add);
        return [.. rows.Select(row => Row(paths, row.Key, row.Value.Item, row.Value.Source, found))];

        RowParty[] Number(Consignment consignment) =>
        [
            .. consignment.Parties.Where(p => p.Name.Length > 0 || p.Address is not null || p.Identifiers.Count > 0).Select(p =>
            {
                if (!parties.TryGetValue(p, out var index))
                {
                    parties.Add(p, index = screenings.Count);
                    screenings.Add(Parties.Value.Screen(p));
                }

                return new RowParty(p.Role, p.RoleText, index, p.SourceColumn);
            }),
        ];
    }

    /// <summary>The file of owners that lies beside a case, in the folder <c>owners</c> under its name.</summary>
    private static OwnershipBook OwnersOf(string path)
    {
        var file = Path.Combine(Path.GetDirectoryName(path)!, "owners", Path.GetFileName(path));
        if (!File.Exists(file)) return OwnershipBook.None;
        var read = OwnersReader.Read(File.ReadAllBytes(file), file);
        Assert.Empty(read.Diagnostics);
        return new OwnershipBook(read.Value);
    }

    private static CorpusRow Row(IReadOnlyList<string> paths, (int File, int Row) key, ItemScreening item, SourceRow source, List<GroupFinding> found)
    {
        var groups = found.Where(f => (f.File, f.Row) == key).Select(f => ScreenManifest.Describe(f, $"{f.WitnessFile + 1}:{f.WitnessRow}"));
        List<Finding> findings = [.. item.Findings.Concat(groups).OrderBy(f => f.RuleId, StringComparer.Ordinal).ThenBy(f => f.Evidence, StringComparer.Ordinal)];
        var outcome = findings.Select(f => f.Outcome).Append(item.Outcome).Max();
        return new CorpusRow(Path.GetFileName(paths[key.File]), source.Cells[0]!, source.Cells[1] == "yes", outcome, findings);
    }
}
