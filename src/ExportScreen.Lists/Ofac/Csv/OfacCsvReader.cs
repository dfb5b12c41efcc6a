using System.Globalization;
using ExportScreen.Model.Diagnostics;
using ExportScreen.Model.Lists;

namespace ExportScreen.Lists.Ofac.Csv;

/// <summary>Reads a set of OFAC CSV files into one edition.</summary>
internal static class OfacCsvReader
{
    /// <summary>Reads the set of a contract.</summary>
    public static ReadResult<ListReading> Read(ListContract contract, IReadOnlyList<ListFile> files)
    {
        var main = files.FirstOrDefault(f => OfacCsvSet.UsualName(f.Name) == contract.Files[0])?.Name;
        var notes = new OfacNotes(main ?? contract.Files[0]);
        if (OfacCsvSet.Find(contract, files, notes) is not { } set || OfacCsvTables.Read(set, notes) is not { } tables)
            return ReadResult.Refused<ListReading>(notes.ToDiagnostics());
        return Make(tables, contract.Lists[0], set.Main, notes);
    }

    /// <summary>Reads the main file without its siblings, to look at its remarks. What comes out is no edition: aliases and addresses are missing.</summary>
    public static ReadResult<ListReading> ReadMainAlone(string list, ListFile main)
    {
        var notes = new OfacNotes(main.Name);
        return OfacCsvTables.ReadMainAlone(main, notes) is { } tables
            ? Make(tables, list, main, notes)
            : ReadResult.Refused<ListReading>(notes.ToDiagnostics());
    }

    private static ReadResult<ListReading> Make(OfacCsvTables tables, string list, ListFile main, OfacNotes notes)
    {
        var entries = new List<ListEntry>(tables.Main.Count);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var maker = new OfacCsvEntries(tables, list, notes);
        var rejected = 0;
        foreach (var row in tables.Main)
        {
            var position = new SourcePosition(main.Name, Row: row.Line);
            if (!seen.Add(row.Number)) notes.Add(new Diagnostic(ListDiagnostics.DuplicateId, position, row.Number));
            else if (maker.Make(row) is not { } entry) notes.Add(new Diagnostic(ListDiagnostics.NamelessRecord, position, row.Number));
            else
            {
                entries.Add(entry);
                continue;
            }

            rejected++;
        }

        var lines = OfacCsvRows.CountLines(main);
        if (lines != entries.Count + rejected)
        {
            var found = string.Create(CultureInfo.InvariantCulture, $"{entries.Count + rejected} records in {lines} lines");
            notes.Add(new Diagnostic(ListDiagnostics.CountMismatch, new SourcePosition(main.Name), found));
            return ReadResult.Refused<ListReading>(notes.ToDiagnostics());
        }

        return ReadResult.Of(new ListReading(null, entries, lines, rejected), notes.ToDiagnostics());
    }
}
