using ExportScreen.Matching.Names;

namespace ExportScreen.Matching.Scoring;

/// <summary>Recognises a word that is made of the first letters of a name's words. Pure; nothing is allocated.</summary>
internal static class Acronym
{
    /// <summary>Fewest letters: two first letters are shared by too many names.</summary>
    private const int Shortest = 3;

    /// <summary>Whether a word spells the first letters of a name's other words, in order; links and legal forms may be left out.</summary>
    public static bool IsOf(ReadOnlySpan<char> word, in NameView name, int except)
    {
        if (word.Length < Shortest) return false;
        var at = 0;
        for (var i = 0; i < name.Tokens.Length; i++)
        {
            if (i == except) continue;
            ref readonly var token = ref name.Tokens[i];
            if (token.TextLength == 0) continue;
            if (at < word.Length && name.Text(token)[0] == word[at]) at++;
            else if (token.Role is TokenRole.Core or TokenRole.Generic or TokenRole.Number) return false;
        }

        return at == word.Length;
    }
}
