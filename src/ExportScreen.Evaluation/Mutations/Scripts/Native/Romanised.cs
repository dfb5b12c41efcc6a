using ExportScreen.Evaluation.Mutations.Bases;
using ExportScreen.Evaluation.Mutations.Scripts.Cyrillic;
using ExportScreen.Evaluation.Mutations.Scripts.Han;
using ExportScreen.Evaluation.Mutations.Scripts.Hangul;
using ExportScreen.Evaluation.Mutations.Scripts.Others;

namespace ExportScreen.Evaluation.Mutations.Scripts.Native;

/// <summary>One plain Latin form of a name in any script that the generators read; vowels that a script leaves out stay out. Pure and thread-safe.</summary>
internal static class Romanised
{
    /// <summary>Consonants of the Arabic alphabet with the Persian letters, and of the Hebrew one; vowel letters are left out.</summary>
    private static readonly Dictionary<char, string> Abjad = new()
    {
        ['ب'] = "b",
        ['پ'] = "p",
        ['ت'] = "t",
        ['ث'] = "s",
        ['ج'] = "j",
        ['چ'] = "j",
        ['ح'] = "h",
        ['خ'] = "h",
        ['د'] = "d",
        ['ذ'] = "d",
        ['ر'] = "r",
        ['ز'] = "z",
        ['ژ'] = "z",
        ['س'] = "s",
        ['ش'] = "s",
        ['ص'] = "s",
        ['ض'] = "d",
        ['ط'] = "t",
        ['ظ'] = "z",
        ['غ'] = "h",
        ['ف'] = "f",
        ['ق'] = "k",
        ['ك'] = "k",
        ['ک'] = "k",
        ['گ'] = "g",
        ['ل'] = "l",
        ['م'] = "m",
        ['ن'] = "n",
        ['ه'] = "h",
        ['ב'] = "b",
        ['ג'] = "g",
        ['ד'] = "d",
        ['ז'] = "z",
        ['ח'] = "h",
        ['ט'] = "t",
        ['כ'] = "k",
        ['ך'] = "k",
        ['ל'] = "l",
        ['מ'] = "m",
        ['ם'] = "m",
        ['נ'] = "n",
        ['ן'] = "n",
        ['ס'] = "s",
        ['פ'] = "f",
        ['ף'] = "f",
        ['צ'] = "s",
        ['ץ'] = "s",
        ['ק'] = "k",
        ['ר'] = "r",
        ['ש'] = "s",
        ['ת'] = "t",
    };

    /// <summary>The Latin form; null for scripts that are not read.</summary>
    public static string? Of(BaseName name) => name.Script switch
    {
        NameScript.Cyrillic => CyrillicSystems.For(name.Text)[0].Write(name.Text),
        NameScript.Arabic or NameScript.Hebrew => string.Join(' ', name.Words.Select(Consonants)),
        NameScript.Han when HanToLatin.Core(name) is { } core => string.Concat(HanReadings.Of(core)!.Select(r => r.Pinyin)),
        NameScript.Hangul when name.Words.All(HangulSystem.IsSyllables) => string.Join(' ', name.Words.Select(w => HangulSystem.All[^1].Write(w, ""))),
        NameScript.Thai => ThaiToLatin.Write(name.Text),
        NameScript.Greek or NameScript.Georgian or NameScript.Armenian => LetterSystem.All.First(s => s.Script == name.Script).Write(name.Text),
        _ => null,
    };

    /// <summary>The article is left out, and with it all letters that stand for vowels as well (alif, waw, ya).</summary>
    private static string Consonants(string word)
    {
        var root = word.StartsWith("ال", StringComparison.Ordinal) ? word[2..] : word;
        return string.Concat(root.Select(c => Abjad.GetValueOrDefault(c, "")));
    }
}
