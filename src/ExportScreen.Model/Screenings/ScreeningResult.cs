using ExportScreen.Model.Diagnostics;

namespace ExportScreen.Model.Screenings;

/// <summary>
/// A finished screening, as the reports read it. Rows may be enumerated several times; they are streamed, so that memory grows with distinct
/// parties only. Not thread-safe while enumerating.
/// </summary>
public abstract class ScreeningResult
{
    /// <summary>What was known before the rows.</summary>
    public abstract RunFacts Facts { get; }

    /// <summary>The counts.</summary>
    public abstract RunSummary Summary { get; }

    /// <summary>Distinct parties in order of first appearance; <see cref="RowParty.Party"/> points here.</summary>
    public abstract IReadOnlyList<PartyScreening> Parties { get; }

    /// <summary>Rows each party appears in (count), by the same index.</summary>
    public abstract IReadOnlyList<int> PartyRowCounts { get; }

    /// <summary>Row keys of the first rows (at most ten) each party appears in, by the same index.</summary>
    public abstract IReadOnlyList<IReadOnlyList<string>> PartyFirstRows { get; }

    /// <summary>Diagnostics about the files as a whole (mapping, encoding, coverage).</summary>
    public abstract IReadOnlyList<Diagnostic> FileDiagnostics { get; }

    /// <summary>All rows in source order, file by file: the file's index into <see cref="RunFacts.Manifests"/> and the row.</summary>
    public abstract IEnumerable<(int File, RowScreening Row)> Rows();

    /// <summary>Only the rows whose outcome is not Clear or that carry a finding, hit or goods pointer; same order.</summary>
    public abstract IEnumerable<(int File, RowScreening Row)> NotableRows();

    /// <summary>Whether there is any earlier decision to ask for.</summary>
    public virtual bool HasPreviousDecisions => false;

    /// <summary>
    /// The earlier decision under a <see cref="DecisionKeys">decision key</see> that counts on the run's date; null when there is none. It is shown beside the outcome and never changes it.
    /// </summary>
    public virtual PreviousDecision? PreviousDecisionOf(string decisionKey) => null;

    /// <summary>The key of a row for people: row number, with the sheet when there are several, with the file in front when there are several.</summary>
    public string RowKey(int file, Consignments.SourceRow row) => RowKeys.Of(Facts.Manifests, file, row);
}
