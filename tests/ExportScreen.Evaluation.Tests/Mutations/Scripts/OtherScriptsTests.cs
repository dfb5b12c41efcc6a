using ExportScreen.Evaluation.Mutations.Scripts.Hangul;
using ExportScreen.Evaluation.Mutations.Scripts.Native;
using ExportScreen.Evaluation.Mutations.Scripts.Others;
using ExportScreen.Model.Lists;

namespace ExportScreen.Evaluation.Tests.Mutations.Scripts;

public sealed class OtherScriptsTests
{
    [Theory]
    [InlineData("RR", "정은", "jeongeun")]
    [InlineData("RR", "박", "bak")]
    [InlineData("McCune-Reischauer", "정은", "chŏngŭn")]
    [InlineData("McCune-Reischauer", "김", "kim")]
    [InlineData("McCune-Reischauer", "철", "ch'ŏl")]
    [InlineData("DPRK", "정은", "jongun")]
    [InlineData("DPRK", "평", "phyong")]
    public void Korean_syllables_are_written(string system, string name, string written) => Assert.Equal(written, HangulSystem.All.Single(s => s.Title == system).Write(name, ""));

    [Fact]
    public void Korean_persons_are_written_in_three_systems_and_four_ways()
    {
        var queries = MadeOf.Queries(22, EntryKind.Person, "김정은");
        Assert.Superset(new HashSet<string> { "Kim Jong Un", "KIM Jong-un", "Jeong-eun Kim", "Kim Jeongeun", "Kim Chŏngŭn" }, queries.ToHashSet());
        Assert.Equal(12, queries.Count);
    }

    [Theory]
    [InlineData("Greek ELOT 743", "Ευάγγελος Παπαδόπουλος", "Evangelos Papadopoulos")]
    [InlineData("Greek ELOT 743", "Ναύπλιο", "Nafplio")]
    [InlineData("Greek ELOT 743", "ΧΑΡΑΛΑΜΠΟΣ Ψαρός", "CHARALAMPOS Psaros")]
    [InlineData("Greek everyday", "Μπάμπης Χρήστου", "Babis Hristou")]
    [InlineData("Georgian national", "კარლო კაციტაძე", "K'arlo K'atsit'adze")]
    [InlineData("Georgian without marks", "შალვა ბედოიძე", "Shalva Bedoidze")]
    [InlineData("Armenian BGN/PCGN", "Գևորգ Սարգսյան", "Gevorg Sargsyan")]
    public void Letters_are_written(string system, string name, string written) => Assert.Equal(written, LetterSystem.All.Single(s => s.Title == system).Write(name));

    [Theory]
    [InlineData("บริษัท", "Borisat")]
    [InlineData("ไทย", "Thai")]
    [InlineData("เมนซ์", "Men")]
    [InlineData("จำกัด", "Chamkat")]
    [InlineData("กรุ๊ป", "Krup")]
    public void Thai_words_are_written(string word, string written) => Assert.Equal(written, ThaiToLatin.Write(word));

    [Theory]
    [InlineData("Vladimir Putin", "Wladimir Wladimirowitsch PUTIN", true)]
    [InlineData("Sergey Lavrov", "Foreign Minister of Russia", false)]
    [InlineData("mhmd hmd", "Muhammad Ahmed", true)]
    [InlineData("Anatoliy Sivak", "Anatol Krasnov", false)]
    [InlineData("Kentro Patrioton", "Patriots of the Crimea", false)]
    public void Only_names_that_read_alike_are_a_pair(string romanised, string latin, bool agree) => Assert.Equal(agree, SoundSkeleton.Agree(romanised, latin, asWhole: false));

    [Fact]
    public void A_native_name_is_asked_of_the_Latin_names_alone()
    {
        var subject = Subject.Of(
            [
                new ExportScreen.Evaluation.ListedName(0, "own-test:1", "Yevgeniy Viktorovich KHARLAMENKO", EntryKind.Person, AliasStrength.Strong, true),
                new ExportScreen.Evaluation.ListedName(1, "own-test:1", "Евгений Викторович Харламенко", EntryKind.Person, AliasStrength.Strong, false),
                new ExportScreen.Evaluation.ListedName(2, "own-test:2", "Пётр Соколов", EntryKind.Person, AliasStrength.Strong, true),
            ],
            new ExportScreen.Model.RuleBooks.MatchSettings());
        var native = ExportScreen.Evaluation.Mutations.MutationClasses.All.Single(c => c.Number == 23);
        var made = Assert.Single(native.Generate(subject, 1, 10));
        Assert.Equal(("own-test:1", "Yevgeniy Viktorovich KHARLAMENKO", "Евгений Викторович Харламенко"), (made.EntryId, made.Listed, made.Query));
        Assert.Equal(["Yevgeniy Viktorovich KHARLAMENKO"], LatinOnly.Of(subject).Names.Select(n => n.Text));
    }
}
