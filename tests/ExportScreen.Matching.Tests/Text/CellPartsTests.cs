using ExportScreen.Matching.Text;
using ExportScreen.Model.Lists;
using ExportScreen.Model.RuleBooks;
using ExportScreen.Model.Screenings;

namespace ExportScreen.Matching.Tests.Text;

public sealed class CellPartsTests
{
    private static readonly MatchSettings Settings = new();

    [Theory]
    [InlineData("Norrland Toys Ltd; OOO Velmora", "Norrland Toys Ltd|OOO Velmora")]
    [InlineData("Norrland Toys Ltd\nVelmora Company", "Norrland Toys Ltd|Velmora Company")]
    [InlineData("Velmora FZE / Norrland Ceramics SA", "Velmora FZE|Norrland Ceramics SA")]
    [InlineData("Velmora FZE c/o Norrland Ceramics SA", "Velmora FZE|Norrland Ceramics SA")]
    [InlineData("Norrland Ltd O/B VELMORA OOO", "Norrland Ltd|VELMORA OOO")]
    [InlineData("Norrland Ltd on behalf of Velmora Zavod", "Norrland Ltd|Velmora Zavod")]
    [InlineData("Norrland Ceramics SA & CJSC VELMORA", "Norrland Ceramics SA|CJSC VELMORA")]
    [InlineData("Norrland Co., Ltd. and Velmora Tekhno LLC", "Norrland Co., Ltd|Velmora Tekhno LLC")]
    [InlineData("Notify: Velmora LLC, phone on arrival", "Velmora LLC")]
    [InlineData("OOO Velmora, d. 12, Tverskaya Street, Moscow", "OOO Velmora")]
    [InlineData("Velmora JSC - KAZAKHSTAN", "Velmora JSC")]
    [InlineData("Velmora LLC Russian Federation", "Velmora LLC")]
    public void A_cell_of_several_things_is_parted(string cell, string parts) =>
        Assert.Equal(parts.Split('|'), CellParts.Of(cell, EntryKind.Company).Select(p => p.Text).Take(parts.Split('|').Length));

    [Theory]
    [InlineData("VELMORA TRADING CO., LTD.")]
    [InlineData("Velmora GmbH & Co. KG")]
    [InlineData("Velmora and Sons Trading")]
    [InlineData("Smith, Velmora & Norrland")]
    [InlineData("VELMORA-NORRLAND S.A.")]
    [InlineData("Bank of China")]
    [InlineData("Notification Systems Velmora")]
    public void One_name_stays_one(string cell) => Assert.Empty(CellParts.Of(cell, EntryKind.Company));

    [Fact]
    public void A_person_with_a_comma_stays_one_name() => Assert.Empty(CellParts.Of("VELMORAN, Pyotr Ilyich", EntryKind.Person));

    [Theory]
    [InlineData("VELMORA LTD\n3RD FLOOR, BLOCK 26, NORTH ROAD\nFOSHAN\nCHINA")]
    [InlineData("VELMORA LTD; ROOM 306; DUBAI")]
    public void Lines_of_an_address_are_no_parties(string cell) => Assert.Equal(["VELMORA LTD"], CellParts.Of(cell, EntryKind.Company).Select(p => p.Text));

    [Fact]
    public void A_former_name_of_a_ship_is_a_part() => Assert.Equal(["Silver Norrland", "VELMORANA"], CellParts.Of("Silver Norrland (ex VELMORANA)", EntryKind.Vessel).Select(p => p.Text));

    [Theory]
    [InlineData("Norrland Toys Ltd; OOO Velmora", "OOO Velmora", EntryKind.Company)]
    [InlineData("Pyotr Ilyich VELMORAN / Norrland Toys Ltd", "Pyotr Ilyich VELMORAN", EntryKind.Person)]
    [InlineData("Velmora JSC - KAZAKHSTAN", "Velmora JSC", EntryKind.Company)]
    [InlineData("OOO Velmora\nd. 235, kv. 70, ul. Norrlandskaya, Irkutsk", "OOO Velmora", EntryKind.Company)]
    public void A_name_in_a_part_alerts_and_scores_less_than_alone(string cell, string listed, EntryKind kind)
    {
        var score = Score(cell, listed, kind).Score;
        Assert.InRange(score, Settings.StrongLine, Score(listed, listed, kind).Score - 0.001);
    }

    [Fact]
    public void The_other_party_is_shown_as_extra()
    {
        var pairs = Score("Norrland Toys Ltd; OOO Velmora", "OOO Velmora", EntryKind.Company).Alignment;
        var extra = Assert.Single(pairs, p => p.Relation == TokenRelation.Extra);
        Assert.Equal("Norrland Toys Ltd", extra.Given);
        Assert.Equal(3, pairs.Count);
    }

    [Fact]
    public void Another_country_s_branch_is_not_found_by_leaving_the_country_away()
    {
        Assert.True(Score("Velmora Front - LIBYA", "Velmora Front - YEMEN", EntryKind.Company).Score < Settings.ReviewLine);
        Assert.True(Score("Velmora Bank (Slovenia)", "Velmora Bank (Slovakia)", EntryKind.Company).Score < Settings.ReviewLine);
    }

    [Fact]
    public void A_search_finds_both_parties_of_a_cell_and_scores_them_as_a_comparison_does()
    {
        string[] listed = ["OOO Velmora", "Norrland Tekhno LLC", "Unrelated Company"];
        var builder = new NameIndexBuilder();
        foreach (var name in listed) builder.Add(new IndexedName(name, EntryKind.Company, default, null));
        var matcher = new NameMatcher(NameIndex.Open(builder.Build()), Settings);
        var query = new NameQuery("Norrland Tekhno LLC; OOO Velmora", EntryKind.Company);
        var matches = new List<NameMatch>();
        matcher.Search(query, matches);
        Assert.Equal([0, 1], matches.Select(m => m.Name).Order());
        foreach (var match in matches)
        {
            Assert.Equal(Score(query.Text, listed[match.Name], EntryKind.Company).Score, match.Score);
            Assert.Contains(matcher.Explain(query, match.Name), p => p.Relation == TokenRelation.Extra);
        }
    }

    private static NameScore Score(string given, string listed, EntryKind kind) =>
        NameComparison.Compare(new NameQuery(given, kind), new IndexedName(listed, kind, default, null), Settings);
}
