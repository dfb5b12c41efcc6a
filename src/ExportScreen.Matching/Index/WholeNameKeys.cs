using ExportScreen.Matching.Names;
using ExportScreen.Matching.Scoring;
using ExportScreen.Matching.Text;

namespace ExportScreen.Matching.Index;

/// <summary>
/// Keys by which a listed name is found that stands whole in a longer given one, or that a field's end cut off: what is found so is scored whatever little its words
/// prove. Pure.
/// </summary>
internal static class WholeNameKeys
{
    // Domains of the table of whole names, which holds no other keys.
    private const uint Letters = 10, Bones = 11, Beginning = 12, Run = 13;

    /// <summary>Fewest letters and consonants of a name that is found by all of them: what slips of the pen are looked for in.</summary>
    private const int ShortestWhole = 7, ShortestBones = 5;

    /// <summary>Letters of a name that is looked up by its beginning, and the least share of the listed name that it must be.</summary>
    private const int ShortestBeginning = 7, LongestBeginning = 120;
    private const double LeastBeginning = 0.6;

    /// <summary>Most words of substance of a name that is looked for in longer ones.</summary>
    private const int LongestRun = 8;

    /// <summary>Adds the keys of a listed name: its words of substance as one run, and every beginning of its letters that a field's end may leave.</summary>
    public static void AddListed(in NameView name, List<uint> keys)
    {
        AddBeginnings(name, keys);
        var hash = IndexKeys.Start(Run);
        var count = 0;
        foreach (ref readonly var token in name.Tokens)
        {
            if (!IsOfRun(token)) continue;
            hash = Next(hash, name, token);
            count++;
        }

        if (count is > 0 and <= LongestRun) keys.Add(IndexKeys.Finish(hash));
    }

    /// <summary>Adds the keys under which a given name looks: all of its letters, and every run of its words of substance but the whole.</summary>
    public static void AddGiven(in NameView name, List<uint> keys)
    {
        Span<char> letters = stackalloc char[LongestBeginning];
        var length = LettersOf(name, letters);
        if (length is >= ShortestBeginning and < LongestBeginning)
        {
            var hash = IndexKeys.Start(Beginning);
            foreach (var c in letters[..length]) hash = IndexKeys.Next(hash, c);
            keys.Add(IndexKeys.Finish(hash));
        }

        for (var from = 0; from < name.Tokens.Length; from++)
        {
            if (!IsOfRun(name.Tokens[from])) continue;
            var hash = IndexKeys.Start(Run);
            var count = 0;
            for (var i = from; i < name.Tokens.Length && count < LongestRun; i++)
            {
                ref readonly var token = ref name.Tokens[i];
                if (!IsOfRun(token)) continue;
                hash = Next(hash, name, token);
                count++;
                keys.Add(IndexKeys.Finish(hash));
            }
        }
    }

    /// <summary>Adds the keys of a name, listed or given, wherever its words are parted: its letters in no order, and its consonants.</summary>
    public static void AddWhole(in NameView name, CharBuffer scratch, List<uint> keys)
    {
        Span<char> letters = stackalloc char[LongestBeginning], bones = stackalloc char[LongestBeginning];
        var all = 0;
        foreach (ref readonly var token in name.Tokens) all += token.TextLength;
        if (all < ShortestWhole || all > letters.Length) return;
        letters = letters[..LettersOf(name, letters)];
        SoundKey.Write(letters, scratch);
        var count = SoundKey.Skeleton(scratch.Span, bones);
        if (count >= ShortestBones) keys.Add(IndexKeys.Hash(Bones, bones[..count]));
        letters.Sort();
        keys.Add(IndexKeys.Hash(Letters, letters));
    }

    private static bool IsOfRun(in NameToken token) => token.Role is TokenRole.Core or TokenRole.Generic or TokenRole.Number or TokenRole.Initial;

    private static uint Next(uint hash, in NameView name, in NameToken token)
    {
        foreach (var c in name.Text(token)) hash = IndexKeys.Next(hash, c);
        return IndexKeys.Next(hash, ' ');
    }

    private static void AddBeginnings(in NameView name, List<uint> keys)
    {
        Span<char> letters = stackalloc char[LongestBeginning];
        var length = LettersOf(name, letters);
        var hash = IndexKeys.Start(Beginning);
        var from = Math.Max(ShortestBeginning, (int)(length * LeastBeginning));
        for (var i = 0; i < length; i++)
        {
            hash = IndexKeys.Next(hash, letters[i]);
            if (i + 1 >= from) keys.Add(IndexKeys.Finish(hash));
        }
    }

    private static int LettersOf(in NameView name, Span<char> letters)
    {
        var length = 0;
        foreach (ref readonly var token in name.Tokens)
        {
            var text = name.Text(token);
            text = text[..Math.Min(text.Length, letters.Length - length)];
            text.CopyTo(letters[length..]);
            length += text.Length;
        }

        return length;
    }
}
