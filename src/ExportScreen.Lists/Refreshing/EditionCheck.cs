using System.Globalization;
using ExportScreen.Model.Diagnostics;
using ExportScreen.Model.Lists;

namespace ExportScreen.Lists.Refreshing;

/// <summary>Judges whether what a feed read is an edition that may be screened with. Pure and thread-safe.</summary>
public static class EditionCheck
{
    /// <summary>Reads a set and judges it.</summary>
    /// <param name="set">The set.</param>
    /// <param name="acceptPartial">The reason for taking an edition that is below its contract; null refuses one.</param>
    public static EditionVerdict Judge(FileSet set, string? acceptPartial = null)
    {
        ArgumentNullException.ThrowIfNull(set);
        if (set.Feed is not { } feed) return NoEdition(set, set.Diagnostics);
        var result = feed.Read(set.Files);
        if (!result.Succeeded) return NoEdition(set, result.Diagnostics);
        var diagnostics = new List<Diagnostic>(result.Diagnostics);
        var position = new SourcePosition(File: set.Raw[0].Name);
        if (CountsContradict(result.Value, position) is { } contradiction) return NoEdition(set, [.. diagnostics, contradiction]);
        if (result.Value.AsOf is null) diagnostics.Add(new Diagnostic(ListDiagnostics.EditionWithoutDate, position));
        if (result.Value.Entries.Count > feed.Contract.MaxEntries)
            diagnostics.Add(new Diagnostic(ListDiagnostics.MoreEntriesThanExpected, position, Count(result.Value.Entries.Count), $"at most {Count(feed.Contract.MaxEntries)}"));
        var gaps = EditionContract.Gaps(result.Value, feed.Contract, position).ToList();
        if (gaps.Count == 0) return new EditionVerdict(set, EditionOutcome.Accept, result.Value, null, diagnostics);
        if (string.IsNullOrWhiteSpace(acceptPartial)) return NoEdition(set, [.. diagnostics, .. gaps]);
        diagnostics.AddRange(gaps.Select(g => new Diagnostic(ListDiagnostics.PartialAccepted, g.Position, g.Found, g.Expected)));
        return new EditionVerdict(set, EditionOutcome.AcceptPartial, result.Value, acceptPartial.Trim(), diagnostics);
    }

    /// <summary>Judges an edition that was found good by itself against the last good one of its feed. An older one is not compared: it is kept for earlier dates.</summary>
    /// <param name="verdict">What <see cref="Judge"/> said.</param>
    /// <param name="last">The last good edition of the same feed; null when there is none.</param>
    /// <param name="today">Today (UTC).</param>
    /// <param name="acceptPartial">The reason for taking an edition that has lost more than its contract allows; null refuses one.</param>
    public static EditionVerdict AgainstLast(EditionVerdict verdict, ListEdition? last, DateOnly today, string? acceptPartial = null)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        if (verdict.Reading is not { } reading) return verdict;
        var compared = last?.AsOf > reading.AsOf ? null : last;
        var found = EditionFall.Check(reading, compared, verdict.Set.Feed!.Contract, today, new SourcePosition(File: verdict.Set.Raw[0].Name));
        if (found.Count == 0) return verdict;
        if (string.IsNullOrWhiteSpace(acceptPartial) || found.Any(d => d.Code == ListDiagnostics.EditionFromTheFuture.Code))
            return NoEdition(verdict.Set, [.. verdict.Diagnostics, .. found]);
        var accepted = found.Select(g => new Diagnostic(ListDiagnostics.PartialAccepted, g.Position, g.Found, g.Expected));
        return verdict with { Outcome = EditionOutcome.AcceptPartial, PartialReason = acceptPartial.Trim(), Diagnostics = [.. verdict.Diagnostics, .. accepted] };
    }

    private static EditionVerdict NoEdition(FileSet set, IReadOnlyList<Diagnostic> diagnostics)
    {
        var outcome = diagnostics.Any(d => d.Code == ListDiagnostics.NotAList.Code) ? EditionOutcome.NotAList : EditionOutcome.Refuse;
        return new EditionVerdict(set, outcome, null, null, diagnostics);
    }

    /// <summary>The source counted a second way must give the entries and the rejected records together: a reader that loses one is a reader to be refused.</summary>
    private static Diagnostic? CountsContradict(ListReading reading, SourcePosition position) =>
        reading.SourceRecords == reading.Entries.Count + reading.Rejected
            ? null
            : new Diagnostic(
                ListDiagnostics.CountMismatch, position,
                $"{Count(reading.Entries.Count)} entries and {Count(reading.Rejected)} rejected records", $"{Count(reading.SourceRecords)} records");

    private static string Count(int number) => number.ToString(CultureInfo.InvariantCulture);
}
