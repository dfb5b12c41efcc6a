using ExportScreen.Matching.Names;
using ExportScreen.Matching.Words;

namespace ExportScreen.Matching.Scoring;

/// <summary>Whether two names are the same words, some abbreviated. Pure.</summary>
internal static class SameWords
{
    /// <summary>Fewest words of substance: one abbreviated trade word alone is no name.</summary>
    private const int Fewest = 2;

    /// <summary>Whether every word of substance is the other side's in the same order, or a trade word that abbreviates it (INTL, GRP), and at least one does so.</summary>
    public static bool AreAbbreviated(in NameView given, in NameView listed, AlignmentScratch scratch)
    {
        int count = 0, abbreviated = 0, last = -1;
        for (var i = 0; i < given.Tokens.Length; i++)
        {
            ref readonly var token = ref given.Tokens[i];
            if (token.Role is TokenRole.Legal or TokenRole.Link) continue;
            if (scratch.LeftPair[i] is var p && p < 0) return false;
            ref readonly var pair = ref scratch.Pairs[p];
            if (pair.LeftCount != 1 || pair.RightCount != 1 || pair.Right < last) return false;
            last = pair.Right;
            ref readonly var other = ref listed.Tokens[pair.Right];
            count++;
            if (pair.Value == 1) continue;
            if (token.Role != TokenRole.Generic || other.Role != TokenRole.Generic || token.Meaning == 0 || token.Meaning != other.Meaning || !AbbreviatedWords.IsShortFor(given.Text(token), listed.Text(other))) return false;
            abbreviated++;
        }

        for (var j = 0; j < listed.Tokens.Length; j++)
            if (scratch.RightPair[j] < 0 && listed.Tokens[j].Role is not (TokenRole.Legal or TokenRole.Link)) return false;
        return abbreviated > 0 && count >= Fewest;
    }
}
