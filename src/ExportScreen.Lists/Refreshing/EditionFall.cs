using System.Globalization;
using ExportScreen.Model.Diagnostics;
using ExportScreen.Model.Lists;

namespace ExportScreen.Lists.Refreshing;

/// <summary>Compares an edition with the last good one of its feed: what a publisher loses by accident looks like a mass de-listing. Pure and thread-safe.</summary>
public static class EditionFall
{
    /// <summary>So few may always go: small lists change by whole tenths.</summary>
    private const int AlwaysAllowed = 5;

    /// <summary>A date may be so many days ahead: a publisher's midnight comes before ours, and a clock may be wrong.</summary>
    private const int DaysAhead = 7;

    /// <summary>Each an Error.</summary>
    /// <param name="reading">The new edition.</param>
    /// <param name="last">The last good edition of the same feed; null when there is none.</param>
    /// <param name="contract">How much may go.</param>
    /// <param name="today">Today (UTC).</param>
    /// <param name="position">The file.</param>
    public static IReadOnlyList<Diagnostic> Check(ListReading reading, ListEdition? last, ListContract contract, DateOnly today, SourcePosition position)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(contract);
        var found = new List<Diagnostic>();
        if (reading.AsOf is { } date && date > today.AddDays(DaysAhead))
            found.Add(new Diagnostic(ListDiagnostics.EditionFromTheFuture, position, Text($"{date:yyyy-MM-dd}"), Text($"{today:yyyy-MM-dd} or earlier")));
        foreach (var before in last?.Lists ?? [])
        {
            var now = reading.Entries.Where(e => e.List == before.List).ToList();
            // A list that is gone altogether has fallen, however small it was.
            var place = position with { Path = before.List };
            if (now.Count == 0 && contract.MaxFall < 1 && before.Entries > 0 || Falls(before.Entries, now.Count, contract.MaxFall)) found.Add(new Diagnostic(ListDiagnostics.EntriesFell, place, Text($"{now.Count}"), Least(before.Entries, contract)));
            var (aliasesBefore, aliases) = (before.Names - before.Entries, now.Sum(e => e.Names.Count) - now.Count);
            if (Falls(aliasesBefore, aliases, contract.MaxFall)) found.Add(new Diagnostic(ListDiagnostics.AliasesFell, place, Text($"{aliases}"), Least(aliasesBefore, contract)));
        }

        return found;
    }

    private static bool Falls(int before, int now, double share) => share < 1 && before - now > Allowed(before, share);

    private static double Allowed(int before, double share) => Math.Max(AlwaysAllowed, before * share);

    private static string Least(int before, ListContract contract) => Text($"at least {Math.Max(1, (int)Math.Ceiling(before - Allowed(before, contract.MaxFall)))} of {before}");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
