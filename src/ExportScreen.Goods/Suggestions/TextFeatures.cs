using System.Numerics;
using ExportScreen.Goods.Descriptions;

namespace ExportScreen.Goods.Suggestions;

/// <summary>
/// What the ranking sees of a text: its words, pairs of neighbours, pieces of three to five letters (so that a misspelt, cut-off or compound word still counts), and which word
/// heads the phrase ("bags, paper": bags). Features are 64-bit hashes. Pure and thread-safe.
/// </summary>
internal static class TextFeatures
{
    private const float Word = 1f;
    private const float Pair = 0.7f;
    private const float Piece = 0.35f;
    private const float Head = 0.7f;
    private const float First = 0.5f;
    private const ulong Start = 0xCBF29CE484222325;
    private static readonly ulong WordMark = Hash(Start, "w");
    private static readonly ulong PairMark = Hash(Start, "b");
    private static readonly ulong PieceMark = Hash(Start, "c");
    private static readonly ulong HeadMark = Hash(Start, "h");
    private static readonly ulong FirstMark = Hash(Start, "s");
    private static readonly string[] Turns = [" for ", " of ", " with ", " in ", " to "];
    private static readonly HashSet<string> Stop = new(
        "the of and or for in with a an to by on not other than nec whether including excluding their its thereof from as at be is into put up similar like such this heading chapter no"
            .Split(' ').Select(WordForms.StemOf), StringComparer.Ordinal);

    /// <summary>Features and weights of a text, in its order. A feature may come again, always with the same weight, and counts once: see <see cref="Distinct"/>.</summary>
    public static List<(ulong Key, float Weight)> Of(string text, List<WordSpan> words)
    {
        var features = new List<(ulong, float)>(32 + (words.Count * 24));
        var head = HeadOf(text);
        var told = words.FindAll(w => !Stop.Contains(w.Stem));
        var lastOfHead = told.FindLastIndex(w => w.Start < head);
        for (var i = 0; i < told.Count; i++)
        {
            var stem = told[i].Stem;
            features.Add((Hash(WordMark, stem), Word));
            if (told[i].Start < head) features.Add((Hash(FirstMark, stem), First));
            if (i == lastOfHead) features.Add((Hash(HeadMark, stem), Head));
            if (i + 1 < told.Count) features.Add((PairOf(stem, told[i + 1].Stem), Pair));
            AddPieces(features, stem);
        }

        return features;
    }

    /// <summary>Sorts numbers of features with their values and moves those that differ to the front.</summary>
    /// <returns>How many differ.</returns>
    public static int Distinct<T>(Span<T> ids, Span<float> values)
        where T : unmanaged, IEquatable<T>
    {
        ids.Sort(values);
        var kept = 0;
        for (var i = 0; i < ids.Length; i++)
        {
            if (kept > 0 && ids[kept - 1].Equals(ids[i])) continue;
            (ids[kept], values[kept]) = (ids[i], values[i]);
            kept++;
        }

        return kept;
    }

    /// <summary>Where the phrase's first part ends: at a comma, bracket or dash, or at "for", "of", "with".</summary>
    private static int HeadOf(string text)
    {
        var end = text.AsSpan().IndexOfAny(",;(-");
        if (end < 0) end = text.Length;
        foreach (var turn in Turns)
        {
            var at = text.AsSpan(0, end).IndexOf(turn, StringComparison.OrdinalIgnoreCase);
            if (at > 0) end = at;
        }

        return end;
    }

    private static ulong PairOf(string first, string second) => string.CompareOrdinal(first, second) < 0 ? Hash(Hash(Hash(PairMark, first), " "), second) : Hash(Hash(Hash(PairMark, second), " "), first);

    private static void AddPieces(List<(ulong Key, float Weight)> features, string stem)
    {
        Span<char> bounded = stackalloc char[66];
        var length = Math.Min(stem.Length, 64);
        bounded[0] = '^';
        stem.AsSpan(0, length).CopyTo(bounded[1..]);
        bounded[length + 1] = '$';
        for (var size = 3; size <= 5; size++)
            for (var at = 0; at + size <= length + 2; at++) features.Add((Hash(PieceMark, bounded.Slice(at, size)), Piece));
    }

    private static ulong Hash(ulong hash, ReadOnlySpan<char> text)
    {
        foreach (var c in text) hash = (BitOperations.RotateLeft(hash, 5) ^ c) * 0x9E3779B97F4A7C15;
        return hash;
    }
}
