using ExportScreen.Goods.Controls;
using ExportScreen.Goods.Descriptions;
using ExportScreen.Lists.Snapshots;
using ExportScreen.Matching;
using ExportScreen.Model.RuleBooks;
using ExportScreen.Model.Screenings;
using ExportScreen.Rules.Ownership;

namespace ExportScreen.Pipeline.Screening;

/// <summary>Everything a screening is made with: frozen when a job is planned, named in its RunKey. Thread-safe.</summary>
/// <param name="Snapshot">The lists.</param>
/// <param name="Tables">The control tables.</param>
/// <param name="RuleBook">Policy.</param>
/// <param name="Lists">Facts about the lists for the outputs.</param>
/// <param name="Warnings">Warnings about the lists that every output carries.</param>
public sealed record ScreeningEngine(
    ListSnapshot Snapshot, ControlTables Tables, RuleBook RuleBook, IReadOnlyList<ListFacts> Lists, IReadOnlyList<string> Warnings)
{
    /// <summary>Reads descriptions of goods; with the imported reference texts where there are any.</summary>
    public GoodsText Goods { get; init; } = new(Tables);

    /// <summary>Who owns whom, by the customer's file; <see cref="OwnershipBook.None"/> without one.</summary>
    public OwnershipBook Owners { get; init; } = OwnershipBook.None;

    /// <summary>Version of the engine: that of the matching with its tables, and of the row logic.</summary>
    public static string Version { get; } = $"{MatchingVersion.Engine}/{RowLogic}";

    /// <summary>Raised whenever the same inputs give another outcome for a reason outside the matching.</summary>
    private const string RowLogic = "3";
}
