using System.Text.RegularExpressions;
using ExportScreen.Lists.Sema;
using ExportScreen.Lists.Snapshots;
using ExportScreen.Lists.Tests.Reading;
using ExportScreen.Lists.Tests.Snapshots;
using ExportScreen.Model.Codes;
using ExportScreen.Model.Lists;

namespace ExportScreen.Lists.Tests.Sema;

public sealed partial class SemaTests
{
    private const string Old = "canada/sema-lmes_2025-03.xml";
    private const string New = "canada/sema-lmes_bilingual_tags_rebuilt.xml";

    [Fact]
    public void New_tag_names_over_the_same_rows_change_no_entry()
    {
        using var old = Sources.Open(RealEdition.Read(Old));
        using var renamed = Sources.Open(RealEdition.Read(New));
        Assert.Equal(4759, old.EntryCount);
        Assert.Equal(old.EntryCount, renamed.EntryCount);
        for (var i = 0; i < old.EntryCount; i++)
        {
            Assert.Equal(old.Entry(i).Id, renamed.Entry(i).Id);
            Assert.Equal(old.ContentHash(i), renamed.ContentHash(i));
        }

        Assert.Equal(SnapshotBuilder.IdOf([RealEdition.Read(Old)]), SnapshotBuilder.IdOf([RealEdition.Read(New)]));
    }

    [Theory]
    [InlineData(2020)]
    [InlineData(2025)]
    public void Every_generation_of_tags_gives_the_same_entries(int year)
    {
        var bilingual = ListFixtures.Corpus("ca-sema", "quirks.xml");
        var text = FrenchHalf().Replace(ListFixtures.TextOf(bilingual), "<${end}${tag}>").Replace("TitleOrShipType>", "TitleOrShip>", StringComparison.Ordinal);
        if (year == 2020)
            text = text.Replace("EntityOrShip>", "Entity>", StringComparison.Ordinal).Replace("TitleOrShip>", "Title>", StringComparison.Ordinal).Replace("DateOfBirthOrShipBuildDate>", "DateOfBirth>", StringComparison.Ordinal);
        var earlier = ListFixtures.Accepted(new SemaXmlFeed(), ListFixtures.Text("sema.xml", text)).Entries;
        var later = ListFixtures.Accepted(new SemaXmlFeed(), bilingual).Entries;
        Assert.Equal(later.Select(EntryText.Of), earlier.Select(EntryText.Of));
    }

    [Theory]
    [InlineData(">1,Part 1<", ">1, Part 1<")]
    [InlineData(">Belarus / Bélarus<", ">Belarus | Bélarus <")]
    [InlineData(">SAMPLE MOROS<", "> Sample Moros <")]
    public void The_id_does_not_hang_on_spelling(string there, string instead)
    {
        var file = ListFixtures.Corpus("ca-sema", "quirks.xml");
        Assert.Contains(there, ListFixtures.TextOf(file), StringComparison.Ordinal);
        var changed = ListFixtures.Text("sema.xml", ListFixtures.TextOf(file).Replace(there, instead, StringComparison.Ordinal));
        Assert.Equal(
            ListFixtures.Accepted(new SemaXmlFeed(), file).Entries.Select(e => e.Id),
            ListFixtures.Accepted(new SemaXmlFeed(), changed).Entries.Select(e => e.Id));
    }

    [Theory]
    [InlineData("Ivan Sample; Иван Пример", EntryKind.Person, "Ivan Sample|Иван Пример")]
    [InlineData("Ivan Sample, Jan Sample", EntryKind.Person, "~Ivan Sample, Jan Sample|Ivan Sample|Jan Sample")]
    [InlineData("Vanya", EntryKind.Person, "~Vanya")]
    [InlineData("张三", EntryKind.Person, "张三")]
    [InlineData("Belarussian:  Ян Прыклад, Russian: Ян Пример", EntryKind.Person, "Ян Прыклад|Ян Пример")]
    [InlineData("(Ян ПРИМЕР / Ян ПРИМІР", EntryKind.Person, "Ян ПРИМЕР|Ян ПРИМІР")]
    [InlineData("Alexander, or Alexandr Sample", EntryKind.Person, "~Alexander|Alexandr Sample")]
    [InlineData("Пример, ООО; SPE, Sample Works, JSC", EntryKind.Company, "Пример, ООО|SPE, Sample Works, JSC|~SPE|Sample Works, JSC")]
    [InlineData("Novosample, SPE", EntryKind.Company, "Novosample, SPE|Novosample|~SPE")]
    [InlineData("Завод Пример and ПРМ Завод", EntryKind.Company, "Завод Пример|ПРМ Завод")]
    [InlineData("ОАО, ПРМ", EntryKind.Company, "ОАО, ПРМ")]
    [InlineData("Ministry of Samples and Tests", EntryKind.Company, "Ministry of Samples and Tests")]
    [InlineData("Sample Co. Ltd. and Sample Works", EntryKind.Company, "Sample Co. Ltd.|Sample Works")]
    [InlineData("Institute of Samples and ZAO PRM", EntryKind.Company, "Institute of Samples|ZAO PRM")]
    [InlineData("ОАО ПРМ or Примерные дороги", EntryKind.Company, "ОАО ПРМ|Примерные дороги")]
    public void Takes_free_text_apart(string text, EntryKind kind, string expected) =>
        Assert.Equal(expected.Split('|'), SemaAliases.Read(text, kind).Select(a => (a.Strength == AliasStrength.Weak ? "~" : "") + a.Text));

    [Theory]
    [InlineData("General Cargo | Cargo classique", "General Cargo", "Cargo classique")]
    [InlineData("Iranian Army/Armée iranienne", "Iranian Army", "Armée iranienne")]
    [InlineData("Samples Agency (SA)/Agence d'essai", "Samples Agency (SA)", "Agence d'essai")]
    [InlineData("Samples of TV/Organisme des essais", "Samples of TV", "Organisme des essais")]
    [InlineData("Sample Mills (Bi/Pyi)", "Sample Mills (Bi/Pyi)", null)]
    [InlineData("M/V Sample", "M/V Sample", null)]
    [InlineData("Sample A/S", "Sample A/S", null)]
    public void Knows_two_languages_from_a_slash_in_a_name(string text, string english, string? french)
    {
        Assert.Equal(french is null ? [english] : [english, french], SemaText.Halves(text));
        Assert.Equal(english, SemaText.English(text));
    }

    [Fact]
    public void Has_the_ships_and_the_scripts_of_the_list_of_2025()
    {
        var entries = RealEdition.Read(Old).Entries;
        var ships = entries.Where(e => e.Kind == EntryKind.Vessel).ToList();
        Assert.Equal(109, ships.Count);
        Assert.All(ships, s => Assert.Equal((IdentifierKind.Imo, ChecksumState.Valid), (Assert.Single(s.Identifiers).Kind, s.Identifiers[0].Check)));
        Assert.Equal(3334, entries.Count(e => e.Kind == EntryKind.Person));
        Assert.Equal(2434, entries.Count(e => HasLetter(e, 'Ѐ', 'ӿ')));
        Assert.Equal(201, entries.Count(e => HasLetter(e, '؀', 'ۿ')));
        Assert.Equal(12, entries.Count(e => HasLetter(e, '一', '鿿')));
        Assert.Equal(4, entries.Count(e => e.Effect == LegalEffect.RedFlag));
        Assert.DoesNotContain(entries.SelectMany(e => e.Names), n => n.Text.Contains("Russian:", StringComparison.Ordinal) || n.Text.Contains("known as", StringComparison.Ordinal));
    }

    private static bool HasLetter(ListEntry entry, char from, char to) => entry.Names.Any(n => n.Text.Any(c => c >= from && c <= to));

    [GeneratedRegex("<(?<end>/?)(?<tag>[A-Z][A-Za-z]+)-[A-Za-z]+>", RegexOptions.CultureInvariant)]
    private static partial Regex FrenchHalf();
}
