using System.Globalization;
using ExportScreen.Model.Diagnostics;
using ExportScreen.Model.Lists;

namespace ExportScreen.Lists.Reading;

/// <summary>The end of every reading: unique ids, reconciled counts, a value or a refusal. Stateless and thread-safe.</summary>
internal static class Editions
{
    /// <summary>Makes the result: a repeated id gets a number, since a lost party is worse than an odd id. Refused when an Error was noted, when there is no record, or when the two counts differ.</summary>
    /// <param name="asOf">Date the file gives for itself.</param>
    /// <param name="entries">Entries in source order.</param>
    /// <param name="counted">Records by the independent count.</param>
    /// <param name="rejected">Records that are no entry and were noted.</param>
    /// <param name="notes">What there is to say.</param>
    public static ReadResult<ListReading> Finish(DateOnly? asOf, List<ListEntry> entries, int counted, int rejected, ReadingNotes notes)
    {
        if (notes.Refused) return ReadResult.Refused<ListReading>(notes.ToList());
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var unique = new List<ListEntry>(entries.Count);
        foreach (var entry in entries)
        {
            var id = entry.Id;
            for (var number = 2; !ids.Add(id); number++) id = string.Create(CultureInfo.InvariantCulture, $"{entry.Id}-{number}");
            if (id != entry.Id) notes.Add(ListDiagnostics.IdRepeated, entry.Id);
            unique.Add(id == entry.Id ? entry : entry with { Id = id });
        }

        if (unique.Count == 0) notes.Add(ListDiagnostics.NoRecords);
        else if (unique.Count + rejected != counted)
            notes.Add(ListDiagnostics.CountMismatch, $"{unique.Count + rejected}", $"{counted} records, as counted in the bytes");
        return notes.Refused
            ? ReadResult.Refused<ListReading>(notes.ToList())
            : ReadResult.Of(new ListReading(asOf, unique, counted, rejected), notes.ToList());
    }
}
