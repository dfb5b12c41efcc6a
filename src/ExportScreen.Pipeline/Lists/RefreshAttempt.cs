using ExportScreen.Lists;
using ExportScreen.Lists.Refreshing;
using ExportScreen.Lists.Refreshing.Fetching;
using ExportScreen.Model.Diagnostics;
using ExportScreen.Model.Lists;
using ExportScreen.Model.Ports;

namespace ExportScreen.Pipeline.Lists;

/// <summary>One feed in one refresh, from the question to the outcome. Not thread-safe.</summary>
internal sealed class RefreshAttempt(RefreshTarget target, FeedRefresh before, FetchMemory? memory)
{
    private readonly List<Diagnostic> _diagnostics = [];

    public RefreshTarget Target => target;

    /// <summary>What was known before.</summary>
    public FeedRefresh Before => before;

    /// <summary>What the publisher is asked with; null asks for everything.</summary>
    public FetchMemory? Memory => memory;

    public RefreshOutcome? Outcome { get; private set; }

    public FetchResult? Fetch { get; private set; }

    /// <summary>What was read; null unless it may be taken.</summary>
    public EditionVerdict? Verdict { get; private set; }

    /// <summary>What is to be published of it; null unless it may be taken.</summary>
    public StoredEdition? Edition { get; set; }

    /// <summary>What the publisher gave.</summary>
    public void Fetched(FetchResult fetch)
    {
        Fetch = fetch;
        _diagnostics.AddRange(fetch.Diagnostics);
        if (fetch.State == FetchState.Failed) Outcome = RefreshOutcome.Failed;
        if (fetch.State == FetchState.NotModified) Outcome = RefreshOutcome.Unchanged;
    }

    /// <summary>Reads what was fetched and judges it against the contract and the last good edition.</summary>
    public void Judge(ListEdition? last, DateOnly today)
    {
        var sets = FileSet.Group([.. Fetch!.Files.Select(f => f.File)], [target.Feed]);
        var verdict = sets is [var set] ? EditionCheck.AgainstLast(EditionCheck.Judge(set), last, today) : null;
        var said = verdict?.Diagnostics ?? [.. sets.SelectMany(s => s.Diagnostics)];
        _diagnostics.AddRange(said);
        if (!target.AcceptDrift && verdict?.Reading is not null && said.FirstOrDefault(d => IsDrift(d.Kind)) is { } drift)
            _diagnostics.Add(new Diagnostic(ListDiagnostics.SchemaDrift, drift.Position, drift.Found));
        if (_diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error)) Outcome = RefreshOutcome.Failed;
        else Verdict = verdict;
    }

    /// <summary>It ends so.</summary>
    public void End(RefreshOutcome outcome, params IReadOnlyList<Diagnostic> diagnostics)
    {
        Outcome = outcome;
        _diagnostics.AddRange(diagnostics);
    }

    /// <summary>What became of it.</summary>
    public RefreshedFeed Describe(DateTimeOffset? next) =>
        new(target.Feed.Id, target.Feed.Contract.Lists, Outcome!.Value, Outcome == RefreshOutcome.Updated ? Edition?.Edition : null, next, _diagnostics);

    private static bool IsDrift(DiagnosticKind kind) =>
        kind == ListDiagnostics.UnknownElement || kind == ListDiagnostics.UnknownAttribute || kind == ListDiagnostics.UnknownColumn;
}
