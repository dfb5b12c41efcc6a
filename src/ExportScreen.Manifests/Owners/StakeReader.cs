using ExportScreen.Manifests.Cells;
using ExportScreen.Manifests.Tables;
using ExportScreen.Model.Codes;
using ExportScreen.Model.Diagnostics;
using ExportScreen.Model.Ownership;

namespace ExportScreen.Manifests.Owners;

/// <summary>Reads the rows of a file of owners. The decimal mark and the order of days and months are those that most cells of the column have.</summary>
internal sealed class StakeReader(OwnerColumns columns, string fileName, string sheet, IReadOnlyList<RawRow> rows)
{
    private readonly char _decimalMark = NumberReader.VoteDecimalMark(rows.Select(r => OwnerColumns.Cell(r, columns.Percent)).OfType<string>());
    private readonly DateOrder _order = DateReader.VoteOrder(rows.SelectMany(r => (string?[])[OwnerColumns.Cell(r, columns.From), OwnerColumns.Cell(r, columns.To)]).OfType<string>());

    /// <summary>Reads one row; null when it cannot be read, and the diagnostics say why.</summary>
    public Stake? Read(RawRow row, List<Diagnostic> diagnostics)
    {
        var before = diagnostics.Count;
        if (row.Faults is { Count: > 0 } faults) Add(ManifestDiagnostics.OwnersBadRow, faults[0].Found, faults[0].Kind.Title);
        var (party, owner) = (OwnerColumns.Cell(row, columns.Party), OwnerColumns.Cell(row, columns.Owner));
        if (party is null || owner is null) Add(ManifestDiagnostics.OwnersNameMissing, party ?? owner, party is null ? "a party" : "an owner");
        var percent = Percent(OwnerColumns.Cell(row, columns.Percent), Add);
        CountryCode country = default;
        if (OwnerColumns.Cell(row, columns.Country) is { } written && !CountryCells.TryRead(written, out country)) Add(ManifestDiagnostics.OwnersBadCountry, written, null);
        var (from, to) = (Day(OwnerColumns.Cell(row, columns.From), Add), Day(OwnerColumns.Cell(row, columns.To), Add));
        if (from > to) Add(ManifestDiagnostics.OwnersBadDate, $"{from:yyyy-MM-dd} to {to:yyyy-MM-dd}", null);
        return diagnostics.Count > before ? null : new Stake(party!, owner!, percent, country, from, to, row.Number);

        void Add(DiagnosticKind kind, string? found, string? expected) =>
            diagnostics.Add(new Diagnostic(kind, new SourcePosition(fileName, sheet.Length == 0 ? null : sheet, row.Number), found, expected));
    }

    private decimal? Percent(string? cell, Action<DiagnosticKind, string?, string?> add)
    {
        if (cell is null) return null;
        if (!NumberReader.TryRead(cell, _decimalMark, out var percent, out var unit) || percent is <= 0 or > 100 || (unit is not null && !IsPercent(unit))) add(ManifestDiagnostics.OwnersBadPercent, cell, "a number above 0 and up to 100");
        // Spreadsheet programs keep 60 % as 0.6, and 100 % as 1.
        else if (percent <= 1 && unit is null) add(ManifestDiagnostics.OwnersAmbiguousPercent, cell, null);
        return percent;
    }

    private static bool IsPercent(string unit) => unit is "%" or "％" || unit.Equals("percent", StringComparison.OrdinalIgnoreCase) || unit.Equals("pct", StringComparison.OrdinalIgnoreCase);

    private DateOnly? Day(string? cell, Action<DiagnosticKind, string?, string?> add)
    {
        if (cell is null) return null;
        if (DateReader.TryRead(cell, _order, out var day)) return day;
        add(ManifestDiagnostics.OwnersBadDate, cell, "a date");
        return null;
    }
}
