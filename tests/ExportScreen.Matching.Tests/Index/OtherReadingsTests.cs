using ExportScreen.Model.Lists;
using ExportScreen.Model.RuleBooks;

namespace ExportScreen.Matching.Tests.Index;

/// <summary>Names that a scan, a keyboard or another custom spells so that none of their own letters lead to the listed one.</summary>
public sealed class OtherReadingsTests
{
    [Theory]
    [InlineData("JSC Belvostokmetall", "JSC Belvostokrnetall", EntryKind.Company)]
    [InlineData("OOO NTS-KHOLDING", "OOO NT5-KHOLDING", EntryKind.Company)]
    [InlineData("'Donetskaya narodnaya fabrika'", "'Doneczkaya narodnaya fabrika'", EntryKind.Company)]
    [InlineData("Morteza Tabrizi", "مرتضی تبریزی", EntryKind.Person)]
    [InlineData("MINISTRY OF FOREST AND ARMED FORCES", "MINISTRY OF FOREST AND ARMED F0RCES", EntryKind.Company)]
    [InlineData("OMEGANOV IRON AND STEEL CO.", "OMEGANNOV IRON AND STEFL CO.", EntryKind.Company)]
    public void A_name_is_found_by_what_its_signs_mean(string listed, string given, EntryKind kind)
    {
        var builder = new NameIndexBuilder();
        builder.Add(new IndexedName(listed, kind, AliasStrength.Strong, null));
        var matches = new List<NameMatch>();
        new NameMatcher(NameIndex.Open(builder.Build()), new MatchSettings()).Search(new NameQuery(given, kind), matches);
        Assert.Equal(0, Assert.Single(matches).Name);
        Assert.Equal(NameComparison.Compare(new NameQuery(given, kind), new IndexedName(listed, kind, AliasStrength.Strong, null), new MatchSettings()).Score, matches[0].Score);
    }
}
