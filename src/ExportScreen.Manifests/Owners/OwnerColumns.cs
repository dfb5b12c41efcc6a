using ExportScreen.Manifests.Tables;
using ExportScreen.Model.Codes;
using ExportScreen.Model.Diagnostics;

namespace ExportScreen.Manifests.Owners;

/// <summary>Which column of a file of owners is what; -1 where there is none.</summary>
internal sealed record OwnerColumns(int Party, int Owner, int Percent, int Country, int From, int To)
{
    private static readonly (string Name, string[] Words)[] Known =
    [
        ("party", ["PARTY", "COMPANY", "ENTITY", "PARTY NAME", "COMPANY NAME", "ENTITY NAME"]),
        ("owner", ["OWNER", "SHAREHOLDER", "OWNER NAME", "SHAREHOLDER NAME"]),
        ("percent", ["PERCENT", "PERCENTAGE", "SHARE", "OWNERSHIP", "OWNERSHIP PERCENT", "SHARE PERCENT", "STAKE"]),
        ("country", ["COUNTRY", "OWNER COUNTRY", "COUNTRY OF OWNER"]),
        ("from", ["FROM", "VALID FROM", "SINCE", "FROM DATE"]),
        ("to", ["TO", "VALID TO", "UNTIL", "TO DATE"]),
    ];

    /// <summary>Reads the header row; null when a column that must be there is not, or is there twice.</summary>
    public static OwnerColumns? Read(RawRow header, SourcePosition position, List<Diagnostic> diagnostics)
    {
        var found = new int[Known.Length];
        Array.Fill(found, -1);
        var refused = false;
        for (var column = 0; column < header.Cells.Length; column++)
        {
            if (string.IsNullOrWhiteSpace(header.Cells[column])) continue;
            var folded = FoldedText.Of(header.Cells[column]);
            var meaning = Array.FindIndex(Known, known => Array.IndexOf(known.Words, folded) >= 0);
            if (meaning < 0) diagnostics.Add(new Diagnostic(ManifestDiagnostics.OwnersColumnUnknown, position, header.Cells[column]));
            else if (found[meaning] < 0) found[meaning] = column;
            else refused |= Refuse(diagnostics, new Diagnostic(ManifestDiagnostics.OwnersColumnTwice, position, header.Cells[column], $"one column for {Known[meaning].Name}"));
        }

        for (var needed = 0; needed < 3; needed++)
            if (found[needed] < 0) refused |= Refuse(diagnostics, new Diagnostic(ManifestDiagnostics.OwnersColumnMissing, position, null, Known[needed].Name));
        return refused ? null : new OwnerColumns(found[0], found[1], found[2], found[3], found[4], found[5]);
    }

    /// <summary>A cell of a row, trimmed; null when it is empty or there is no such column.</summary>
    public static string? Cell(RawRow row, int column) => column < 0 || column >= row.Cells.Length || string.IsNullOrWhiteSpace(row.Cells[column]) ? null : row.Cells[column]!.Trim();

    private static bool Refuse(List<Diagnostic> diagnostics, Diagnostic diagnostic)
    {
        diagnostics.Add(diagnostic);
        return true;
    }
}
