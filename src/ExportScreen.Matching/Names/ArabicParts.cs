using ExportScreen.Matching.Words;

namespace ExportScreen.Matching.Names;

/// <summary>Compound Arabic names are written as one word, two or three; here they are always cut. Pure and thread-safe.</summary>
internal static class ArabicParts
{
    private static readonly string[] Servants =
        ["abdoul", "abdul", "abdel", "abdal", "abdol", "abdur", "abdar", "abdus", "abdas", "abdun", "abdan", "abdush", "abdash", "abder", "abdes", "abd"];

    private static readonly string[] Faiths =
        ["alddin", "aldeen", "aldine", "aldin", "ualdin", "uddeen", "uddin", "eddine", "eddin", "addin", "addine", "edine", "oddin", "udeen", "udin", "iddin", "din"];

    private static readonly string[] Gods = ["oullah", "ullah", "ollah", "allah", "ulla", "olla", "alla", "ulloh"];

    /// <summary>Where to cut a word, or 0.</summary>
    public static int CutOf(ReadOnlySpan<char> text)
    {
        if (text.StartsWith("abd", StringComparison.Ordinal))
        {
            if (text.StartsWith("abdall", StringComparison.Ordinal) || text.StartsWith("abdull", StringComparison.Ordinal) || text.StartsWith("abdoll", StringComparison.Ordinal)) return 0;
            foreach (var servant in Servants)
                if (text.StartsWith(servant, StringComparison.Ordinal) && text.Length - servant.Length >= 4) return servant.Length;
            return 0;
        }

        foreach (var faith in Faiths)
        {
            if (faith.Length > 3 && text.EndsWith(faith, StringComparison.Ordinal) && text.Length - faith.Length >= 3)
                return text.Length - (faith.EndsWith("ne", StringComparison.Ordinal) ? 4 : faith.EndsWith("een", StringComparison.Ordinal) ? 4 : 3);
        }

        foreach (var god in Gods)
            if (text.EndsWith(god, StringComparison.Ordinal) && text.Length - god.Length >= 3) return text.Length - god.Length;
        if ((text.StartsWith("al", StringComparison.Ordinal) || text.StartsWith("el", StringComparison.Ordinal)) && !RarityTable.Knows(text) && RarityTable.Knows(text[2..]) && text.Length >= 6)
            return 2;
        return 0;
    }
}
