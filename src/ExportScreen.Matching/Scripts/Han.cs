using ExportScreen.Matching.Text;

namespace ExportScreen.Matching.Scripts;

/// <summary>Han characters: simplified forms and Mandarin readings without tones. Loaded on first use; thread-safe.</summary>
internal static class Han
{
    private const int First = 0x3400;

    private static readonly Lazy<string?[]> Words = new(static () => LoadReadings("pinyin.tsv"));
    private static readonly Lazy<string?[]> Names = new(LoadPinyin);
    private static readonly Lazy<string?[]> Cantonese = new(static () => LoadReadings("cantonese.tsv"));
    private static readonly Lazy<char[]> Simple = new(LoadSimplified);

    /// <summary>Characters that names read otherwise than single words. Source: house, from dictionaries.</summary>
    private static readonly (char Character, string Reading)[] NameReadings = [('长', "chang"), ('厦', "xia"), ('都', "du"), ('藏', "zang")];

    /// <summary>Surnames whose reading differs from that of the word. Source: house, from dictionaries of surnames.</summary>
    private static readonly Dictionary<char, string> SurnameReadings = new()
    {
        ['单'] = "shan",
        ['曾'] = "zeng",
        ['仇'] = "qiu",
        ['解'] = "xie",
        ['查'] = "zha",
        ['任'] = "ren",
        ['尉'] = "wei",
        ['区'] = "ou",
        ['盖'] = "ge",
        ['朴'] = "piao",
        ['翟'] = "zhai",
        ['祭'] = "zhai",
        ['覃'] = "qin",
        ['乐'] = "yue",
        ['盛'] = "sheng",
        ['召'] = "shao",
        ['缪'] = "miao",
        ['种'] = "chong",
    };

    private static readonly HashSet<string> DoubleSurnames = new(
        ["欧阳", "司马", "上官", "诸葛", "夏侯", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "司徒", "独孤", "南宫", "长孙", "端木"], StringComparer.Ordinal);

    /// <summary>The simplified form of a character, or the character itself.</summary>
    public static char Simplify(char c)
    {
        var at = c - First;
        return at >= 0 && at < Simple.Value.Length && Simple.Value[at] != 0 ? Simple.Value[at] : c;
    }

    /// <summary>The reading, or null where none is known.</summary>
    public static string? Reading(char c) => Of(Names.Value, c);

    /// <summary>Every reading that a name may have it by; some may be null, or the same.</summary>
    public static (string? InNames, string? InWords, string? AsSurname) Readings(char c) => (Of(Names.Value, c), Of(Words.Value, c), SurnameReadings.GetValueOrDefault(c));

    /// <summary>The Cantonese reading of a simplified character without its tone, or null.</summary>
    public static string? Jyutping(char c) => Of(Cantonese.Value, c);

    /// <summary>The reading of a character in a table, or null where none is known.</summary>
    public static string? Of(string?[] readings, char c)
    {
        var at = c - First;
        return at >= 0 && at < readings.Length ? readings[at] : null;
    }

    /// <summary>The reading of a character that stands as a surname.</summary>
    public static string? SurnameReading(char c) => SurnameReadings.GetValueOrDefault(c) ?? Reading(c);

    /// <summary>How many characters of a person's name are the surname.</summary>
    public static int SurnameLength(ReadOnlySpan<char> name) =>
        name.Length > 2 && DoubleSurnames.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name[..2]) ? 2 : 1;

    /// <summary>Reads a table of syllables and their characters.</summary>
    public static string?[] LoadReadings(string file)
    {
        var result = new string?[0xA000 - First];
        foreach (var line in DataFiles.Lines(file))
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            var syllable = line[..tab];
            foreach (var c in line.AsSpan(tab + 1)) result[c - First] = syllable;
        }

        return result;
    }

    private static string?[] LoadPinyin()
    {
        var result = (string?[])Words.Value.Clone();
        foreach (var (character, reading) in NameReadings) result[character - First] = reading;
        return result;
    }

    private static char[] LoadSimplified()
    {
        var result = new char[0xA000 - First];
        foreach (var line in DataFiles.Lines("simplified.tsv"))
            for (var i = 0; i + 1 < line.Length; i += 2) result[line[i] - First] = line[i + 1];
        return result;
    }
}
