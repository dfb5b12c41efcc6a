using System.Text;
using ExportScreen.Lists.Reading;
using ExportScreen.Model.Diagnostics;
using ExportScreen.Model.Lists;

namespace ExportScreen.Lists.Uk.ConList;

/// <summary>
/// The closed OFSI consolidated list as CSV, for looking back: a line with the date, a header, then a row per name and address of a party, grouped by Group ID.
/// Stateless and thread-safe.
/// </summary>
public sealed class OfsiConListFeed : IListFeed
{
    private const string DateHeading = "Last Updated";

    /// <inheritdoc/>
    public string Id => Contract.Feed;

    /// <inheritdoc/>
    public ListContract Contract { get; } = ListContract.Of(typeof(OfsiConListFeed));

    /// <inheritdoc/>
    public string ParserVersion => "1";

    /// <inheritdoc/>
    public bool Recognises(ListFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var head = Encoding.Latin1.GetString(file.Head[..Math.Min(file.Head.Length, 4096)]).Replace("\"", "", StringComparison.Ordinal);
        return head.TrimStart('ï', '»', '¿', ' ', '\r', '\n').StartsWith(DateHeading, StringComparison.Ordinal) && head.Contains("Group Type,Alias Type", StringComparison.Ordinal);
    }

    /// <inheritdoc/>
    public ReadResult<ListReading> Read(IReadOnlyList<ListFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        return SingleFile.Read(files, ReadOne);
    }

    private static ReadResult<ListReading> ReadOne(ListFile original, ReadingNotes notes)
    {
        var file = ConListEncoding.ToUtf8(original);
        if (CsvRecords.Read(file, notes) is not { } rows) return ReadResult.Refused<ListReading>(notes.ToList());
        if (rows.Count < 2 || rows[0].Fields[0].Trim() != DateHeading || rows[0].Fields.Count < 2)
        {
            notes.Add(ListDiagnostics.NotAList, rows.Count == 0 ? null : rows[0].Fields[0], "“Last Updated,dd/mm/yyyy” and a header", 1);
            return ReadResult.Refused<ListReading>(notes.ToList());
        }

        var asOf = PartialDates.Day(rows[0].Fields[1]);
        if (asOf is null) notes.Add(ListDiagnostics.UnreadDate, rows[0].Fields[1], "dd/mm/yyyy", 1);
        if (ConListColumns.Of(rows[1], notes) is not { } columns) return ReadResult.Refused<ListReading>(notes.ToList());
        var groups = new Dictionary<string, Designation>(StringComparer.Ordinal);
        foreach (var row in rows.Skip(2).TakeWhile(_ => !notes.Refused))
        {
            if (columns.Check(row, notes) is not { } id) continue;
            if (!groups.TryGetValue(id, out var group)) groups.Add(id, group = ConListGroup.Start(id, row.Line));
            ConListGroup.Merge(new ConListRow(row, columns), group);
        }

        if (CsvRecords.Count(file.Content.Span) != rows.Count)
            notes.Add(ListDiagnostics.CountMismatch, $"{rows.Count}", $"{CsvRecords.Count(file.Content.Span)} lines, as counted in the bytes");
        var entries = groups.Values.OrderBy(g => g.Line).Select(g => DesignationMapper.Map(g, notes)).OfType<ListEntry>().ToList();
        var counted = rows.Skip(2).Select(columns.IdOf).Distinct(StringComparer.Ordinal).Count();
        return Editions.Finish(asOf, entries, counted, groups.Count - entries.Count, notes);
    }
}
