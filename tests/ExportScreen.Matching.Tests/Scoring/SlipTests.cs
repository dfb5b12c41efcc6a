using ExportScreen.Model.Lists;
using ExportScreen.Model.RuleBooks;

namespace ExportScreen.Matching.Tests.Scoring;

public sealed class SlipTests
{
    private static readonly MatchSettings Settings = new();

    [Theory]
    [InlineData("Ahmad VELMOR", "Ahmad VELMORI", EntryKind.Person)]
    [InlineData("VELMORA LIFE SCIENCES PRIVATE LIMIT", "VELMORA LIFE SCIENCES PRIVATE LIMITED", EntryKind.Company)]
    [InlineData("Norrland Institute of Environmental", "Norrland Institute of Environmental Features", EntryKind.Company)]
    [InlineData("Norrland Institute of Space Electro", "Norrland Institute of Space Electronic Technology", EntryKind.Company)]
    [InlineData("Aleksei Borisovich VELMORAN", "Aleksei Borisovich VELMORANOV", EntryKind.Person)]
    public void A_cut_name_is_found_by_all_of_its_letters(string given, string listed, EntryKind kind) => Assert.True(Searched(given, listed, kind) >= Settings.ReviewLine);

    [Theory]
    [InlineData("VelmoraNorrlandZavod", "Velmora Norrland Zavod", EntryKind.Company)]
    [InlineData("AminallahVelmoriTabari", "Aminallah Velmori Tabari", EntryKind.Person)]
    [InlineData("NORRLAND VELMOR ANS", "NORRLAND VELMORANS", EntryKind.Company)]
    [InlineData("Limited Liability CompanyVelmorastandart", "Limited Liability Company Velmorastandart", EntryKind.Company)]
    public void A_name_parted_otherwise_is_found_by_all_of_its_letters(string given, string listed, EntryKind kind) => Assert.True(Searched(given, listed, kind) >= Settings.StrongLine);

    [Theory]
    [InlineData("Mouneer IVAN", "Mouneer IVANOV", EntryKind.Person)]
    [InlineData("LLC VELMO", "LLC VELMORASTREAM", EntryKind.Company)]
    public void Another_short_name_is_no_cut_one(string given, string listed, EntryKind kind) => Assert.True(Searched(given, listed, kind) < Settings.ReviewLine);

    private static double Searched(string given, string listed, EntryKind kind)
    {
        var builder = new NameIndexBuilder();
        builder.Add(new IndexedName(listed, kind, default, null));
        builder.Add(new IndexedName("UNRELATED COMPANY", EntryKind.Company, default, null));
        var matches = new List<NameMatch>();
        new NameMatcher(NameIndex.Open(builder.Build()), Settings).Search(new NameQuery(given, kind), matches);
        return matches.Where(m => m.Name == 0).Select(m => m.Score).DefaultIfEmpty().Max();
    }
}
