using ExportScreen.Model.Lists;

namespace ExportScreen.Matching.Scripts;

/// <summary>Which spellings a name is read in. A list seldom says by whose custom it spells a name, so all that may be meant are compared. Pure and thread-safe.</summary>
internal static class NameSpellings
{
    private static readonly NameSpelling[] Alphabet = [NameSpelling.Plain];
    private static readonly NameSpelling[] Chinese = [NameSpelling.Plain, NameSpelling.Taiwan, NameSpelling.HongKong];
    private static readonly NameSpelling[] ChineseOrKorean = [NameSpelling.Plain, NameSpelling.Taiwan, NameSpelling.HongKong, NameSpelling.Korean];
    private static readonly NameSpelling[] ChineseOrJapanese = [NameSpelling.Plain, NameSpelling.Taiwan, NameSpelling.HongKong, NameSpelling.Japanese];
    private static readonly NameSpelling[] Hangul = [NameSpelling.Plain, NameSpelling.North, NameSpelling.McCuneReischauer];

    /// <summary>The spellings of a name, the plain one first. Nothing is allocated.</summary>
    public static ReadOnlySpan<NameSpelling> Of(ReadOnlySpan<char> name, EntryKind kind)
    {
        var first = name.IndexOfAnyInRange('\u3400', '\uD7A3');
        if (first < 0) return Alphabet;
        if (name.IndexOfAnyInRange('\uAC00', '\uD7A3') >= 0) return Hangul;
        if (name.IndexOfAnyInRange('\u3041', '\u30FA') >= 0) return Alphabet;
        var last = name.LastIndexOfAnyInRange('\u3400', '\u9FFF');
        if (last < 0) return Alphabet;
        var run = name[first..(last + 1)];
        if (HanSurnames.JapaneseLength(run) > 0) return ChineseOrJapanese;
        return run.Length == 3 && kind != EntryKind.Company && HanSurnames.Korean(run[0]) is not null ? ChineseOrKorean : Chinese;
    }

    /// <summary>Whether two names are compared in these spellings: one of them in its plain one, so that no two are bent towards each other.</summary>
    public static bool Meet(NameSpelling one, NameSpelling other) => one == NameSpelling.Plain || other == NameSpelling.Plain;
}
