using System.Buffers;
using System.Text;

namespace ExportScreen.Matching.Text;

/// <summary>
/// Spells the letters of ISO 9, one for each Cyrillic letter, as other systems do: without their marks they would be others (û is yu, not u; h is kh). Only in
/// texts that are surely written so, as the same letters are plain ones in other languages. Pure and thread-safe.
/// </summary>
/// <remarks>Source: ISO 9:1995, Russian letters.</remarks>
internal static class ScholarlyLetters
{
    /// <summary>Letters that no other usual spelling has; marks that the Library of Congress writes too.</summary>
    private const string Certain = "ŝŜ", Signs = "ʹʺ";

    /// <summary>Sounds that ISO 9 writes with one letter and others with two.</summary>
    private static readonly SearchValues<string> Pairs = SearchValues.Create(["sh", "ch", "kh", "zh"], StringComparison.OrdinalIgnoreCase);

    /// <summary>Letters that together are ISO 9, each of them common elsewhere.</summary>
    private const string Hooked = "čšžČŠŽ", Vowels = "âûèÂÛÈ";

    /// <summary>The text in the usual letters, or the text itself.</summary>
    public static string Spell(string text)
    {
        if (!IsScholarly(text)) return text;
        var result = new StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            var spelled = char.ToLowerInvariant(c) switch
            {
                'â' => "ya",
                'û' => "yu",
                'è' => "e",
                'ŝ' => "shch",
                'ž' => "zh",
                'š' => "sh",
                'č' => "ch",
                'c' => "ts",
                'h' => "kh",
                'j' => "y",
                'ʹ' or 'ʺ' => "",
                _ => null,
            };
            if (spelled is null) result.Append(c);
            else result.Append(char.IsUpper(c) && spelled.Length > 0 ? char.ToUpperInvariant(spelled[0]) + spelled[1..] : spelled);
        }

        return result.ToString();
    }

    private static bool IsScholarly(string text)
    {
        if (text.AsSpan().ContainsAny(Certain)) return true;
        if (text.AsSpan().ContainsAny(Signs)) return !text.AsSpan().ContainsAny(Pairs);
        if (!text.AsSpan().ContainsAny(Hooked)) return false;
        return text.AsSpan().ContainsAny(Vowels) || HasPatronymic(text);
    }

    /// <summary>A name of three words, one of which ends in -vič: Slovenes have two.</summary>
    private static bool HasPatronymic(string text)
    {
        var at = text.IndexOf("vič", StringComparison.OrdinalIgnoreCase);
        return at > 0 && (at + 3 == text.Length || !char.IsLetter(text[at + 3])) && text.AsSpan().Trim().Count(' ') >= 2;
    }
}
