using ExportScreen.Model.Lists;

namespace ExportScreen.Evaluation.Tests.Mutations.Scripts;

public sealed class ArabicTests
{
    [Theory]
    [InlineData("Muhammad Abd al-Rahman", "Mohammed Abd al-Rahman")]
    [InlineData("Muhammad Abd al-Rahman", "Muhammad Abdul Rahman")]
    [InlineData("Muhammad Abd al-Rahman", "Muhammad Abd ar-Rahman")]
    [InlineData("Muhammad Abd al-Rahman", "Mouhammad Abd al-Rahman")]
    [InlineData("Qasim al-Tikriti", "Kasim al-Tikriti")]
    [InlineData("Qasim al-Tikriti", "Qasim el-Tikriti")]
    [InlineData("Yusuf bin Salih", "Yusuf ibn Salih")]
    [InlineData("FATIMA JUBURI ALI", "FATIMAH JUBURI ALI")]
    [InlineData("FATIMA JUBURI ALI", "FATIMA DJUBURI ALI")]
    public void Latin_names_are_respelled(string name, string query) => Assert.Contains(query, MadeOf.Queries(20, EntryKind.Person, name));

    [Fact]
    public void Names_in_Arabic_letters_are_written_where_every_word_is_known()
    {
        Assert.Contains("Muhammad Ahmad al-Tikriti", MadeOf.Queries(20, EntryKind.Person, "محمد احمد التكريتي"));
        Assert.Contains("Yusuf Abdallah Haqqani", MadeOf.Queries(20, EntryKind.Person, "یوسف عبد الله حقانی"));
        Assert.Empty(MadeOf.Queries(20, EntryKind.Person, "محمد احمد قذاف"));
    }

    [Fact]
    public void Names_of_other_languages_are_left_alone() => Assert.Empty(MadeOf.Queries(20, EntryKind.Person, "Sergey Petrovich IVANOV"));
}
