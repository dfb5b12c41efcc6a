using System.Runtime.InteropServices;
using ExportScreen.Matching.Names;
using ExportScreen.Matching.Scoring;

namespace ExportScreen.Matching.Index;

/// <summary>Two or three words that stand side by side in listed names; stored in indexes as it is.</summary>
/// <param name="First">Number of the first among the distinct words.</param>
/// <param name="Second">Number of the second.</param>
/// <param name="Third">Number of the third, or -1.</param>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal readonly record struct JoinedWords(int First, int Second, int Third)
{
    /// <summary>Most letters of words that are written as one.</summary>
    public const int Longest = 60;

    /// <summary>Writes the words as one and returns the length.</summary>
    public int Write(in NameView words, Span<char> joined)
    {
        var length = Append(words, First, joined, 0);
        length = Append(words, Second, joined, length);
        return Third < 0 ? length : Append(words, Third, joined, length);
    }

    /// <summary>Whether lengths and letters leave room for the words to be the one word (<see cref="Alignment.MayJoin"/>).</summary>
    public bool MayBe(ReadOnlySpan<NameToken> words, in NameToken whole)
    {
        ref readonly var first = ref words[First];
        ref readonly var second = ref words[Second];
        int length = first.TextLength + second.TextLength;
        var letters = first.Letters | second.Letters;
        if (Third >= 0)
        {
            length += words[Third].TextLength;
            letters |= words[Third].Letters;
        }

        return Alignment.MayJoin(length, letters, whole) || Alignment.MayBeSyllables(whole, length, Third >= 0 ? 3 : 2);
    }

    private static int Append(in NameView words, int word, Span<char> joined, int at)
    {
        var text = words.Text(words.Tokens[word]);
        text.CopyTo(joined[at..]);
        return at + text.Length;
    }
}
