using ExportScreen.Matching.Text;

namespace ExportScreen.Matching.Scripts;

/// <summary>Writes Han characters in Latin letters by one custom. Thread-safe.</summary>
internal static class HanSpelling
{
    private static readonly Lazy<string?[]> Hanja = new(() => Han.LoadReadings("hanja.tsv"));

    /// <summary>Appends simplified characters; a character without a reading by the custom is read in Mandarin.</summary>
    public static void Append(ReadOnlySpan<char> characters, bool surname, NameSpelling spelling, CharBuffer result)
    {
        if (surname && spelling == NameSpelling.HongKong && HanSurnames.HongKong(characters) is { } custom) result.Add(custom);
        else if (spelling == NameSpelling.Japanese && HanSurnames.Japanese(characters) is { } name) result.Add(name);
        else
            foreach (var c in characters) AppendOne(c, surname && characters.Length == 1, spelling, result);
    }

    private static void AppendOne(char c, bool surname, NameSpelling spelling, CharBuffer result)
    {
        var mandarin = (surname ? Han.SurnameReading(c) : Han.Reading(c)) ?? "";
        switch (spelling)
        {
            case NameSpelling.Taiwan:
                WadeGiles.Append(mandarin, result);
                return;
            case NameSpelling.HongKong when Han.Jyutping(c) is { } jyutping:
                HongKong.Append(jyutping, result);
                return;
            case NameSpelling.Korean when (surname ? HanSurnames.Korean(c) : Han.Of(Hanja.Value, c)) is { } syllable:
                if (surname && (KoreanSpelling.NorthSurname(syllable[0]) ?? Hangul.Surname(syllable[0])) is { } latin) result.Add(latin);
                else KoreanSpelling.Append(syllable, NameSpelling.North, result);
                return;
            default:
                result.Add(mandarin);
                return;
        }
    }
}
