using System.Text;
using ExportScreen.Lists.Reading;
using ExportScreen.Model.Diagnostics;
using ExportScreen.Model.Lists;

namespace ExportScreen.Lists.Uk;

/// <summary>
/// UK Sanctions List as CSV: a line with the report date, a header of 58 columns, then one row for every combination of a designation's names, addresses, dates and
/// so on. Rows are grouped by Unique ID and each column group is taken once. Stateless and thread-safe.
/// </summary>
public sealed class UkSanctionsCsvFeed : IListFeed
{
    private const string DatePrefix = "Report Date:";

    /// <inheritdoc/>
    public string Id => Contract.Feed;

    /// <inheritdoc/>
    public ListContract Contract { get; } = ListContract.Of(typeof(UkSanctionsCsvFeed));

    /// <inheritdoc/>
    public string ParserVersion => "1";

    /// <inheritdoc/>
    public bool Recognises(ListFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var head = Encoding.Latin1.GetString(file.Head[..Math.Min(file.Head.Length, 4096)]);
        return head.Contains(DatePrefix, StringComparison.Ordinal) && head.Contains("Unique ID,OFSI Group ID", StringComparison.Ordinal);
    }

    /// <inheritdoc/>
    public ReadResult<ListReading> Read(IReadOnlyList<ListFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        return SingleFile.Read(files, ReadOne);
    }

    private static ReadResult<ListReading> ReadOne(ListFile file, ReadingNotes notes)
    {
        if (CsvRecords.Read(file, notes) is not { } rows) return ReadResult.Refused<ListReading>(notes.ToList());
        if (rows.Count < 2 || !rows[0].Fields[0].StartsWith(DatePrefix, StringComparison.Ordinal))
        {
            notes.Add(ListDiagnostics.NotAList, rows[0].Fields[0], "“Report Date: dd-Mon-yyyy” and a header", 1);
            return ReadResult.Refused<ListReading>(notes.ToList());
        }

        var date = rows[0].Fields[0][DatePrefix.Length..];
        var asOf = PartialDates.Day(date);
        if (asOf is null) notes.Add(ListDiagnostics.UnreadDate, date, "dd-Mon-yyyy", 1);
        var columns = UkCsvColumns.Of(rows[1], notes);
        if (columns is null) return ReadResult.Refused<ListReading>(notes.ToList());
        var designations = new Dictionary<string, Designation>(StringComparer.Ordinal);
        var order = new List<Designation>();
        for (var i = 2; i < rows.Count && !notes.Refused; i++)
        {
            if (columns.Check(rows[i], notes) is not { } id) continue;
            if (!designations.TryGetValue(id, out var designation))
            {
                designation = new Designation { UniqueId = id, Line = rows[i].Line };
                designations.Add(id, designation);
                order.Add(designation);
            }

            columns.Merge(rows[i], designation);
        }

        if (CsvRecords.Count(file.Content.Span) != rows.Count)
            notes.Add(ListDiagnostics.CountMismatch, $"{rows.Count}", $"{CsvRecords.Count(file.Content.Span)} lines, as counted in the bytes");
        var entries = order.Select(d => DesignationMapper.Map(d, notes)).OfType<ListEntry>().ToList();
        var counted = rows.Skip(2).Select(r => columns.IdOf(r)).Distinct(StringComparer.Ordinal).Count();
        return Editions.Finish(asOf, entries, counted, order.Count - entries.Count, notes);
    }
}
