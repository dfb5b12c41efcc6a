using ExportScreen.Model.Diagnostics;
using ExportScreen.Model.Screenings;
using ExportScreen.Reports.Alerts;

namespace ExportScreen.Reports.Excel.Reading;

/// <summary>What reviewers filled in. Immutable.</summary>
/// <param name="FileName">File name without folder.</param>
/// <param name="RunKey">The run that the workbook is of.</param>
/// <param name="RuleBookVersion">Its RuleBook.</param>
/// <param name="Rows">The rows with a decision that can be taken, in order.</param>
/// <param name="Undecided">Rows of the Action list without a decision.</param>
public sealed record ReviewedWorkbook(string FileName, string RunKey, string RuleBookVersion, IReadOnlyList<ReviewedRow> Rows, int Undecided);

/// <summary>A row with a decision. Immutable.</summary>
public sealed record ReviewedRow
{
    /// <summary>Where it stands.</summary>
    public required SourcePosition Position { get; init; }

    /// <summary>The decision key; of a party on several lists the keys of its listings as the cell has them (<see cref="Subjects"/> takes them apart).</summary>
    public required string DecisionKey { get; init; }

    /// <summary>The alert's id: party key and id of the listed party, or rule id and hash of the evidence.</summary>
    public required string AlertId { get; init; }

    /// <summary>Band of the hit, or null for a rule.</summary>
    public MatchBand? Band { get; init; }

    /// <summary>The machine's outcome.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>Entry id or rule id; of a party on several lists the ids of its listings as the cell has them.</summary>
    public required string What { get; init; }

    /// <summary>What the decision counts for: each decision key with its entry id or rule id.</summary>
    public IReadOnlyList<(string DecisionKey, string What)> Subjects
    {
        get
        {
            var keys = AlertSeal.KeysOf(DecisionKey);
            var whats = keys.Length == 1 ? [What] : What.Split(AlertSeal.Separator);
            return [.. keys.Select((key, i) => (key, whats.Length == keys.Length ? whats[i] : What))];
        }
    }

    /// <summary>Party key, or null for a rule.</summary>
    public string? Party { get; init; }

    /// <summary>The decision.</summary>
    public required Disposition Disposition { get; init; }

    /// <summary>Its reason.</summary>
    public required DecisionReason Reason { get; init; }

    /// <summary>The note, or null.</summary>
    public string? Note { get; init; }

    /// <summary>Who decided, as they wrote it.</summary>
    public required string Reviewer { get; init; }

    /// <summary>The day they gave, or null.</summary>
    public DateOnly? Date { get; init; }
}
