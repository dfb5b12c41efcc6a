using ExportScreen.Evaluation.Mutations.Meaning;
using ExportScreen.Model.Lists;

namespace ExportScreen.Evaluation.Tests.Mutations.Meaning;

public sealed class WordsTests
{
    [Fact]
    public void Words_are_joined_and_split()
    {
        var queries = MadeOf.Queries(11, EntryKind.Person, "Sergey KHARLAMENKO");
        Assert.Superset(new HashSet<string> { "SergeyKHARLAMENKO", "Sergey KHAR LAMENKO" }, queries.ToHashSet());
        Assert.All(queries, q => Assert.Equal("SergeyKHARLAMENKO", q.Replace(" ", "", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Sergey KHARLAMENKO", "KHARLAMENKO Sergey|KHARLAMENKO, Sergey")]
    [InlineData("Sergey Petrovich KHARLAMENKO", "KHARLAMENKO Sergey Petrovich|KHARLAMENKO, Sergey Petrovich|Petrovich KHARLAMENKO Sergey")]
    [InlineData("Maria VAN DER BERG", "VAN DER BERG Maria|VAN DER BERG, Maria")]
    [InlineData("Yusuf bin Salih", "")]
    [InlineData("SALIH, Yusuf", "")]
    public void The_order_changes_where_it_tells_nothing(string name, string queries) =>
        Assert.Equal(queries.Split('|', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal), MadeOf.Queries(12, EntryKind.Person, name));

    [Theory]
    [InlineData("Sergey Petrovich KHARLAMENKO", "Sergey KHARLAMENKO")]
    [InlineData("Khalid Jamal Rashid al-Tikriti", "Khalid Jamal Rashid|Khalid Jamal al-Tikriti|Khalid Rashid al-Tikriti")]
    [InlineData("Sergey KHARLAMENKO", "")]
    [InlineData("Saif al-Din Hasan", "")]
    public void A_middle_word_or_nisba_goes(string name, string queries) =>
        Assert.Equal(queries.Split('|', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal), MadeOf.Queries(13, EntryKind.Person, name));

    [Fact]
    public void Given_names_become_initials() => Assert.Equal(
        new[] { "KHARLAMENKO S.P.", "KHARLAMENKO, S P", "S. P. KHARLAMENKO", "S.P. KHARLAMENKO", "Sergey P. KHARLAMENKO" }.Order(StringComparer.Ordinal),
        MadeOf.Queries(15, EntryKind.Person, "Sergey Petrovich KHARLAMENKO"));

    [Fact]
    public void A_common_family_name_is_not_asked_for_by_initials()
    {
        var subject = MadeOf.Names(EntryKind.Person, [.. Enumerable.Range(0, 5).Select(i => $"{"Sergey Pavel Viktor Andrei Nikolai".Split(' ')[i]} KHARLAMENKO")]);
        Assert.Empty(ExportScreen.Evaluation.Mutations.MutationClasses.All.Single(c => c.Number == 15).Generate(subject, 1, 10));
    }

    [Fact]
    public void Legal_forms_are_written_otherwise_moved_and_dropped() => Assert.Equal(
        new[] { "ROMASHKA", "ROMASHKA OOO", "LLC ROMASHKA", "L.L.C. ROMASHKA", "O.O.O. ROMASHKA", "Limited Liability Company ROMASHKA",
            "Obshchestvo s ogranichennoy otvetstvennostyu ROMASHKA" }.Order(StringComparer.Ordinal),
        MadeOf.Queries(16, EntryKind.Company, "OOO ROMASHKA"));

    [Theory]
    [InlineData("Almaz Co., Ltd.", 6, "Co., Ltd.")]
    [InlineData("AO Almaz", 0, "AO")]
    [InlineData("Akadem Joint Stock Company", 7, "Joint Stock Company")]
    [InlineData("大连机床有限公司", 4, "有限公司")]
    public void The_longest_legal_form_is_found(string name, int start, string form)
    {
        var found = LegalForms.Find(name)!.Value;
        Assert.Equal((start, form), (found.Start, name.Substring(found.Start, found.Length)));
    }

    [Fact]
    public void No_legal_form_is_seen_inside_a_word() => Assert.Null(LegalForms.Find("Kinross Vegas"));

    [Fact]
    public void Words_of_trade_are_abbreviated()
    {
        var queries = MadeOf.Queries(17, EntryKind.Company, "Almaz Antey International Mfg");
        Assert.Superset(new HashSet<string> { "Almaz Antey Intl Mfg", "Almaz Antey Int'l Mfg", "Almaz Antey International Manufacturing", "Almaz Antey Intl Manufacturing" }, queries.ToHashSet());
    }

    [Fact]
    public void A_listed_acronym_is_used()
    {
        var subject = Subject.Of(
            [
                new ExportScreen.Evaluation.ListedName(0, "own-test:1", "Kavoshyar Gostaresh Zarrin of Isfahan", EntryKind.Company, AliasStrength.Strong, true),
                new ExportScreen.Evaluation.ListedName(1, "own-test:1", "KGZI", EntryKind.Company, AliasStrength.Strong, false),
            ],
            new ExportScreen.Model.RuleBooks.MatchSettings());
        var made = ExportScreen.Evaluation.Mutations.MutationClasses.All.Single(c => c.Number == 17);
        var queries = Enumerable.Range(0, 50).SelectMany(seed => made.Generate(subject, seed, 5)).Select(c => c.Query).ToHashSet();
        Assert.Equal(new HashSet<string> { "K.G.Z.I.", "Kavoshyar Gostaresh Zarrin of Isfahan (KGZI)", "KGZI - Kavoshyar Gostaresh Zarrin of Isfahan" }, queries);
    }

    [Theory]
    [InlineData("Zvezdochka Plant 44", "Zvezdochka Plant Forty-Four|Zvezdochka Plant No. 44")]
    [InlineData("Second Zvezdochka Bureau", "2nd Zvezdochka Bureau|II Zvezdochka Bureau")]
    [InlineData("3rd Zvezdochka Bureau", "III Zvezdochka Bureau|Third Zvezdochka Bureau")]
    [InlineData("23 Zvezdochka du mars", "")]
    public void Numbers_are_written_otherwise(string name, string queries) =>
        Assert.Equal(queries.Split('|', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal), MadeOf.Queries(18, EntryKind.Company, name));

    [Theory]
    [InlineData(44, "Forty-Four", "Forty-Fourth", "44th", "XLIV")]
    [InlineData(12, "Twelve", "Twelfth", "12th", "XII")]
    [InlineData(20, "Twenty", "Twentieth", "20th", "XX")]
    [InlineData(2, "Two", "Second", "2nd", "II")]
    public void Numbers_have_words(int number, string cardinal, string ordinal, string digits, string roman) =>
        Assert.Equal((cardinal, ordinal, digits, roman), (NumberWords.Cardinal(number), NumberWords.Ordinal(number), NumberWords.OrdinalDigits(number), NumberWords.Roman(number)));

    [Fact]
    public void Given_names_are_exchanged_for_short_ones() => Assert.Equal(["BILL HARTWELL", "BILLY HARTWELL", "WILL HARTWELL"], MadeOf.Queries(24, EntryKind.Person, "WILLIAM HARTWELL"));

    [Fact]
    public void Names_are_cut_where_fields_end()
    {
        var name = "Kavoshyar Gostaresh Zarrin of Isfahan Azad";
        Assert.Contains("Kavoshyar Gostaresh Zarrin of Isfah", MadeOf.Queries(25, EntryKind.Company, name));
        Assert.Equal(["Sergey KHARLAMEN", "Sergey KHARLAMENK", "Sergey KHARLAME"], MadeOf.Queries(25, EntryKind.Person, "Sergey KHARLAMENKO").OrderBy(q => q.Length == 16 ? 0 : q.Length == 17 ? 1 : 2));
    }

    [Theory]
    [InlineData(14)]
    [InlineData(26)]
    [InlineData(27)]
    [InlineData(28)]
    public void The_whole_name_stands_in_the_query_of_the_classes_that_only_add(int number)
    {
        var queries = MadeOf.Queries(number, EntryKind.Company, "Romashka Zvezdochka Trading");
        Assert.True(queries.Count > 5);
        Assert.All(queries, q => Assert.Contains("Romashka Zvezdochka Trading", q, StringComparison.Ordinal));
    }
}
