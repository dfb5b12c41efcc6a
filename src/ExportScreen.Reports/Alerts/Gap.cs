using ExportScreen.Model.Consignments;
using ExportScreen.Model.Diagnostics;
using ExportScreen.Model.Screenings;
using ExportScreen.Reports.Wording;

namespace ExportScreen.Reports.Alerts;

/// <summary>Something of a row that was not screened, beside the errors of its reading, which speak for themselves.</summary>
/// <param name="Sentence">What and why.</param>
/// <param name="Column">Header of the cell, or null.</param>
/// <param name="Value">What stands there, or null.</param>
/// <param name="Code">Rule id or reason code.</param>
/// <param name="IsFinding">Whether a finding of the row says the same.</param>
/// <param name="IsError">False for a party "to order" that nobody is named for: nothing went wrong.</param>
internal sealed record Gap(string Sentence, string? Column, string? Value, string Code, bool IsFinding, bool IsError = true)
{
    /// <summary>Every gap of a row; a row that is NotScreened has an error of its reading or at least one gap.</summary>
    public static IReadOnlyList<Gap> Of(ScreeningResult result, int file, RowScreening row)
    {
        var gaps = new List<Gap>();
        foreach (var finding in row.Findings)
            if (finding.Outcome == Outcome.NotScreened) gaps.Add(OfFinding(result.Facts.Manifests[file].Manifest.Tables[row.Row.Table], row.Row, finding));
        if (row.Outcome != Outcome.NotScreened || gaps.Count > 0 || row.Diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error)) return gaps;
        foreach (var part in row.Parties)
            if (PartyGap.Of(result.Parties[part.Party]) is { } words)
                gaps.Add(new Gap($"{part.RoleText ?? Words.Of(part.Role)} not screened: {words}", part.Column, result.Parties[part.Party].Party.Name, row.ReasonCode, false,
                    !PartyGap.IsToOrder(result.Parties[part.Party].Party)));
        if (gaps.Count == 0) gaps.Add(new Gap("Not screened: " + row.ReasonCode, null, null, row.ReasonCode, false));
        return gaps;
    }

    /// <summary>The cell a finding speaks of: the one that its sentence quotes, else the one in the column it names.</summary>
    private static Gap OfFinding(ManifestTable table, SourceRow row, Finding finding)
    {
        var quoted = Quoted(finding.Evidence);
        var count = Math.Min(table.Columns.Count, row.Cells.Count);
        for (var i = 0; quoted is not null && i < count; i++)
        {
            var cell = row.Cells[i]?.Trim();
            if (!string.IsNullOrEmpty(cell) && (cell == quoted || $"{table.Columns[i]}: {cell}" == quoted))
                return new Gap(finding.Evidence, table.Columns[i], cell, finding.RuleId, true);
        }

        var named = 0;
        while (named < count && table.Columns[named] != finding.Column) named++;
        var value = quoted ?? (named < count ? row.Cells[named] : null);
        return new Gap(finding.Evidence, finding.Column, value, finding.RuleId, true);
    }

    private static string? Quoted(string sentence)
    {
        var start = sentence.IndexOf('“', StringComparison.Ordinal);
        var end = start < 0 ? -1 : sentence.IndexOf('”', start);
        return end < 0 ? null : sentence[(start + 1)..end];
    }
}
