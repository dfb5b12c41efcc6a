using ExportScreen.Matching.Names;
using ExportScreen.Matching.Scoring;
using ExportScreen.Matching.Scripts;

namespace ExportScreen.Matching.Index;

/// <summary>What a comparison of words looks at, as a key: two words with one key are alike to every third word in the same way. Pure.</summary>
internal static class WordIdentity
{
    /// <summary>Longest key.</summary>
    public const int Longest = 520;

    /// <summary>Writes the key of a word and returns its length. Sound, sets, syllables and rarity follow from what is written; by whose custom a Chinese word is spelled does not.</summary>
    public static int Write(in NameView view, in NameToken token, Span<char> key)
    {
        var text = view.Text(token);
        key[0] = (char)text.Length;
        key[1] = (char)token.Meaning;
        key[2] = (char)(((int)token.Role << 8) | ((int)token.Script << 1) | token.Unvowelled | (ChineseKey.MarksOf(token.Syllables) >> 8));
        key[3] = (char)((token.Weight << 8) | token.Rarity);
        text.CopyTo(key[4..]);
        var length = 4 + text.Length;
        // Only Han words are told apart by their own letters.
        if (token.Script != Script.Han) return length;
        view.Native(token).CopyTo(key[length..]);
        return length + token.NativeLength;
    }
}
