using ExportScreen.Model.Screenings;
using ExportScreen.Reports.Wording;

namespace ExportScreen.Reports.Excel.Sheets;

/// <summary>The hits of a row in one cell. The phrase of a party is built once.</summary>
internal sealed class RowHits(ScreeningResult result)
{
    /// <summary>Listed parties named per party; the hits on the rest are counted.</summary>
    private const int MaxPerParty = 5;

    private readonly string?[] _phrases = new string?[result.Parties.Count];

    /// <summary>Hits of the row's parties and ids of the rules that weigh, or null.</summary>
    public string? TextOf(RowScreening row)
    {
        var parts = new List<string>();
        foreach (var index in row.Parties.Select(p => p.Party).Distinct())
            if (result.Parties[index].Hits.Count > 0) parts.Add(_phrases[index] ??= Phrase(result.Parties[index]));
        foreach (var finding in row.Findings)
            if (finding.Outcome >= Outcome.Review) parts.Add("rule " + finding.RuleId);
        return parts.Count == 0 ? null : string.Join("; ", parts);
    }

    /// <summary>Source of the row's gravest hit, or null.</summary>
    public string? LinkOf(RowScreening row)
    {
        Hit? gravest = null;
        foreach (var part in row.Parties)
            foreach (var hit in result.Parties[part.Party].Hits)
                if (hit.SourceUrl is not null && (gravest is null || hit.Outcome > gravest.Outcome || (hit.Outcome == gravest.Outcome && hit.Score > gravest.Score)))
                    gravest = hit;
        return gravest?.SourceUrl;
    }

    private static string Phrase(PartyScreening party)
    {
        var hits = ListedPartyHits.Of(party.Hits);
        var text = string.Join("; ", hits.Take(MaxPerParty).Select(HitShort.Of));
        return hits.Count <= MaxPerParty ? text : $"{text}; {Words.Count(hits.Skip(MaxPerParty).Sum(h => h.Hits.Count), "further hit")}";
    }
}
