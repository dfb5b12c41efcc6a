using System.Globalization;
using System.Text;
using ExportScreen.Model.Diagnostics;
using ExportScreen.Model.Evidence;
using ExportScreen.Model.Screenings;
using ExportScreen.Reports.Alerts;
using ExportScreen.Reports.Wording;

namespace ExportScreen.Reports.Csv;

/// <summary>
/// Writes what was flagged as CSV (CONTRACTS.md): UTF-8 with BOM, CRLF, one line per hit or finding of a row, and one per error that kept a row from being
/// screened, so that no flagged row is missing. Streamed.
/// </summary>
public static class CsvWriter
{
    /// <summary>The first line.</summary>
    public const string Header = "row,outcome,kind,id,party,role,list,entry,score,reason";

    /// <summary>Writes the lines. Safe to call from several threads with different results.</summary>
    /// <param name="result">The screening.</param>
    /// <param name="output">Where to; need not seek; is left open.</param>
    /// <param name="cancellation">Looked at for every row.</param>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static void Write(ScreeningResult result, Stream output, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(output);
        using var writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), 1 << 16, leaveOpen: true) { NewLine = "\r\n" };
        writer.WriteLine(Header);
        var sentences = new string?[]?[result.Parties.Count];
        foreach (var (file, row) in result.NotableRows())
        {
            cancellation.ThrowIfCancellationRequested();
            var key = result.RowKey(file, row.Row);
            foreach (var part in row.Parties) WriteHits(writer, key, part, result.Parties[part.Party], ref sentences[part.Party]);
            foreach (var finding in row.Findings)
                Line(writer, key, finding.Outcome, "finding", finding.RuleId, null, null, null, null, null, finding.Evidence);
            WriteNotScreened(writer, result, file, row);
        }
    }

    private static void WriteHits(StreamWriter writer, string key, RowParty part, PartyScreening screening, ref string?[]? sentences)
    {
        var hits = screening.Hits;
        if (hits.Count == 0) return;
        sentences ??= new string?[hits.Count];
        var role = part.Role == Model.Consignments.PartyRole.Other ? part.RoleText ?? "Other" : Words.Of(part.Role);
        for (var i = 0; i < hits.Count; i++)
        {
            var hit = hits[i];
            Line(writer, key, hit.Outcome, "hit", hit.EntryId, screening.Party.Name, role, hit.List, hit.EntryName, hit.Score, sentences[i] ??= HitSentence.Why(hit));
        }
    }

    private static void WriteNotScreened(StreamWriter writer, ScreeningResult result, int file, RowScreening row)
    {
        var key = result.RowKey(file, row.Row);
        foreach (var diagnostic in row.Diagnostics)
            if (diagnostic.Severity == DiagnosticSeverity.Error)
                Line(writer, key, Outcome.NotScreened, "diagnostic", diagnostic.Code, null, null, null, null, null, diagnostic.ToSentence());
        foreach (var gap in Gap.Of(result, file, row))
            if (!gap.IsFinding) Line(writer, key, Outcome.NotScreened, "diagnostic", gap.Code, null, null, null, null, null, gap.Sentence);
    }

    private static void Line(
        StreamWriter writer, string row, Outcome outcome, string kind, string id, string? party, string? role, string? list, string? entry, double? score, string reason)
    {
        Span<string?> fields = [row, Words.Of(outcome), kind, id, party, role, list, entry, score?.ToString("0.0000", CultureInfo.InvariantCulture), reason];
        for (var i = 0; i < fields.Length; i++)
        {
            if (i > 0) writer.Write(',');
            writer.Write(CsvField.Of(fields[i]));
        }

        writer.WriteLine();
    }
}
