using ExportScreen.Matching.Names;

namespace ExportScreen.Matching.Scoring;

/// <summary>"X bin Y" and "Y bin X" are father and son, not one man. Pure.</summary>
internal static class Descent
{
    /// <summary>Whether the words on both sides of "bin" are exchanged.</summary>
    public static bool IsReversed(in NameView given, in NameView listed, AlignmentScratch scratch)
    {
        var i = Find(given);
        var j = i < 0 ? -1 : Find(listed);
        if (j < 0) return false;
        return MateOf(scratch, i - 1) == j + 1 && MateOf(scratch, i + 1) == j - 1;
    }

    private static int Find(in NameView name)
    {
        for (var i = 1; i + 1 < name.Tokens.Length; i++)
            if (name.Tokens[i].Role == TokenRole.Particle && name.Text(name.Tokens[i]) is "bin" or "ibn" or "ben" or "bn" or "bint" or "oglu" or "ogly" or "ogli" or "oghlu" or "kyzy" or "qizi") return i;
        return -1;
    }

    private static int MateOf(AlignmentScratch scratch, int left)
    {
        var p = scratch.LeftPair[left];
        return p < 0 ? -1 : scratch.Pairs[p].Right;
    }
}
