namespace ExportScreen.Matching.Scripts;

/// <summary>Hangul syllables to Latin by the Revised Romanisation (2000), syllable by syllable as in names. Pure and thread-safe.</summary>
internal static class Hangul
{
    private static readonly string[] Initials = ["g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p", "h"];

    private static readonly string[] Vowels =
        ["a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we", "wi", "yu", "eu", "ui", "i"];

    private static readonly string[] Finals =
        ["", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "p", "l", "m", "p", "p", "t", "t", "ng", "t", "t", "k", "t", "p", "t"];

    /// <summary>Surnames are written by custom, not by the system. Source: usual Latin forms in passports of the Republic of Korea, house selection.</summary>
    private static readonly Dictionary<char, string> Surnames = new()
    {
        ['김'] = "kim",
        ['이'] = "lee",
        ['리'] = "ri",
        ['박'] = "pak",
        ['최'] = "choe",
        ['정'] = "jong",
        ['강'] = "kang",
        ['조'] = "jo",
        ['윤'] = "yun",
        ['장'] = "jang",
        ['임'] = "im",
        ['림'] = "rim",
        ['한'] = "han",
        ['오'] = "o",
        ['서'] = "so",
        ['신'] = "sin",
        ['권'] = "kwon",
        ['황'] = "hwang",
        ['안'] = "an",
        ['송'] = "song",
        ['류'] = "ryu",
        ['유'] = "yu",
        ['홍'] = "hong",
        ['전'] = "jon",
        ['고'] = "ko",
        ['문'] = "mun",
        ['손'] = "son",
        ['양'] = "yang",
        ['배'] = "pae",
        ['백'] = "paek",
        ['허'] = "ho",
        ['남'] = "nam",
        ['심'] = "sim",
        ['노'] = "no",
        ['로'] = "ro",
        ['하'] = "ha",
    };

    /// <summary>The Latin letters of a syllable.</summary>
    public static void Append(char syllable, Text.CharBuffer result)
    {
        if (syllable is < '\uAC00' or > '\uD7A3') return;
        var index = syllable - 0xAC00;
        result.Add(Initials[index / 588]);
        result.Add(Vowels[index % 588 / 28]);
        result.Add(Finals[index % 28]);
    }

    /// <summary>The customary Latin form of a surname, or null.</summary>
    public static string? Surname(char syllable) => Surnames.GetValueOrDefault(syllable);
}
