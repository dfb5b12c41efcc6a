using System.Text;
using ExportScreen.Lists.Reading;
using ExportScreen.Model.Diagnostics;

namespace ExportScreen.Lists.Eu833;

/// <summary>
/// End users of Annex IV and vessels of Annex XLII of Regulation (EU) No 833/2014 in this project's import layout: the Official Journal has them as text only, no official machine-readable file exists.
/// The README of this folder documents the columns. Stateless and thread-safe.
/// </summary>
public sealed class Eu833CsvFeed : IListFeed
{
    /// <inheritdoc/>
    public string Id => Contract.Feed;

    /// <inheritdoc/>
    public ListContract Contract { get; } = ListContract.Of(typeof(Eu833CsvFeed));

    /// <inheritdoc/>
    public string ParserVersion => "1";

    /// <inheritdoc/>
    public bool Recognises(ListFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return Head(file).StartsWith(Eu833Head.Mark, StringComparison.OrdinalIgnoreCase);
    }

    /// <inheritdoc/>
    public ReadResult<ListReading> Read(IReadOnlyList<ListFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        return SingleFile.Read(files, ReadOne);
    }

    private static ReadResult<ListReading> ReadOne(ListFile file, ReadingNotes notes)
    {
        var head = Head(file);
        var mark = head.AsSpan().IndexOfAny(",;\t");
        if (CsvRecords.Read(file, notes, mark < 0 ? ',' : head[mark]) is not { } rows) return ReadResult.Refused<ListReading>(notes.ToList());
        var facts = Eu833Head.Read(rows, notes);
        var data = rows.Skip(facts.Rows).ToList();
        if (data.Count == 0 || TableHeader.Read(data[0].Fields, Eu833Columns.Required, Eu833Columns.Optional, notes, data[0].Line) is not { } header)
        {
            notes.Add(ListDiagnostics.NoRecords, expected: "a header row and rows");
            return ReadResult.Refused<ListReading>(notes.ToList());
        }

        var mapper = new Eu833Mapper(notes);
        var blank = 0;
        foreach (var row in data.Skip(1))
        {
            if (row.Fields.All(string.IsNullOrWhiteSpace)) blank++;
            else if (row.Fields.Count != data[0].Fields.Count) notes.Add(ListDiagnostics.WrongFieldCount, $"{row.Fields.Count}", $"{data[0].Fields.Count}", row.Line);
            else mapper.Add(new Eu833Row(row, header));
        }

        if (facts.Entries != mapper.Rows) notes.Add(ListDiagnostics.CountMismatch, $"{mapper.Rows} rows", $"{facts.Entries}, as the row #entries says");
        return Editions.Finish(facts.AsOf, mapper.Entries, CsvRecords.Count(file.Content.Span) - facts.Rows - 1 - blank, mapper.Rejected, notes);
    }

    private static string Head(ListFile file) => Encoding.UTF8.GetString(file.Head[..Math.Min(file.Head.Length, 256)]).TrimStart('\uFEFF', ' ', '\r', '\n', '"');
}
