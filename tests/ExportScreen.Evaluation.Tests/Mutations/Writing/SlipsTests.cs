using ExportScreen.Model.Lists;

namespace ExportScreen.Evaluation.Tests.Mutations.Writing;

public sealed class SlipsTests
{
    [Fact]
    public void One_edit_is_one_edit_in_a_long_word_anywhere_in_it()
    {
        var queries = MadeOf.Queries(7, EntryKind.Person, "Ali KHARLAMENKO");
        Assert.All(queries, q => Assert.StartsWith("Ali ", q, StringComparison.Ordinal));
        Assert.All(queries, q => Assert.Equal(1, Distance(q, "Ali KHARLAMENKO")));
        Assert.Superset(new HashSet<string> { "Ali HARLAMENKO", "Ali HKARLAMENKO", "Ali KHARLAMENK" }, queries.ToHashSet());
    }

    [Fact]
    public void Two_edits_fall_into_two_words() => Assert.All(MadeOf.Queries(8, EntryKind.Person, "Sergey KHARLAMENKO"), q =>
    {
        var words = q.Split(' ');
        Assert.Equal((1, 1), (Distance(words[0], "Sergey"), Distance(words[1], "KHARLAMENKO")));
    });

    [Fact]
    public void Typical_slips_are_made()
    {
        var queries = MadeOf.Queries(9, EntryKind.Company, "Hornet Zvezdochka");
        Assert.Superset(new HashSet<string> { "Homet Zvezdochka", "Hornnet Zvezdochka", "Hornet Zvezdachka", "H0rnet Zvezdochka" }, queries.ToHashSet());
    }

    [Theory]
    [InlineData("Sergey KHARLAMENKO", "Serguei KHARLAMENKO")]
    [InlineData("Mohammed Rashid", "Muhammad Rashid")]
    [InlineData("Alexei PHILIPPOV", "Alexei FILIPPOV")]
    public void Sounds_are_spelled_otherwise(string name, string query) => Assert.Contains(query, MadeOf.Queries(10, EntryKind.Person, name));

    [Fact]
    public void Consonants_are_doubled_between_vowels_only()
    {
        var queries = MadeOf.Queries(10, EntryKind.Person, "Stanislav Smirnov");
        Assert.Contains("Stannislav Smirnov", queries);
        Assert.DoesNotContain(queries, q => q.Contains("Ss", StringComparison.OrdinalIgnoreCase) || q.Contains("mm", StringComparison.Ordinal) || q.Contains("tt", StringComparison.Ordinal));
    }

    /// <summary>Edits with swaps of neighbours (optimal string alignment).</summary>
    private static int Distance(string one, string other)
    {
        var table = new int[one.Length + 1, other.Length + 1];
        for (var i = 0; i <= one.Length; i++)
            for (var j = 0; j <= other.Length; j++)
            {
                table[i, j] = i == 0 ? j : j == 0 ? i : Math.Min(Math.Min(table[i - 1, j], table[i, j - 1]) + 1, table[i - 1, j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && Same(one[i - 1], other[j - 2]) && Same(one[i - 2], other[j - 1])) table[i, j] = Math.Min(table[i, j], table[i - 2, j - 2] + 1);
            }

        return table[one.Length, other.Length];
    }

    private static bool Same(char one, char other) => char.ToLowerInvariant(one) == char.ToLowerInvariant(other);
}
