using ExportScreen.Evaluation.Parts;
using ExportScreen.Lists.Snapshots;
using ExportScreen.Lists.Tests.Snapshots;
using ExportScreen.Model.RuleBooks;

namespace ExportScreen.Evaluation.Tests.Quality;

/// <summary>A snapshot of real lists in many scripts, built once for all tests; and a run over it and the labelled data.</summary>
internal static class RealSubject
{
    private static readonly string[] Files = ["un/consolidated_2026-08.xml", "eu_fsf/full_2026-02_rebuilt.xml", "uk_uksl/UK-Sanctions-List_2026-08-10_rebuilt.xml"];

    private static readonly Lazy<ListSnapshot> Snapshot = new(() => ListSnapshot.Open(SnapshotBuilder.Build([.. Files.Select(RealEdition.Read)]).Bytes).Value!);

    /// <summary>The lists.</summary>
    public static Subject Of(MatchSettings settings)
    {
        foreach (var file in Files) Requires.SharedData(["lists", .. file.Split('/')]);
        return Subject.Of(Snapshot.Value, settings);
    }

    /// <summary>A run of all cases.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="lists">The lists, or null.</param>
    /// <param name="share">Every how many-th case.</param>
    public static EvaluationRun Run(MatchSettings settings, Subject? lists, int share = 1) => new()
    {
        Settings = settings,
        Lists = lists,
        Data = new EvaluationData(Requires.SharedData("names")),
        Seed = TestSize.Seed,
        Share = share,
        Cancel = TestContext.Current.CancellationToken,
    };
}
