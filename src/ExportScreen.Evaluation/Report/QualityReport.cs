namespace ExportScreen.Evaluation.Report;

/// <summary>The whole quality report: with what it was made, and its parts. Immutable.</summary>
public sealed record QualityReport
{
    /// <summary>Version of this form.</summary>
    public int SchemaVersion { get; init; } = 1;

    /// <summary>Version of the scoring.</summary>
    public required string Engine { get; init; }

    /// <summary>Version of the normalisation.</summary>
    public required string Normaliser { get; init; }

    /// <summary>Unicode data of the normalisation.</summary>
    public required string Unicode { get; init; }

    /// <summary>Version of the RuleBook that the settings are from.</summary>
    public required string RuleBook { get; init; }

    /// <summary>Near-miss, review and strong line.</summary>
    public required IReadOnlyList<double> Lines { get; init; }

    /// <summary>Seed of everything that was drawn.</summary>
    public required int Seed { get; init; }

    /// <summary>Every how many-th case was taken; 1 for all.</summary>
    public required int Share { get; init; }

    /// <summary>Id of the snapshot, or null without lists.</summary>
    public string? SnapshotId { get; init; }

    /// <summary>The lists.</summary>
    public IReadOnlyList<ReportedList> Lists { get; init; } = [];

    /// <summary>The files of labelled data.</summary>
    public IReadOnlyList<ReportedFile> Data { get; init; } = [];

    /// <summary>The parts that were run.</summary>
    public required IReadOnlyList<Section> Sections { get; init; }

    /// <summary>The parts that were not, with the reason.</summary>
    public IReadOnlyList<NotRun> NotRun { get; init; } = [];
}

/// <summary>An edition of a list that was searched.</summary>
/// <param name="Id">Id of the list.</param>
/// <param name="AsOf">Its date (yyyy-MM-dd), or null.</param>
/// <param name="Entries">Entries.</param>
/// <param name="Names">Names.</param>
public sealed record ReportedList(string Id, string? AsOf, int Entries, int Names);

/// <summary>A file of labelled data.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Sha256">SHA-256 of its bytes, first 16 hex digits.</param>
public sealed record ReportedFile(string Name, string Sha256);

/// <summary>A part that was not run.</summary>
/// <param name="Id">Id of the part.</param>
/// <param name="Reason">Why.</param>
public sealed record NotRun(string Id, string Reason);
