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
    private static readonly string[] Turns = [" for ", " of ", " with ", " in ", " to "];
    private static readonly HashSet<string> Stop = new(
        "the of and or for in with a an to by on not other than nec whether including excluding their its thereof from as at be is into put up similar like such this heading chapter no"
            .Split(' ').Select(WordForms.StemOf), StringComparer.Ordinal);

    /// <summary>Features and weights of a text, each feature once.</summary>
    public static Dictionary<ulong, float> Of(string text)
    {
        var features = new Dictionary<ulong, float>(96);
        var head = HeadOf(text);
        var words = WordSpan.Of(text).FindAll(w => !Stop.Contains(w.Stem));
        var lastOfHead = words.FindLastIndex(w => w.Start < head);
        for (var i = 0; i < words.Count; i++)
        {
            var stem = words[i].Stem;
            Add(features, 'w', stem, "", Word);
            if (words[i].Start < head) Add(features, 's', stem, "", First);
            if (i == lastOfHead) Add(features, 'h', stem, "", Head);
            if (i + 1 < words.Count) AddPair(features, stem, words[i + 1].Stem);
            AddPieces(features, stem);
        }

        return features;
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

    private static void AddPair(Dictionary<ulong, float> features, string first, string second)
    {
        var inOrder = string.CompareOrdinal(first, second) < 0;
        Add(features, 'b', inOrder ? first : second, inOrder ? second : first, Pair);
    }

    private static void AddPieces(Dictionary<ulong, float> features, string stem)
    {
        Span<char> bounded = stackalloc char[66];
        var length = Math.Min(stem.Length, 64);
        bounded[0] = '^';
        stem.AsSpan(0, length).CopyTo(bounded[1..]);
        bounded[length + 1] = '$';
        for (var size = 3; size <= 5; size++)
            for (var at = 0; at + size <= length + 2; at++) Add(features, 'c', bounded.Slice(at, size), "", Piece);
    }

    private static void Add(Dictionary<ulong, float> features, char kind, ReadOnlySpan<char> first, ReadOnlySpan<char> second, float weight) =>
        features.TryAdd(Hash(Hash(Hash(0xCBF29CE484222325, [kind]), first), second.IsEmpty ? second : [' ', .. second]), weight);

    private static ulong Hash(ulong hash, ReadOnlySpan<char> text)
    {
        foreach (var c in text) hash = (BitOperations.RotateLeft(hash, 5) ^ c) * 0x9E3779B97F4A7C15;
        return hash;
    }
}
