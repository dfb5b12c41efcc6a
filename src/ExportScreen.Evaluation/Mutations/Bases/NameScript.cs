using System.Text;

namespace ExportScreen.Evaluation.Mutations.Bases;

/// <summary>Scripts that the generators tell apart.</summary>
internal enum NameScript
{
    /// <summary>No letters.</summary>
    None,

    /// <summary>Latin.</summary>
    Latin,

    /// <summary>Cyrillic.</summary>
    Cyrillic,

    /// <summary>Arabic, Persian and other languages in Arabic letters.</summary>
    Arabic,

    /// <summary>Chinese characters.</summary>
    Han,

    /// <summary>Korean syllables.</summary>
    Hangul,

    /// <summary>Hiragana and katakana.</summary>
    Kana,

    /// <summary>Hebrew.</summary>
    Hebrew,

    /// <summary>Greek.</summary>
    Greek,

    /// <summary>Georgian.</summary>
    Georgian,

    /// <summary>Armenian.</summary>
    Armenian,

    /// <summary>Thai.</summary>
    Thai,

    /// <summary>Any other.</summary>
    Other,
}

/// <summary>Tells scripts. Pure and thread-safe.</summary>
/// <remarks>Source: block ranges of the Unicode Standard, Blocks.txt.</remarks>
internal static class NameScripts
{
    private static readonly (int First, int Last, NameScript Script)[] Blocks =
    [
        (0x0041, 0x02AF, NameScript.Latin), (0x0370, 0x03FF, NameScript.Greek), (0x0400, 0x052F, NameScript.Cyrillic), (0x0530, 0x058F, NameScript.Armenian),
        (0x0590, 0x05FF, NameScript.Hebrew), (0x0600, 0x08FF, NameScript.Arabic), (0x0E00, 0x0E7F, NameScript.Thai), (0x10A0, 0x10FF, NameScript.Georgian),
        (0x1100, 0x11FF, NameScript.Hangul), (0x1E00, 0x1EFF, NameScript.Latin), (0x1F00, 0x1FFF, NameScript.Greek), (0x3005, 0x3007, NameScript.Han),
        (0x3040, 0x30FF, NameScript.Kana), (0x3400, 0x9FFF, NameScript.Han), (0xAC00, 0xD7AF, NameScript.Hangul), (0xF900, 0xFAFF, NameScript.Han),
        (0xFB1D, 0xFB4F, NameScript.Hebrew), (0xFB50, 0xFDFF, NameScript.Arabic), (0xFE70, 0xFEFC, NameScript.Arabic), (0xFF21, 0xFF5A, NameScript.Latin),
        (0x20000, 0x323AF, NameScript.Han),
    ];

    /// <summary>Script of a letter; <see cref="NameScript.None"/> for what is none.</summary>
    public static NameScript Of(Rune rune)
    {
        if (!Rune.IsLetter(rune)) return NameScript.None;
        foreach (var (first, last, script) in Blocks)
            if (rune.Value >= first && rune.Value <= last) return script;
        return NameScript.Other;
    }

    /// <summary>Script of most letters of a text.</summary>
    public static NameScript Of(string text)
    {
        Span<int> counts = stackalloc int[(int)NameScript.Other + 1];
        foreach (var rune in text.EnumerateRunes()) counts[(int)Of(rune)]++;
        var best = NameScript.None;
        for (var script = NameScript.Latin; script <= NameScript.Other; script++)
            if (counts[(int)script] > (best == NameScript.None ? 0 : counts[(int)best])) best = script;
        return best;
    }

    /// <summary>Whether every letter of a text is of one script.</summary>
    public static bool IsAll(string text, NameScript script)
    {
        foreach (var rune in text.EnumerateRunes())
            if (Of(rune) is var found && found != NameScript.None && found != script) return false;
        return true;
    }
}
