using System.Globalization;
using System.Security.Cryptography;
using ExportScreen.Manifests.Tables;
using ExportScreen.Model.Codes;
using ExportScreen.Model.Diagnostics;
using ExportScreen.Model.Ownership;

namespace ExportScreen.Manifests.Owners;

/// <summary>
/// Reads a customer's file of owners: CSV, TSV or a workbook with the columns party, owner, percent and, as wanted, country, from, to. All or nothing: one row that cannot be read refuses the file, and
/// every such row is named. Thread-safe.
/// </summary>
public static class OwnersReader
{
    /// <summary>Largest file taken, in bytes.</summary>
    public const int MostBytes = 8 << 20;

    /// <summary>Reads it. Bad input never throws.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="fileName">Its name, for diagnostics and results.</param>
    public static ReadResult<OwnersFile> Read(byte[] bytes, string fileName)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        ArgumentNullException.ThrowIfNull(fileName);
        var name = Path.GetFileName(fileName);
        if (bytes.Length > MostBytes) return Refused(ManifestDiagnostics.TooLarge, name);
        using var stream = new MemoryStream(bytes, writable: false);
        var input = new ManifestInput(stream, name, new ManifestOptions());
        if (input.HeadText.Length == 0) return Refused(ManifestDiagnostics.Empty, name);
        if (ManifestFormats.All.FirstOrDefault(f => f.Recognises(input)) is not ITableFormat format) return Refused(ManifestDiagnostics.OwnersNotATable, name);
        var tables = format.OpenTables(input);
        if (!tables.Succeeded) return ReadResult.Refused<OwnersFile>(tables.Diagnostics);
        using var source = tables.Value;
        var diagnostics = new List<Diagnostic>();
        var stakes = Stakes(source, name, diagnostics);
        diagnostics.InsertRange(0, source.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Warning));
        if (source.Fault is { } fault) diagnostics.Add(new Diagnostic(fault, new SourcePosition(name)));
        return diagnostics.Exists(d => d.Severity == DiagnosticSeverity.Error)
            ? ReadResult.Refused<OwnersFile>(diagnostics)
            : ReadResult.Of(new OwnersFile(name, Convert.ToHexStringLower(SHA256.HashData(bytes)), stakes), diagnostics);
    }

    private static List<Stake> Stakes(ITableSource source, string name, List<Diagnostic> diagnostics)
    {
        var stakes = new List<Stake>();
        var isRead = false;
        using var cursor = source.Open();
        while (cursor.NextTable())
        {
            var rows = new List<RawRow>();
            while (cursor.NextRow(CancellationToken.None, out var row))
                if (!row.IsBlank) rows.Add(row);
            if (rows.Count == 0) continue;
            if (isRead)
            {
                diagnostics.Add(new Diagnostic(ManifestDiagnostics.OwnersFurtherSheet, new SourcePosition(name, cursor.TableName)));
                continue;
            }

            isRead = true;
            var position = new SourcePosition(name, cursor.TableName.Length == 0 ? null : cursor.TableName, rows[0].Number);
            if (OwnerColumns.Read(rows[0], position, diagnostics) is not { } columns) return stakes;
            if (rows.Count == 1) diagnostics.Add(new Diagnostic(ManifestDiagnostics.OwnersEmpty, position));
            var reader = new StakeReader(columns, name, cursor.TableName, rows[1..]);
            stakes.AddRange(rows.Skip(1).Select(row => reader.Read(row, diagnostics)).OfType<Stake>());
            Check(stakes, position with { Row = 0 }, diagnostics);
        }

        if (!isRead) diagnostics.Add(new Diagnostic(ManifestDiagnostics.OwnersEmpty, new SourcePosition(name)));
        return stakes;
    }

    private static void Check(List<Stake> stakes, SourcePosition position, List<Diagnostic> diagnostics)
    {
        foreach (var party in stakes.GroupBy(s => FoldedText.Of(s.Party), StringComparer.Ordinal))
        {
            foreach (var same in party.GroupBy(s => FoldedText.Of(s.Owner), StringComparer.Ordinal))
            {
                var rows = same.OrderBy(s => s.From ?? DateOnly.MinValue).ToList();
                for (var i = 1; i < rows.Count; i++)
                    if ((rows[i].From ?? DateOnly.MinValue) <= (rows[i - 1].To ?? DateOnly.MaxValue))
                        diagnostics.Add(new Diagnostic(ManifestDiagnostics.OwnersTwice, position with { Row = Math.Max(rows[i].Row, rows[i - 1].Row) }, rows[i].Owner, string.Create(CultureInfo.InvariantCulture, $"one row; the other is row {Math.Min(rows[i].Row, rows[i - 1].Row)}")));
            }

            // The sum is largest on the first day of some stake.
            var most = party.Select(s => s.From ?? DateOnly.MinValue).Distinct().Max(day => party.Where(s => s.Holds(day)).Sum(s => s.Percent ?? 0));
            if (most > 100) diagnostics.Add(new Diagnostic(ManifestDiagnostics.OwnersOverHundred, position with { Row = party.First().Row }, party.First().Party, string.Create(CultureInfo.InvariantCulture, $"100 % at most, not {most:0.##} %")));
        }
    }

    private static ReadResult<OwnersFile> Refused(DiagnosticKind kind, string name) => ReadResult.Refused<OwnersFile>(new Diagnostic(kind, new SourcePosition(name)));
}
