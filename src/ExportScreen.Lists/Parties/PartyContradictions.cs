using ExportScreen.Model.Lists;

namespace ExportScreen.Lists.Parties;

/// <summary>What rules out that two entries are one party, whatever id they share. Pure and thread-safe.</summary>
internal static class PartyContradictions
{
    /// <summary>Whether kind, dates of birth, or ids of which a party has one only contradict each other.</summary>
    public static bool Between(ListEntry a, IReadOnlyList<HardId> idsOfA, ListEntry b, IReadOnlyList<HardId> idsOfB) =>
        KindsDiffer(a.Kind, b.Kind) || BirthDatesDiffer(a, b) || IdsDiffer(idsOfA, idsOfB);

    private static bool KindsDiffer(EntryKind a, EntryKind b) => a != b && a != EntryKind.Unknown && b != EntryKind.Unknown;

    /// <summary>Persons only: sources date the founding of a company or the building of a ship by different acts.</summary>
    private static bool BirthDatesDiffer(ListEntry a, ListEntry b)
    {
        if (a.Kind != EntryKind.Person || b.Kind != EntryKind.Person || a.BirthDates.Count == 0 || b.BirthDates.Count == 0) return false;
        foreach (var one in a.BirthDates)
            foreach (var other in b.BirthDates)
                if (Wide(one).Overlaps(Wide(other)) || IsSlip(one, other)) return false;
        return true;
    }

    /// <summary>Two days of one year with the month or the day in common: publishers differ so about the same passport (house, from the lists of 2022 to 2026).</summary>
    private static bool IsSlip(PartialDate a, PartialDate b) =>
        a.Earliest == a.Latest && b.Earliest == b.Latest && a.Earliest.Year == b.Earliest.Year && (a.Earliest.Month == b.Earliest.Month || a.Earliest.Day == b.Earliest.Day);

    /// <summary>An approximate date is a guess: a year to either side (house).</summary>
    private static PartialDate Wide(PartialDate date) => date.Approximate && date.Earliest.Year > 1 && date.Latest.Year < 9999
        ? new PartialDate(date.Earliest.AddYears(-1), date.Latest.AddYears(1))
        : date;

    private static bool IdsDiffer(IReadOnlyList<HardId> a, IReadOnlyList<HardId> b)
    {
        foreach (var id in a)
        {
            if (!HardIds.IsUnique(id.Kind)) continue;
            var others = b.Where(o => o.Kind == id.Kind).ToList();
            if (others.Count > 0 && !a.Where(o => o.Kind == id.Kind).Any(o => others.Any(x => x.Text == o.Text))) return true;
        }

        return false;
    }
}
