using ExportScreen.Lists.Refreshing.Fetching;
using ExportScreen.Model.Diagnostics;
using ExportScreen.Model.Lists;
using ExportScreen.Model.Ports;
using ExportScreen.Pipeline.Lists;

namespace ExportScreen.Pipeline.References;

/// <summary>One reference in one refresh, from the question to the outcome. Not thread-safe.</summary>
internal sealed class ReferenceAttempt(ReferenceTarget target, FeedRefresh before, FetchMemory? memory)
{
    private readonly List<Diagnostic> _diagnostics = [];

    public ReferenceTarget Target => target;

    /// <summary>What was known before.</summary>
    public FeedRefresh Before => before;

    /// <summary>What the publisher is asked with; null asks for everything.</summary>
    public FetchMemory? Memory => memory;

    public RefreshOutcome? Outcome { get; private set; }

    public FetchResult? Fetch { get; private set; }

    /// <summary>What was read; null unless it may be taken.</summary>
    public ReferenceReading? Reading { get; private set; }

    /// <summary>The edition of the reading; null unless it may be taken.</summary>
    public ListEdition? Edition { get; private set; }

    public IReadOnlyList<Diagnostic> Diagnostics => _diagnostics;

    /// <summary>What the publisher gave.</summary>
    public void Fetched(FetchResult fetch)
    {
        Fetch = fetch;
        _diagnostics.AddRange(fetch.Diagnostics);
        if (fetch.State == FetchState.Failed) Outcome = RefreshOutcome.Failed;
        if (fetch.State == FetchState.NotModified) Outcome = RefreshOutcome.Unchanged;
    }

    /// <summary>Reads what was fetched and judges it as an import does, without anybody who could accept less.</summary>
    /// <param name="reader">Reads the files.</param>
    /// <param name="publication">Makes the edition.</param>
    /// <param name="inUse">The editions in use.</param>
    /// <param name="usable">Whether the reference in use can be opened; if not, it is made anew also of files that are known.</param>
    public void Judge(ReferenceFiles reader, ReferencePublication publication, IReadOnlyDictionary<string, ListEdition> inUse, bool usable)
    {
        var (readings, said) = reader.Read([.. Fetch!.Files.Select(f => f.File)], acceptPartial: false);
        _diagnostics.AddRange(said);
        if (readings is [var reading])
        {
            if (reading.File.Source != target.Source) _diagnostics.Add(new Diagnostic(ReferenceJourneyDiagnostics.AnotherReference, new SourcePosition(reading.Raw[0].Name), reading.File.Source.Id, target.Source.Id));
            else if (ReferencePublication.AgainstInUse(reading, inUse) is { } wrong) _diagnostics.Add(wrong);
            else (Reading, Edition) = (reading, publication.EditionOf(reading, null, [.. Fetch.Files.Select(f => f.Origin)]));
        }

        if (Reading is null || _diagnostics.Exists(d => d.Severity == DiagnosticSeverity.Error)) (Reading, Edition, Outcome) = (null, null, RefreshOutcome.Failed);
        else if (usable && inUse.TryGetValue(target.Source.Id, out var last) && ReferencePublication.IsSame(last, Edition!)) (Reading, Edition, Outcome) = (null, null, RefreshOutcome.Unchanged);
    }

    /// <summary>It ends so.</summary>
    public void End(RefreshOutcome outcome, params IReadOnlyList<Diagnostic> diagnostics)
    {
        Outcome = outcome;
        _diagnostics.AddRange(diagnostics);
    }

    /// <summary>What became of it.</summary>
    public RefreshedFeed Describe(DateTimeOffset? next) => new(target.Source.Id, [], Outcome!.Value, Outcome == RefreshOutcome.Updated ? Edition : null, next, _diagnostics);
}
