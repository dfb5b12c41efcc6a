namespace ExportScreen.Lists.Snapshots;

/// <summary>How many listed names found themselves (DESIGN, promise 3). Immutable.</summary>
/// <param name="Checked">Strong names and listed addresses searched for.</param>
/// <param name="Found">Those that found their own entry, or one that bears the identical normalised name.</param>
/// <param name="Exceptions">Those that cannot be searched for, each with its reason.</param>
/// <param name="Failures">Those that were not found though they can be searched for: any one stops the publication.</param>
public sealed record SelfMatchReport(int Checked, int Found, IReadOnlyList<SelfMatchMiss> Exceptions, IReadOnlyList<SelfMatchMiss> Failures)
{
    /// <summary>Nothing was searched.</summary>
    public static SelfMatchReport None { get; } = new(0, 0, [], []);

    /// <inheritdoc/>
    public override string ToString() => $"self-match {Found} of {Checked}, {Exceptions.Count} excepted, {Failures.Count} not found";
}

/// <summary>A listed name or address that did not find itself.</summary>
/// <param name="Entry">Its entry.</param>
/// <param name="Text">The name or address.</param>
/// <param name="Reason">Why, in words.</param>
public sealed record SelfMatchMiss(int Entry, string Text, string Reason);
