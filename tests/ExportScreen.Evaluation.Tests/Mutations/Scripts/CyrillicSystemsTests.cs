using ExportScreen.Evaluation.Mutations.Scripts.Cyrillic;

namespace ExportScreen.Evaluation.Tests.Mutations.Scripts;

public sealed class CyrillicSystemsTests
{
    [Theory]
    [InlineData("BGN/PCGN", "Юрий Щукин", "Yuriy Shchukin")]
    [InlineData("BGN/PCGN", "Елена Алексеева", "Yelena Alekseyeva")]
    [InlineData("BGN/PCGN", "ЩУКИН Пётр", "SHCHUKIN Pëtr")]
    [InlineData("ISO 9", "Юрий Щукин", "Ûrij Ŝukin")]
    [InlineData("ISO 9", "Цыганков Вячеслав", "Cygankov Vâčeslav")]
    [InlineData("GOST 7.79 B", "Хрущёв", "Xrushhyov")]
    [InlineData("GOST 7.79 B", "Царицын", "Czaricy`n")]
    [InlineData("ICAO 9303", "Юлия Щёлокова", "Iuliia Shchelokova")]
    [InlineData("ALA-LC", "Юрий Цой", "Iuriĭ Tsoĭ")]
    [InlineData("German", "Хрущёв", "Chruschtschow")]
    [InlineData("German", "Василий Жуков", "Wassili Schukow")]
    [InlineData("French", "Хрущёв", "Khrouchtchev")]
    [InlineData("French", "Сергей Пушкин", "Sergueï Pouchkine")]
    [InlineData("KMU-55", "Володимир Зеленський", "Volodymyr Zelenskyi")]
    [InlineData("KMU-55", "Юрій Згурський", "Yurii Zghurskyi")]
    [InlineData("KMU-55", "Мар'їне, Їжакевич", "Marine, Yizhakevych")]
    [InlineData("BGN/PCGN", "Гади\u0301с Абдулла\u0301евич", "Gadis Abdullayevich")]
    [InlineData("Belarus 2007", "Аляксандр Лукашэнка", "Aliaksandr Lukašenka")]
    [InlineData("Bulgaria 2009", "Борба с лъжите, София", "Borba s lazhite, Sofia")]
    [InlineData("Gaj", "Ђорђе Љубичић", "Đorđe Ljubičić")]
    public void Writes_names_as_the_system_does(string system, string name, string written) => Assert.Equal(written, CyrillicSystems.All.Single(s => s.Title == system).Write(name));

    [Theory]
    [InlineData("Володимир Зеленський Їжак", "KMU-55")]
    [InlineData("Аляксандр Рыгоравіч Сцяпанаў", "Belarus 2007")]
    [InlineData("Олена Олександрівна ШАПУРОВА", "KMU-55")]
    [InlineData("Васілій Васільевіч БЯГУН", "Belarus 2007")]
    [InlineData("Борба с лъжите", "Bulgaria 2009")]
    [InlineData("Ђорђе Љубичић", "Gaj")]
    public void The_letters_tell_the_language(string name, string only) => Assert.Equal(only, Assert.Single(CyrillicSystems.For(name)).Title);

    [Theory]
    [InlineData("Юрий Щукин")]
    [InlineData("Объединение «Подъём»")]
    [InlineData("Фаворитъ")]
    public void Russian_names_are_written_in_seven_systems(string name) => Assert.Equal(7, CyrillicSystems.For(name).Count);

    [Fact]
    public void Kazakh_letters_are_not_guessed() => Assert.False(CyrillicSystems.All[0].Knows("Қазақстан"));
}
