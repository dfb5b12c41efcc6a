using System.Globalization;
using System.Text;
using ExportScreen.Evaluation.Mutations.Bases;

namespace ExportScreen.Evaluation.Mutations.Writing;

/// <summary>Class 33: UTF-8 read as Windows-1252, question marks for lost letters, character references.</summary>
internal static class Mojibake
{
    /// <summary>Windows-1252 0x80 to 0x9F; undefined bytes stay control characters (WHATWG Encoding Standard, index windows-1252).</summary>
    private const string High = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    /// <summary>Most letters that may be lost, as a share: more leaves no name.</summary>
    private const double MostLost = 0.2;

    public static MutationClass Class { get; } = NameMutation.Class(33, "mojibake, question marks, character references", 0.95, 0.98, n => n.Text.Any(c => c > 0x7F && char.IsLetter(c)), Mutate);

    public static Mutated? Mutate(BaseName name, Dice dice, MutationSource source) => dice.Next(3) switch
    {
        0 => new(As1252(name.Text), "UTF-8 read as 1252"),
        1 => Lost(name.Text),
        _ => new(References(name.Text, dice), "character references"),
    };

    /// <summary>What a reader shows that takes UTF-8 for Windows-1252.</summary>
    public static string As1252(string text) => string.Concat(Encoding.UTF8.GetBytes(text).Select(b => b is >= 0x80 and <= 0x9F ? High[b - 0x80] : (char)b));

    private static Mutated? Lost(string text)
    {
        var lost = text.Count(c => c > 0x7F);
        return lost > MostLost * Letters.Count(text) ? null : new(string.Concat(text.Select(c => c > 0x7F ? '?' : c)), "question marks");
    }

    private static string References(string text, Dice dice)
    {
        var hex = dice.Chance(50);
        var result = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value <= 0x7F) result.Append(rune.Value == '&' ? "&amp;" : rune.ToString());
            else result.Append(hex ? "&#x" + rune.Value.ToString("X", CultureInfo.InvariantCulture) + ";" : "&#" + rune.Value.ToString(CultureInfo.InvariantCulture) + ";");
        }

        return result.ToString();
    }
}
