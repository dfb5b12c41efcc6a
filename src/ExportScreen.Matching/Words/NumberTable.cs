using System.Collections.Frozen;
using System.Globalization;
using ExportScreen.Matching.Names;
using ExportScreen.Matching.Scripts;
using ExportScreen.Matching.Text;

namespace ExportScreen.Matching.Words;

/// <summary>A number word.</summary>
/// <param name="Value">Its value, 0 to 900.</param>
/// <param name="IsOrdinal">Whether it ends a compound: fifth, пятый.</param>
/// <param name="Languages">A bit per language that has the word; compounds stay within one.</param>
/// <param name="Script">The script it is written in.</param>
internal readonly record struct NumberWord(int Value, bool IsOrdinal, int Languages, Script Script)
{
    /// <summary>1 for units and teens, 2 for tens, 3 for hundreds, 0 for zero.</summary>
    public int Level => Value switch { 0 => 0, < 20 => 1, < 100 => 2, _ => 3 };
}

/// <summary>Number words by their Latin letters. Loaded once; thread-safe.</summary>
internal static class NumberTable
{
    /// <summary>Letters a Latin word must have to be read as one of another alphabet: PERVYY is a number, ODIN is a name.</summary>
    private const int RomanisedLetters = 5;

    private static readonly string[] RussianEndings =
        ["ый", "ой", "ий", "ая", "ое", "ые", "ого", "ому", "ым", "ом", "ую", "ых", "ыми", "ья", "ье", "ьи", "ьего", "ьему", "ьей", "ью", "ьих"];

    private static readonly string[] UkrainianEndings = ["ий", "ій", "а", "я", "е", "є", "і", "ого", "ому", "им", "ім", "ої", "у", "ю", "их", "ими"];

    private static readonly Lazy<FrozenDictionary<string, NumberWord>> Loaded = new(Load);

    /// <summary>Finds a number word of a script by its Latin letters.</summary>
    public static bool TryFind(ReadOnlySpan<char> text, Script script, out NumberWord word) =>
        Loaded.Value.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out word) && (word.Script == script || (script == Script.Latin && text.Length >= RomanisedLetters));

    /// <summary>A Cyrillic ordinal with its ending as other systems write it: pervaya, pervaia, pervaja; pervyy, pervyi, pervyj, pervy.</summary>
    private static string[] OtherRomanisations(string text) => text[^2..] switch
    {
        "ya" => [text, text[..^2] + "ia", text[..^2] + "ja"],
        "yy" or "iy" or "oy" => [text, text[..^1] + "i", text[..^1] + "j", text[..^1]],
        _ => [text],
    };

    private static FrozenDictionary<string, NumberWord> Load()
    {
        var words = new Dictionary<string, NumberWord>(StringComparer.Ordinal);
        var languages = new List<string>();
        var form = new NameForm();
        foreach (var line in DataFiles.Lines("numbers.tsv"))
        {
            var fields = line.Split('\t');
            if (!languages.Contains(fields[0])) languages.Add(fields[0]);
            var ordinal = fields[2] == "ordinal";
            string[] endings = !ordinal ? [""] : fields[0] switch { "ru" => RussianEndings, "uk" => UkrainianEndings, _ => [""] };
            foreach (var stem in fields[3].Split('|'))
            {
                foreach (var ending in endings)
                {
                    var text = PlainReading.Of(stem + ending, form, out _);
                    var word = new NumberWord(int.Parse(fields[1], CultureInfo.InvariantCulture), ordinal, 1 << languages.IndexOf(fields[0]), form.Tokens[0].Script);
                    foreach (var spelling in ordinal && word.Script == Script.Cyrillic ? OtherRomanisations(text) : [text])
                    {
                        if (!words.TryGetValue(spelling, out var known)) words.Add(spelling, word);
                        else if (known.Value == word.Value) words[spelling] = known with { Languages = known.Languages | word.Languages };
                    }
                }
            }
        }

        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
