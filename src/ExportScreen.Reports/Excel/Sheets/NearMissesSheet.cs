using ExportScreen.Model.Evidence;
using ExportScreen.Model.Screenings;
using ExportScreen.Reports.Alerts;
using ExportScreen.Reports.Excel.Parts;
using ExportScreen.Reports.Wording;

namespace ExportScreen.Reports.Excel.Sheets;

/// <summary>"Near misses": the top candidate below the line of each party, and hits that the decision table set aside, for sampling.</summary>
internal static class NearMissesSheet
{
    /// <summary>The columns, in order; names are stable.</summary>
    public static IReadOnlyList<Column> Columns { get; } =
    [
        new("Source row", 20, CellStyle.Wrapped), new("Role", 18, CellStyle.Wrapped), new("Your name", 32, CellStyle.Wrapped), new("Your address", 30, CellStyle.Wrapped),
        new("Country", 18, CellStyle.Wrapped), new("List", 16), new("Matched name", 32, CellStyle.Wrapped), new("Name type", 13, CellStyle.Wrapped), new("Entry ID", 20),
        new("Score", 8, CellStyle.Percent), new("Why", 60, CellStyle.Wrapped), new("Agrees", 22, CellStyle.Wrapped), new("Differs", 22, CellStyle.Wrapped),
        new("Unknown", 16, CellStyle.Wrapped), new("Why no alert", 26, CellStyle.Wrapped), new("Rows", 8, CellStyle.Integer),
    ];

    public static void Write(WorkbookParts book, ScreeningResult result, RowCollector rows)
    {
        var found = new List<(int Party, Hit Hit, string Reason)>();
        for (var i = 0; i < result.Parties.Count; i++)
        {
            if (result.Parties[i].NearMiss is { } near) found.Add((i, near, "below the review line"));
            foreach (var hit in result.Parties[i].Hits)
                if (hit.Outcome < Outcome.Review) found.Add((i, hit, $"set aside by the decision table ({hit.DecisionLine ?? "no line named"})"));
        }

        using var sheet = new TableSheets(book, SheetPlace.NearMisses, "Near misses", "NearMisses", Columns);
        foreach (var (index, hit, reason) in found.OrderByDescending(f => f.Hit.Score)) Write(sheet, result, index, hit, reason, rows);
        if (found.Count == 0) sheet.Trailer("No candidate came near the review line.");
    }

    private static void Write(TableSheets sheet, ScreeningResult result, int index, Hit hit, string reason, RowCollector rows)
    {
        var party = result.Parties[index].Party;
        sheet.BeginRow();
        sheet.Text(FirstRows.Join(result.PartyFirstRows[index], result.PartyRowCounts[index])).Text(rows.RolesOf(index)).Text(party.Name).Text(party.Address);
        sheet.Text(Words.Country(party.Country, party.CountryText)).Text(hit.List).Text(hit.Matched).Text(Words.NameType(hit)).Text(hit.EntryId).Percent(hit.Score);
        sheet.Text(HitSentence.Why(hit)).Text(HitSentence.Attributes(hit, Agreement.Agrees)).Text(HitSentence.Attributes(hit, Agreement.Differs));
        sheet.Text(HitSentence.Attributes(hit, Agreement.Unknown)).Text(reason).Integer(result.PartyRowCounts[index]);
        sheet.EndRow();
    }
}
