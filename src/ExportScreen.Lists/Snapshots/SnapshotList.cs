namespace ExportScreen.Lists.Snapshots;

/// <summary>One legal list in a snapshot, with the edition that supplies it. Immutable.</summary>
/// <param name="Id">List id (<c>us-bis-el</c>).</param>
/// <param name="Feed">Feed of the edition.</param>
/// <param name="Publisher">Publisher of the edition.</param>
/// <param name="AsOf">The date the edition gives for itself, or null.</param>
/// <param name="PartialReason">Why an incomplete edition was accepted; null for a complete one.</param>
/// <param name="Entries">Its entries, expired ones too.</param>
/// <param name="Names">Their names, all kinds.</param>
/// <param name="Starter">True for the bundled list: for a first look, not for compliance.</param>
/// <param name="ParserVersion">Version of the parser that read the edition.</param>
public sealed record SnapshotList(
    string Id, string Feed, string Publisher, DateOnly? AsOf, string? PartialReason, int Entries, int Names, bool Starter, string ParserVersion);
