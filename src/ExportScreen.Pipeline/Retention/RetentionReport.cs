using System.Globalization;

namespace ExportScreen.Pipeline.Retention;

/// <summary>What a retention run found and did.</summary>
/// <param name="DryRun">Whether it only looked.</param>
/// <param name="Day">The day it reckons from (UTC).</param>
/// <param name="Classes">By class, in the order of <see cref="RetentionClass"/>; classes of stores that were not given are absent.</param>
/// <param name="Busy">True when nothing was done because an import, build or refresh was at work.</param>
public sealed record RetentionReport(bool DryRun, DateOnly Day, IReadOnlyList<RetentionLine> Classes, bool Busy = false)
{
    /// <summary>What was deleted, for the audit log.</summary>
    public string Words() => string.Join(", ", Classes.Select(c => string.Create(CultureInfo.InvariantCulture, $"{RetentionSettings.NameOf(c.Class)} {c.Deleted}{(c.Waiting > 0 ? $" ({c.Waiting} wait)" : "")}")));
}

/// <summary>A class of a retention run.</summary>
/// <param name="Class">The class.</param>
/// <param name="Days">For how many days it is kept; null = for ever.</param>
/// <param name="Kept">Items that stay.</param>
/// <param name="KeptBytes">Their bytes; 0 for records.</param>
/// <param name="Deleted">Items past their time: deleted, or to be deleted in a dry run.</param>
/// <param name="DeletedBytes">Their bytes; 0 for records.</param>
/// <param name="Oldest">Day of the oldest item that stays, or null.</param>
/// <param name="Waiting">Items past their time that stay for now, because stored parties are being screened again at this moment; the next run deletes them.</param>
public sealed record RetentionLine(RetentionClass Class, int? Days, long Kept, long KeptBytes, long Deleted, long DeletedBytes, DateOnly? Oldest, long Waiting = 0);
