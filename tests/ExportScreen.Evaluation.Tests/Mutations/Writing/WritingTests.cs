using ExportScreen.Evaluation.Mutations.Writing;
using ExportScreen.Model.Lists;

namespace ExportScreen.Evaluation.Tests.Mutations.Writing;

public sealed class WritingTests
{
    [Fact]
    public void Case_and_punctuation_change_and_letters_stay()
    {
        var queries = MadeOf.Queries(3, EntryKind.Company, "SIS Romashka-Zvezda d.o.o.");
        Assert.Superset(new HashSet<string> { "S.I.S. Romashka-Zvezda d.o.o.", "sis romashka-zvezda d.o.o.", "SIS Romashka Zvezda d.o.o.", "SIS Romashka-Zvezda doo", "SIS-Romashka-Zvezda d.o.o." }, queries.ToHashSet());
        Assert.All(queries, q => Assert.Equal("sisromashkazvezdadoo", string.Concat(q.Where(char.IsLetter)).ToLowerInvariant()));
    }

    [Fact]
    public void Diacritics_are_dropped_or_written_with_two_letters() =>
        Assert.Equal(["Mueller Grossbau AG", "Muller Grossbau AG", "Muller Großbau AG", "Müller Grossbau AG"], MadeOf.Queries(4, EntryKind.Company, "Müller Großbau AG"));

    [Fact]
    public void Letters_that_have_no_decomposition_are_known() => Assert.Contains("Lodz Osteras", MadeOf.Queries(4, EntryKind.Company, "Łódź Østerås"));

    [Fact]
    public void White_space_and_marks_without_width_come_and_letters_stay() =>
        Assert.All(MadeOf.Queries(5, EntryKind.Person, "Müller Hartwell"), q => Assert.Equal("MüllerHartwell", string.Concat(q.Normalize().Where(char.IsLetter))));

    [Fact]
    public void Look_alikes_come_from_another_script_or_are_digits()
    {
        var queries = MadeOf.Queries(6, EntryKind.Company, "Romashka Zvezda");
        Assert.Superset(new HashSet<string> { "R0mashka Zvezda", "Rom\u0430shka Zvezda", "Romashka Zv\u0435zd\u0430" }, queries.ToHashSet());
        Assert.All(queries, q => Assert.Equal("Romashka Zvezda".Length, q.Length));
    }

    [Theory]
    [InlineData("Müller", "MÃ¼ller")]
    [InlineData("Иван", "Ð˜Ð²Ð°Ð½")]
    [InlineData("ascii", "ascii")]
    public void Mojibake_is_UTF_8_read_as_1252(string text, string read) => Assert.Equal(read, Mojibake.As1252(text));

    [Fact]
    public void Lost_letters_become_question_marks_and_references_are_written() =>
        Assert.Equal(Sorted("Schr?dinger Romashka", "SchrÃ¶dinger Romashka", "Schr&#246;dinger Romashka", "Schr&#xF6;dinger Romashka"), MadeOf.Queries(33, EntryKind.Company, "Schrödinger Romashka"));

    [Fact]
    public void A_name_of_which_nothing_would_be_left_is_not_lost() => Assert.DoesNotContain(MadeOf.Queries(33, EntryKind.Person, "Хасан Щукинский"), q => q.Contains('?', StringComparison.Ordinal));

    private static SortedSet<string> Sorted(params string[] names) => new(names, StringComparer.Ordinal);
}
