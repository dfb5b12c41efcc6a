using ExportScreen.App.Terminal;
using ExportScreen.Goods.Controls;
using ExportScreen.Goods.Descriptions;
using ExportScreen.Model.Diagnostics;
using ExportScreen.Model.RuleBooks;
using ExportScreen.Pipeline.Lists;
using ExportScreen.Pipeline.References;
using ExportScreen.Pipeline.Screening;
using ExportScreen.Rules.Ownership;
using ExportScreen.Rules.RuleBooks;
using ExportScreen.Storage.Embedded;

namespace ExportScreen.App.Settings;

/// <summary>Loads what a screening is made with: lists, control tables, RuleBook, date.</summary>
internal static class EngineLoader
{
    /// <summary>Loads it; dispose it after the last screening.</summary>
    /// <exception cref="UsageException">The lists or the RuleBook cannot be used; the sentence says why and what to do.</exception>
    public static LoadedEngine Load(string? listFolder, DateOnly? asOf, ScreenView view, string? ownersFile = null)
    {
        var folder = DataFolders.Lists(listFolder);
        if (listFolder is not null && !Directory.Exists(folder)) throw new UsageException($"--lists {folder}: no such folder. exportscreen lists import --lists {folder} FILE... makes it.");
        if (listFolder is not null && !LooksLikeLists(folder)) throw new UsageException($"--lists {folder}: this folder holds other things and no lists. exportscreen lists import --lists {folder} FILE... would put them there.");
        var store = new ListFolder(folder);
        var opened = asOf is { } past
            ? view.WithLists(progress => new ListsOfDay(store, RuleBook().Match).RunAsync(past, progress).GetAwaiter().GetResult())
            : new OpenSnapshot(store).RunAsync().GetAwaiter().GetResult();
        if (!opened.Succeeded) throw new UsageException(string.Join(' ', opened.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.ToSentence())));
        var lists = opened.Value;
        foreach (var diagnostic in opened.Diagnostics.Where(d => d.Code != ListJourneyDiagnostics.StarterListUsed.Code)) view.Warning(diagnostic.ToSentence());
        var day = asOf ?? DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        var facts = lists.FactsAsOf(day);
        var goods = Goods();
        return new LoadedEngine(lists, new ScreeningEngine(lists.Snapshot, goods.Tables, RuleBook(), facts, lists.Warnings(facts)) { Goods = goods, Owners = new OwnershipBook(OwnersSetting.Load(ownersFile, view.Warning)) }, day);
    }

    /// <summary>An empty folder is a list folder without lists; one with other things in it is a mistake.</summary>
    private static bool LooksLikeLists(string folder) =>
        !Directory.EnumerateFileSystemEntries(folder).Any() || File.Exists(Path.Combine(folder, "current")) || File.Exists(Path.Combine(folder, "editions.jsonl"))
        || Directory.Exists(Path.Combine(folder, "snapshots"));

    /// <summary>The reader of descriptions, with the imported reference where there is one.</summary>
    /// <exception cref="UsageException">There are some, and they cannot be used.</exception>
    public static GoodsText Goods(string? folder = null)
    {
        var texts = ReferenceState.OpenAsync(new ListFolder(DataFolders.Reference(folder))).GetAwaiter().GetResult();
        if (texts.Diagnostics.Count > 0) throw new UsageException(string.Join(' ', texts.Diagnostics.Select(d => d.ToSentence())));
        return new GoodsText(ControlTables.Bundled, texts.Value);
    }

    /// <summary>The shipped RuleBook with the tenant's changes, if there are any.</summary>
    public static RuleBook RuleBook()
    {
        var path = DataFolders.RuleBookChanges;
        if (!File.Exists(path)) return RuleBookFile.Shipped;
        var book = RuleBookFile.WithChanges(File.ReadAllBytes(path), path);
        return book.Value ?? throw new UsageException(string.Join(' ', book.Diagnostics.Select(d => d.ToSentence())));
    }
}

/// <summary>A loaded engine with what has to be disposed after it.</summary>
/// <param name="Lists">The opened lists.</param>
/// <param name="Engine">The engine.</param>
/// <param name="AsOf">The frozen date.</param>
internal sealed record LoadedEngine(OpenedLists Lists, ScreeningEngine Engine, DateOnly AsOf) : IDisposable
{
    public void Dispose() => Lists.Dispose();
}
