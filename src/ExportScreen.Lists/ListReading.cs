using ExportScreen.Model.Lists;

namespace ExportScreen.Lists;

/// <summary>One edition as read.</summary>
/// <param name="AsOf">The date the file gives for itself, or null.</param>
/// <param name="Entries">All entries in source order, ids unique.</param>
/// <param name="SourceRecords">Records counted in the source by a second, independent way (element count, row count, the file's own total); must equal the entries and <paramref name="Rejected"/> together.</param>
/// <param name="Rejected">Source records that are no entry, by reason (a null-name row, a duplicate id); each has a diagnostic.</param>
public sealed record ListReading(DateOnly? AsOf, IReadOnlyList<ListEntry> Entries, int SourceRecords, int Rejected = 0);
