using ExportScreen.Model.Lists;
using ExportScreen.Model.RuleBooks;

namespace ExportScreen.Matching.Tests;

public sealed class NameMatcherTests
{
    [Fact]
    public void A_listed_name_finds_itself()
    {
        var builder = new NameIndexBuilder();
        Assert.Equal(0, builder.Add(new IndexedName("ALMAZ-ANTEY CORPORATION", EntryKind.Company, AliasStrength.Strong, null)));
        Assert.Equal(1, builder.Add(new IndexedName("ROMASHKА OOO", EntryKind.Company, AliasStrength.Strong, null)));
        var matches = new List<NameMatch>();
        new NameMatcher(NameIndex.Open(builder.Build()), new MatchSettings()).Search(new NameQuery("Almaz-Antey Corporation", EntryKind.Unknown), matches);
        Assert.Equal(0, Assert.Single(matches).Name);
    }
}
