using ExportScreen.Model.Consignments;

namespace ExportScreen.Model.Screenings;

/// <summary>Everything about a run that is known before its rows (the JSON result's <c>run</c>, <c>lists</c>, <c>notCovered</c>). Immutable.</summary>
public sealed record RunFacts
{
    /// <summary>SHA-256 (lower-case hex) over everything that determines the result (DESIGN, promise 2).</summary>
    public required string RunKey { get; init; }

    /// <summary>The frozen date of the run.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Engine version.</summary>
    public required string EngineVersion { get; init; }

    /// <summary>Snapshot id of the lists.</summary>
    public required string SnapshotId { get; init; }

    /// <summary>Id of the control tables.</summary>
    public required string ControlTablesId { get; init; }

    /// <summary>RuleBook version.</summary>
    public required string RuleBookVersion { get; init; }

    /// <summary>The manifests of the run, in order.</summary>
    public required IReadOnlyList<ManifestFacts> Manifests { get; init; }

    /// <summary>The lists screened.</summary>
    public required IReadOnlyList<ListFacts> Lists { get; init; }

    /// <summary>Ids of lists that exist in the contract and are not in the snapshot, and tables that are not loaded.</summary>
    public required IReadOnlyList<string> NotCovered { get; init; }

    /// <summary>Loud warnings that belong on every output: starter list, partial edition, stale list.</summary>
    public required IReadOnlyList<string> Warnings { get; init; }

    /// <summary>Thresholds, weights, rules with their dates, table versions: name and value, in order, for the method sheet.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Settings { get; init; }

    /// <summary>The rules of the RuleBook with their dates, for the sheets on red flags and on the method; empty when not handed on.</summary>
    public IReadOnlyList<RuleBooks.RuleSetting> Rules { get; init; } = [];
}

/// <summary>One manifest of a run.</summary>
/// <param name="Manifest">What is known of it, mapping included.</param>
/// <param name="Sha256">Lower-case hex of its bytes.</param>
/// <param name="Bytes">Its length.</param>
public sealed record ManifestFacts(Manifest Manifest, string Sha256, long Bytes);

/// <summary>One list as screened.</summary>
public sealed record ListFacts
{
    /// <summary>List id.</summary>
    public required string Id { get; init; }

    /// <summary>Title for people.</summary>
    public required string Title { get; init; }

    /// <summary>Feed that supplies it.</summary>
    public required string Feed { get; init; }

    /// <summary>Publisher.</summary>
    public required string Publisher { get; init; }

    /// <summary>The date the edition gives for itself, or null.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>When it was fetched, or null for a bundled one.</summary>
    public DateTimeOffset? Fetched { get; init; }

    /// <summary>Entries in force as of the run's date.</summary>
    public int Entries { get; init; }

    /// <summary>Names of those entries.</summary>
    public int Names { get; init; }

    /// <summary><c>current</c>, <c>stale</c>, <c>partial</c> or <c>starter</c>.</summary>
    public required string State { get; init; }

    /// <summary>Why it is partial, or null.</summary>
    public string? PartialReason { get; init; }

    /// <summary>
    /// Whole hours between the edition's date (else its fetch time) and the end of the run's AsOf day; null when neither is known. Never from the clock.
    /// </summary>
    public long? AgeHours { get; init; }
}

/// <summary>The counts of a run, complete after the last row.</summary>
public sealed record RunSummary
{
    /// <summary>Data rows; always the sum of the four outcomes.</summary>
    public int Rows { get; init; }

    /// <summary>Rows that are no data.</summary>
    public int Skipped { get; init; }

    /// <summary>Skipped rows by reason.</summary>
    public IReadOnlyDictionary<SkipReason, int> SkippedByReason { get; init; } = new Dictionary<SkipReason, int>();

    /// <summary>Rows by outcome.</summary>
    public int Clear { get; init; }

    /// <summary>Rows by outcome.</summary>
    public int Review { get; init; }

    /// <summary>Rows by outcome.</summary>
    public int Hold { get; init; }

    /// <summary>Rows by outcome.</summary>
    public int NotScreened { get; init; }

    /// <summary>Distinct parties screened.</summary>
    public int Parties { get; init; }

    /// <summary>Distinct parties times the listed parties each hits at the review line (one on several lists counts once), plus distinct rule findings of weight: what a person has to look at.</summary>
    public int Alerts { get; init; }

    /// <summary>Per file, when there are several: file name, rows, and its own outcome counts.</summary>
    public IReadOnlyList<FileSummary> Files { get; init; } = [];
}

/// <summary>Counts of one file.</summary>
/// <param name="File">File name.</param>
/// <param name="Rows">Data rows.</param>
/// <param name="Clear">Rows Clear.</param>
/// <param name="Review">Rows Review.</param>
/// <param name="Hold">Rows Hold.</param>
/// <param name="NotScreened">Rows NotScreened.</param>
/// <param name="Skipped">Rows that are no data.</param>
public sealed record FileSummary(string File, int Rows, int Clear, int Review, int Hold, int NotScreened, int Skipped);
