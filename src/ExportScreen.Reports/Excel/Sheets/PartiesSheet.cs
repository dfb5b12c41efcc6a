using ExportScreen.Model.Screenings;
using ExportScreen.Reports.Alerts;
using ExportScreen.Reports.Excel.Parts;
using ExportScreen.Reports.Wording;

namespace ExportScreen.Reports.Excel.Sheets;

/// <summary>"Parties": every distinct party once, in order of first appearance.</summary>
internal static class PartiesSheet
{
    /// <summary>The columns, in order; names are stable.</summary>
    public static IReadOnlyList<Column> Columns { get; } =
    [
        new("Row refs", 22), new("Name as given", 36), new("Other names", 26), new("Normalised name", 32), new("Transliteration used", 20), new("Outcome", 12),
        new("Best score", 9, CellStyle.Percent), new("Hits", 50), new("Good-guy applied", 16), new("Roles", 24), new("Kind", 10), new("Address", 34), new("Country", 20),
        new("Identifiers", 26), new("Rows", 8, CellStyle.Integer), new("Why not screened", 30), new("Party key", 20),
    ];

    public static void Write(WorkbookParts book, ScreeningResult result, RowCollector rows)
    {
        using var sheet = new TableSheets(book, SheetPlace.Parties, "Parties", "Parties", Columns);
        for (var i = 0; i < result.Parties.Count; i++)
        {
            var screening = result.Parties[i];
            var party = screening.Party;
            sheet.BeginRow();
            sheet.Text(FirstRows.Join(result.PartyFirstRows[i], result.PartyRowCounts[i])).Text(party.Name).Text(string.Join(" | ", party.OtherNames));
            sheet.Text(screening.Normalised).Text(screening.Transliteration);
            // Where nobody is named there is no party that could be clear.
            if (PartyGap.IsToOrder(party) && screening.NotScreenedReason is not null) sheet.Skip();
            else sheet.Outcome(screening.NotScreenedReason is null ? screening.Outcome : Outcome.NotScreened);
            sheet.Percent(screening.Hits.Count > 0 ? screening.Hits.Max(h => h.Score) : screening.NearMiss?.Score);
            sheet.Text(string.Join("; ", ListedPartyHits.Of(screening.Hits).Select(HitShort.Of))).Skip();
            sheet.Text(rows.RolesOf(i)).Text(Words.Of(party.Kind)).Text(party.Address).Text(Words.Country(party.Country, party.CountryText));
            sheet.Text(string.Join("; ", party.Identifiers.Select(id => $"{id.Kind} {id.Raw}")));
            sheet.Integer(result.PartyRowCounts[i]).Text(PartyGap.Of(screening)).Text(screening.Key);
            sheet.EndRow();
        }
    }
}
