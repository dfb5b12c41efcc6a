using ExportScreen.Model.Codes;
using ExportScreen.Model.Consignments;
using ExportScreen.Model.Lists;
using ExportScreen.Model.Screenings;
using ExportScreen.Pipeline.Parties;
using ExportScreen.Rules.Parties;

namespace ExportScreen.Pipeline.Tests.Parties;

public sealed class PartyRecordsTests
{
    [Fact]
    public void A_party_comes_back_with_all_that_its_screening_reads()
    {
        var party = new Party
        {
            Role = PartyRole.Consignee,
            Name = new string('А', 65_000) + "\U0001F600 end",
            OtherNames = ["深圳红兔", "“quoted”\ttab"],
            Address = "1 Example Street",
            Country = CountryCode.Of("CN"),
            Kind = EntryKind.Company,
            Marks = PartyMarks.NameCutFromAddress | PartyMarks.MixedScript,
            Identifiers = [new Identifier(IdentifierKind.Inn, "7740000076", "774-000 00 76", CountryCode.Of("RU"), ChecksumState.Valid), new Identifier(IdentifierKind.Imo, "9187629", "IMO 9187629")],
        };
        var record = PartyRecords.Of("default", "00ff00ff00ff00ff", party);
        Assert.All(record.Values.Values.OfType<string>(), text => Assert.True(text.Length <= 32_000));
        var back = PartyRecords.Read(record);
        Assert.True(PartyIdentity.Instance.Equals(party, back.Party));
        Assert.Equal(("00ff00ff00ff00ff", PartyKeys.IdentityOf(party)), (back.Key, back.Identity));
        Assert.Equal(PartyKeys.IdentityOf(party), PartyKeys.IdentityOf(back.Party));
    }

    [Fact]
    public void Everything_that_tells_parties_apart_is_part_of_their_identity()
    {
        var party = new Party { Role = PartyRole.Consignee, Name = "A", OtherNames = ["B"], Address = "C" };
        Party[] others =
        [
            party with { Name = "B", OtherNames = ["A"] }, party with { Address = null }, party with { Address = "" }, party with { Country = CountryCode.Of("DE") }, party with { Kind = EntryKind.Vessel },
            party with { OtherNames = [] }, party with { Marks = PartyMarks.NameCutFromAddress }, party with { Identifiers = [new Identifier(IdentifierKind.Inn, "1", "1")] },
            party with { Identifiers = [new Identifier(IdentifierKind.Inn, "1", "1-")] },
        ];
        Assert.Equal(others.Length + 1, others.Append(party).Select(PartyKeys.IdentityOf).Distinct().Count());
        Assert.Equal(PartyKeys.IdentityOf(party), PartyKeys.IdentityOf(party with { Role = PartyRole.Bank, Marks = PartyMarks.SameAs, CountryText = "Atlantis" }));
    }

    [Fact]
    public void Rows_come_back_whatever_they_share_with_the_row_before()
    {
        var random = new Random(TestSize.Seed);
        for (var round = 0; round < 200; round++)
        {
            var rows = new List<PartyRow>();
            for (var i = 1; i <= 30; i++)
            {
                var role = (PartyRole)random.Next(3);
                rows.Add(new PartyRow(i * 3, random.Next(2), (Outcome)random.Next(4), role, role == PartyRole.Other ? Pick(null, "Payer: main", "") : null, Pick(null, "-", "", ":B1", "B 2"), $"Sheet!{i}"));
            }

            var text = new PartyRowText();
            foreach (var row in rows) text.Add(row);
            text.Add(rows[^1]);
            Assert.Equal((30, 3), (text.Count, text.First));
            Assert.Equal(rows, PartyRowText.Read(text.ToString()));
        }

        string? Pick(params string?[] values) => values[random.Next(values.Length)];
    }
}
