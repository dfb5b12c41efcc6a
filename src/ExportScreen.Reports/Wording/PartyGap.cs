using ExportScreen.Model.Consignments;
using ExportScreen.Model.Screenings;

namespace ExportScreen.Reports.Wording;

/// <summary>Why a party was not screened. Pure and thread-safe.</summary>
internal static class PartyGap
{
    /// <summary>The reason in words, or null when the party was screened.</summary>
    public static string? Of(PartyScreening screening)
    {
        ArgumentNullException.ThrowIfNull(screening);
        return screening.NotScreenedReason is null ? null : IsToOrder(screening.Party) ? "To order: nobody is named" : screening.NotScreenedReason;
    }

    /// <summary>Whether the bill is made out "to order" without a name: as the parties wanted it, and no fault of the manifest.</summary>
    public static bool IsToOrder(Party party)
    {
        ArgumentNullException.ThrowIfNull(party);
        return party.Marks.HasFlag(PartyMarks.ToOrder) && party.Name.Length == 0;
    }
}
