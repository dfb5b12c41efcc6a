using ExportScreen.Model.Lists;

namespace ExportScreen.Lists.Changes;

/// <summary>What became of an entry between two editions.</summary>
public enum ChangeKind
{
    /// <summary>It is listed now and was not.</summary>
    Added,

    /// <summary>It was listed and is not now.</summary>
    Removed,

    /// <summary>It is listed still, with other particulars.</summary>
    Changed,
}

/// <summary>One entry that two sets of lists do not have alike. Immutable.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="Before">As it was; null when it was added.</param>
/// <param name="After">As it is; null when it was removed.</param>
/// <param name="Fields">What differs, in the order of <see cref="EntryFields"/>; empty when it was added or removed.</param>
public sealed record EntryChange(ChangeKind Kind, ListEntry? Before, ListEntry? After, IReadOnlyList<FieldChange> Fields)
{
    /// <summary>The entry as it is, or was.</summary>
    public ListEntry Entry => After ?? Before!;
}

/// <summary>One value that was added, taken away or replaced.</summary>
/// <param name="Field">Name of the field (<see cref="EntryFields"/>).</param>
/// <param name="Before">The value that is gone; null when one was added.</param>
/// <param name="After">The value that came; null when one was taken away.</param>
public readonly record struct FieldChange(string Field, string? Before, string? After);
