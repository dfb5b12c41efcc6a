using ExportScreen.Lists.Reading;
using ExportScreen.Model.Lists;

namespace ExportScreen.Lists.Dfat;

/// <summary>What the four flags of a party say.</summary>
/// <param name="Effect">What the listing means for an export.</param>
/// <param name="Measure">The flags that are set, by their titles; null for the form of 2024, which has none.</param>
internal sealed record DfatSanctions(LegalEffect Effect, string? Measure)
{
    private static readonly string[] Flags = [DfatColumns.Financial, DfatColumns.Travel, DfatColumns.Arms, DfatColumns.Maritime];

    /// <summary>Reads the flags. A travel ban alone does not forbid to deal with the person, so it is a red flag; whatever else is set, or nothing said, prohibits.</summary>
    public static DfatSanctions Read(DfatRow row, ReadingNotes notes)
    {
        if (!Flags.Any(row.Has)) return new DfatSanctions(LegalEffect.Prohibited, null);
        var set = Flags.Where(f => IsSet(row, f, notes)).ToList();
        return new DfatSanctions(set is [DfatColumns.Travel] ? LegalEffect.RedFlag : LegalEffect.Prohibited, set.Count == 0 ? null : string.Join("; ", set));
    }

    private static bool IsSet(DfatRow row, string flag, ReadingNotes notes)
    {
        var text = row.Text(flag);
        switch (text?.ToUpperInvariant())
        {
            case "1" or "TRUE" or "YES": return true;
            case null or "0" or "FALSE" or "NO": return false;
            default:
                notes.AddOnce(ListDiagnostics.UnknownValue, $"{flag}:{text}", text, "1 or 0", row.Number, column: flag);
                return true;
        }
    }
}
