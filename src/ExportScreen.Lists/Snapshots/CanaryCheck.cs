using ExportScreen.Matching;
using ExportScreen.Model.Diagnostics;
using ExportScreen.Model.Lists;
using ExportScreen.Model.RuleBooks;

namespace ExportScreen.Lists.Snapshots;

/// <summary>Searches a snapshot for names that stand on its lists for good, as the screening does. Pure and thread-safe.</summary>
public static class CanaryCheck
{
    /// <summary>One Error per name that does not reach the review line on its list.</summary>
    /// <param name="snapshot">The snapshot, opened.</param>
    /// <param name="canaries">The names.</param>
    /// <param name="settings">Production settings of the matching.</param>
    public static IReadOnlyList<Diagnostic> Run(ListSnapshot snapshot, IReadOnlyList<Canary> canaries, MatchSettings settings)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(canaries);
        ArgumentNullException.ThrowIfNull(settings);
        if (canaries.Count == 0) return [];
        var matcher = new NameMatcher(snapshot.Names, settings);
        var matches = new List<NameMatch>();
        return [.. canaries.Where(c => !Found(c)).Select(c => new Diagnostic(ListDiagnostics.CanaryNotFound, new SourcePosition(Path: c.List), Expected: c.Name))];

        bool Found(Canary canary)
        {
            matcher.Search(new NameQuery(canary.Name, EntryKind.Unknown), matches);
            return matches.Any(m => m.Score >= settings.ReviewLine && snapshot.Lists[snapshot.ListOf(snapshot.EntryOfName(m.Name))].Id == canary.List);
        }
    }
}
