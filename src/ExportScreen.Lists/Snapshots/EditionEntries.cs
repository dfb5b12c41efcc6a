using ExportScreen.Model.Lists;

namespace ExportScreen.Lists.Snapshots;

/// <summary>What one edition gives to a snapshot. Immutable.</summary>
/// <param name="Edition">The edition; its files and fetch time leave no trace in the snapshot.</param>
/// <param name="Entries">Its entries of the lists for which it is current; ids unique over all editions of a snapshot.</param>
/// <param name="Starter">True for the bundled list.</param>
public sealed record EditionEntries(ListEdition Edition, IReadOnlyList<ListEntry> Entries, bool Starter = false);

/// <summary>A snapshot as built, before it is written anywhere.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Bytes">The file.</param>
/// <param name="Lists">Its lists, by id.</param>
public sealed record SnapshotBuild(string Id, ReadOnlyMemory<byte> Bytes, IReadOnlyList<SnapshotList> Lists);
