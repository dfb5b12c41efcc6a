using System.Text;
using ExportScreen.Lists.Uk;
using ExportScreen.Model.Codes;

namespace ExportScreen.Lists.Tests.Reading;

public sealed class UkCsvTests
{
    private const string Header =
        "Last Updated,Unique ID,OFSI Group ID,UN Reference Number,Name 6,Name 1,Name 2,Name 3,Name 4,Name 5,Name type,Alias strength,Title,Name non-latin script,Non-latin script type,Non-latin script language,Regime Name,Designation Type,Designation source,Sanctions Imposed,Other Information,UK Statement of Reasons,Address Line 1,Address Line 2,Address Line 3,Address Line 4,Address Line 5,Address Line 6,Address Postal Code,Address Country,Phone number,Website,Email address,Date Designated,D.O.B,Nationality(/ies),National Identifier number,National Identifier additional information,Passport number,Passport additional information,Position,Gender,Town of birth,Country of birth,Type of entity,Subsidiaries,Parent company,Business registration number (s),IMO number,Current owner/operator (s),Previous owner/operator (s),Current believed flag of ship,Previous flags,Type of ship,Tonnage of ship,Length of ship,Year Built,Hull identification number (HIN)";

    [Fact]
    public void Rows_of_a_cartesian_product_become_one_entry_with_each_value_once()
    {
        var text = new StringBuilder("Report Date: 20-Nov-2026\r\n").Append(Header).Append("\r\n");
        foreach (var (name, type) in new[] { ("SAMPLE", "Primary Name"), ("Sampel", "Primary name variation") })
            foreach (var country in new[] { "Russia", "China" })
                text.Append(Row(("Unique ID", "RUS9905"), ("Name 6", name), ("Name type", type), ("Address Line 1", "1 \"A\", Street"), ("Address Country", country)));
        text.Append(Row(("Unique ID", "RUS9906"), ("Name 6", "SAMPLE SHIP"), ("Name type", "Primary Name"), ("Designation Type", "Ship"), ("IMO number", "IMO9562233")));

        var reading = ListFixtures.Accepted(new UkSanctionsCsvFeed(), ListFixtures.Text("UK-Sanctions-List.csv", text.ToString()));

        Assert.Equal(new DateOnly(2026, 11, 20), reading.AsOf);
        Assert.Equal(["uk-sanctions:RUS9905", "uk-sanctions:RUS9906"], reading.Entries.Select(e => e.Id));
        Assert.Equal(["SAMPLE", "Sampel"], reading.Entries[0].Names.Select(n => n.Text));
        Assert.Equal(["RU", "CN"], reading.Entries[0].Addresses.Select(a => a.Country.ToString()));
        Assert.Equal("1 \"A\", Street", reading.Entries[0].Addresses[0].Street);
        Assert.Equal(IdentifierKind.Imo, Assert.Single(reading.Entries[1].Identifiers).Kind);
        Assert.Equal(2, reading.SourceRecords);
    }

    [Fact]
    public void A_row_with_another_number_of_fields_refuses_the_file()
    {
        var text = $"Report Date: 20-Nov-2026\n{Header}\n{Row(("Unique ID", "RUS9905"), ("Name 6", "SAMPLE"), ("Name type", "Primary Name"))[..^2]},x\n";
        ListFixtures.Refused(new UkSanctionsCsvFeed(), ListFixtures.Text("UK-Sanctions-List.csv", text), ListDiagnostics.WrongFieldCount);
    }

    private static string Row(params (string Column, string Value)[] values)
    {
        var given = values.ToDictionary(v => v.Column, v => v.Value, StringComparer.Ordinal);
        given.TryAdd("Designation Type", "Entity");
        given.TryAdd("Regime Name", "The Sample (Sanctions) Regulations 2026");
        given.TryAdd("Sanctions Imposed", "Asset freeze");
        return string.Join(',', Header.Split(',').Select(c => Quote(given.GetValueOrDefault(c, "")))) + "\r\n";
    }

    private static string Quote(string text) =>
        text.AsSpan().IndexOfAny(",\"") < 0 ? text : "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
