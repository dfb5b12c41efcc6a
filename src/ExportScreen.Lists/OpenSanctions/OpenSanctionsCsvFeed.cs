using System.Text;
using ExportScreen.Lists.Reading;
using ExportScreen.Model.Diagnostics;

namespace ExportScreen.Lists.OpenSanctions;

/// <summary>OpenSanctions export as simple CSV (<c>targets.simple.csv</c>). Stateless and thread-safe.</summary>
public sealed class OpenSanctionsCsvFeed : IListFeed
{
    /// <inheritdoc/>
    public string Id => Contract.Feed;

    /// <inheritdoc/>
    public ListContract Contract { get; } = ListContract.Of(typeof(OpenSanctionsCsvFeed));

    /// <inheritdoc/>
    public string ParserVersion => "1";

    /// <inheritdoc/>
    public bool Recognises(ListFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var head = Encoding.UTF8.GetString(file.Head[..Math.Min(file.Head.Length, 512)]).TrimStart('\uFEFF').Replace("\"", "", StringComparison.Ordinal);
        return head.StartsWith("id,schema,name,aliases,birth_date", StringComparison.Ordinal);
    }

    /// <inheritdoc/>
    public ReadResult<ListReading> Read(IReadOnlyList<ListFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        return SingleFile.Read(files, ReadOne);
    }

    private static ReadResult<ListReading> ReadOne(ListFile file, ReadingNotes notes)
    {
        if (CsvRecords.Read(file, notes) is not { } rows || TableHeader.Read(rows[0].Fields, SimpleRow.Required, SimpleRow.Optional, notes, rows[0].Line) is not { } header)
            return ReadResult.Refused<ListReading>(notes.ToList());
        var mapper = new SimpleMapper(notes);
        foreach (var row in rows.Skip(1))
        {
            if (row.Fields.Count != rows[0].Fields.Count)
            {
                notes.Add(ListDiagnostics.WrongFieldCount, $"{row.Fields.Count}", $"{rows[0].Fields.Count}", row.Line);
                break;
            }

            mapper.Add(new SimpleRow(row, header));
        }

        // A row on several lists gives several entries, so rows are reconciled here and entries with the lists of the rows.
        var counted = CsvRecords.Count(file.Content.Span) - 1;
        if (!notes.Refused && mapper.Rows != counted) notes.Add(ListDiagnostics.CountMismatch, $"{mapper.Rows} rows", $"{counted} rows, as counted in the bytes");
        return Editions.Finish(mapper.AsOf, mapper.Entries, mapper.Entries.Count + mapper.Rejected, mapper.Rejected, notes);
    }
}
