using ExportScreen.Model.Evidence;
using ExportScreen.Model.Screenings;

namespace ExportScreen.App.Terminal;

/// <summary>The first things to look at, for the screen: the workbook has them all.</summary>
internal static class Alerts
{
    /// <summary>Lines shown on the screen.</summary>
    public const int Shown = 12;

    /// <summary>A line of the screen's list.</summary>
    /// <param name="Outcome">Outcome.</param>
    /// <param name="Subject">Party or rule.</param>
    /// <param name="Against">List and entry, or authority.</param>
    /// <param name="Score">Score in percent, or empty.</param>
    /// <param name="Rows">Rows, shortened.</param>
    /// <param name="Why">The sentence.</param>
    public sealed record Line(Outcome Outcome, string Subject, string Against, string Score, string Rows, string Why);

    /// <summary>Hits by party, best first, then findings of weight by rule; at most <paramref name="most"/>.</summary>
    public static IReadOnlyList<Line> Of(ScreeningResult result, int most)
    {
        var lines = new List<Line>();
        for (var i = 0; i < result.Parties.Count; i++)
        {
            var party = result.Parties[i];
            if (party.Hits.Count == 0) continue;
            var hit = party.Hits[0];
            var listed = ListedPartyHits.Of(party.Hits);
            var also = string.Join(", ", listed[0].Hits.Select(h => h.List).Where(l => l != hit.List).Distinct(StringComparer.Ordinal));
            var more = $"{(also.Length > 0 ? $" (also {also})" : "")}{(listed.Count > 1 ? $" and {listed.Count - 1} more" : "")}";
            lines.Add(new Line(party.Outcome, party.Party.Name.Length > 0 ? party.Party.Name : hit.Given, $"{hit.List}: {hit.EntryName}{more}",
                (hit.Score * 100).ToString("0.0", System.Globalization.CultureInfo.InvariantCulture), Rows(result, i), HitSentence.Why(hit)));
        }

        lines.AddRange(Findings(result, most));
        return [.. lines.OrderByDescending(l => l.Outcome).ThenByDescending(l => l.Score.Length > 0).Take(most)];
    }

    private static IEnumerable<Line> Findings(ScreeningResult result, int most)
    {
        var seen = new Dictionary<(string, string), (Finding Finding, List<string> Rows, int Count)>();
        foreach (var (file, row) in result.NotableRows())
        {
            foreach (var finding in row.Findings)
            {
                if (finding.Outcome < Outcome.Review) continue;
                var key = (finding.RuleId, finding.Evidence);
                if (!seen.TryGetValue(key, out var known))
                {
                    if (seen.Count >= most * 4) continue;
                    known = (finding, [], 0);
                }

                if (known.Rows.Count < 3) known.Rows.Add(result.RowKey(file, row.Row));
                seen[key] = (known.Finding, known.Rows, known.Count + 1);
            }
        }

        return seen.Values.Select(v => new Line(v.Finding.Outcome, v.Finding.Title, v.Finding.Authority, "", Shorten(v.Rows, v.Count), v.Finding.Evidence));
    }

    private static string Rows(ScreeningResult result, int party) => Shorten([.. result.PartyFirstRows[party].Take(3)], result.PartyRowCounts[party]);

    private static string Shorten(List<string> rows, int count) => string.Join(", ", rows) + (count > rows.Count ? $" … ({count})" : "");
}
