using System.Diagnostics.CodeAnalysis;

namespace ExportScreen.Model.Screenings;

/// <summary>What a person decided about a hit or finding. It never changes the machine's outcome; it is shown beside it.</summary>
public enum Disposition : byte
{
    /// <summary>The party is not the listed one, or the rule does not apply.</summary>
    FalsePositive,

    /// <summary>The party is the listed one, or the rule applies.</summary>
    TrueMatch,

    /// <summary>Handed on; not decided yet.</summary>
    Escalated,
}

/// <summary>The words of the dispositions. Pure and thread-safe.</summary>
public static class Dispositions
{
    private static readonly string[] Words = ["False positive", "True match", "Escalated"];

    /// <summary>The words for people, in order; the Decision column of the workbook offers these.</summary>
    public static IReadOnlyList<string> Titles => Words;

    /// <summary>The words for people: "False positive".</summary>
    public static string Title(this Disposition disposition) => Words[(int)disposition];

    /// <summary>Reads the words for people or the name of the value (<c>FalsePositive</c>, <c>falsePositive</c>), in any case.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Disposition disposition)
    {
        disposition = default;
        if (text is null) return false;
        var word = text.Trim();
        for (var i = 0; i < Words.Length; i++)
        {
            disposition = (Disposition)i;
            if (word.Equals(Words[i], StringComparison.OrdinalIgnoreCase) || word.Equals(disposition.ToString(), StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }
}
