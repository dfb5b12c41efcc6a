using ExportScreen.Matching.Names;

namespace ExportScreen.Matching.Scoring;

/// <summary>Recognises a word that is made of the first letters of a name's words. Pure; nothing is allocated.</summary>
internal static class Acronym
{
    /// <summary>Fewest letters: two first letters are shared by too many names.</summary>
    private const int Shortest = 3;

    /// <summary>Letters of a word that may be several.</summary>
    private const int LongPhrase = 14;

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
            else continue;
            // A phrase is one word here (research institute), and gives a letter for each of its own.
            if (at < word.Length && IsPhrase(token) && NextLetter(name, i, except) != word[at] && name.Text(token)[1..].Contains(word[at])) at++;
        }

        return at == word.Length;
    }

    private static bool IsPhrase(in NameToken token) => token.Role == TokenRole.Generic && token.Meaning != 0 && token.TextLength >= LongPhrase;

    /// <summary>First letter of the next word that counts, or NUL.</summary>
    private static char NextLetter(in NameView name, int at, int except)
    {
        for (var i = at + 1; i < name.Tokens.Length; i++)
            if (i != except && name.Tokens[i].TextLength > 0 && name.Tokens[i].Role is TokenRole.Core or TokenRole.Generic or TokenRole.Number) return name.Text(name.Tokens[i])[0];
        return '\0';
    }
}
