using System.Text;
using ExportScreen.Lists.Reading;
using ExportScreen.Model.Diagnostics;

namespace ExportScreen.Lists.BisDpl;

/// <summary>BIS Denied Persons List, <c>dpl.txt</c>: tab-separated, every field quoted, a row per party and address. Stateless and thread-safe.</summary>
public sealed class BisDplFeed : IListFeed
{
    private static readonly string[] Columns =
    [
        "Name", "Street_Address", "City", "State", "Country", "Postal_Code", "Effective_Date", "Expiration_Date", "Standard_Order", "Last_Update", "Action", "FR_Citation",
    ];

    /// <inheritdoc/>
    public string Id => Contract.Feed;

    /// <inheritdoc/>
    public ListContract Contract { get; } = ListContract.Of(typeof(BisDplFeed));

    /// <inheritdoc/>
    public string ParserVersion => "1";

    /// <inheritdoc/>
    public bool Recognises(ListFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var head = Encoding.Latin1.GetString(file.Head[..Math.Min(file.Head.Length, 512)]);
        var line = head[..Math.Max(0, head.IndexOf('\n', StringComparison.Ordinal))];
        return line.Contains('\t', StringComparison.Ordinal) && line.Contains("Street_Address", StringComparison.Ordinal) && line.Contains("FR_Citation", StringComparison.Ordinal);
    }

    /// <inheritdoc/>
    public ReadResult<ListReading> Read(IReadOnlyList<ListFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        return SingleFile.Read(files, ReadOne);
    }

    private static ReadResult<ListReading> ReadOne(ListFile file, ReadingNotes notes)
    {
        if (CsvRecords.Read(file, notes, '\t') is not { } rows || TableHeader.Read(rows[0].Fields, Columns, [], notes, rows[0].Line) is not { } header)
            return ReadResult.Refused<ListReading>(notes.ToList());
        var orders = new List<DeniedPerson>(rows.Count);
        foreach (var row in rows.Skip(1))
        {
            if (row.Fields.Count != rows[0].Fields.Count)
            {
                notes.Add(ListDiagnostics.WrongFieldCount, $"{row.Fields.Count}", $"{rows[0].Fields.Count}", row.Line);
                break;
            }

            orders.Add(DeniedPerson.Read(row, header));
        }

        var mapper = new DeniedPersonMapper(notes);
        foreach (var order in orders) mapper.Add(order);
        return Editions.Finish(EditionDate.Of(orders, notes), mapper.Finish(), CsvRecords.Count(file.Content.Span) - 1, mapper.Rejected, notes);
    }
}
