using System.Collections.Frozen;
using ExportScreen.Matching.Names;
using ExportScreen.Matching.Scripts;
using ExportScreen.Matching.Text;
using ExportScreen.Model.Lists;

namespace ExportScreen.Matching.Words;

/// <summary>Classes of words in the word table.</summary>
internal enum WordClass : byte
{
    Legal,
    Generic,
    Common,
    Title,
    Particle,
    Link,
    Number,
    Given,
    Place,
}

/// <summary>One reading of a word.</summary>
/// <param name="Class">What kind of word it is.</param>
/// <param name="Meaning">A number of the table's rows, stable within one version of the table; 0 for none.</param>
/// <param name="Script">The script of the spelling that gave the reading.</param>
internal readonly record struct WordReading(WordClass Class, ushort Meaning, Script Script);

/// <summary>Words that are more than letters: legal forms, trade words, titles, particles, numbers, given names, places. Loaded once; thread-safe.</summary>
internal static class WordTable
{
    private static readonly Lazy<Table> Loaded = new(Load);

    /// <summary>Most words in a phrase that begins with this word; 0 when none does.</summary>
    public static int LongestPhrase(ReadOnlySpan<char> first) =>
        Loaded.Value.Firsts.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(first, out var length) ? length : 0;

    /// <summary>The readings of a phrase (romanised words with single blanks), or none.</summary>
    public static WordReading[] Find(ReadOnlySpan<char> phrase) =>
        Loaded.Value.Phrases.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(phrase, out var readings) ? readings : [];

    /// <summary>The canonical word of a meaning.</summary>
    public static string Canonical(ushort meaning) => Loaded.Value.Canonical[meaning];

    /// <summary>Whether a meaning is a place.</summary>
    public static bool IsPlace(ushort meaning) => Loaded.Value.Places[meaning];

    /// <summary>The meaning of "servant of" (Abd, Abdul).</summary>
    public static ushort Servant => Loaded.Value.Servant;

    /// <summary>Whether a meaning is the mark of a ship before its name (MV, MT).</summary>
    public static bool IsShipMark(ushort meaning) => meaning == Loaded.Value.ShipMark;

    /// <summary>Spellings in Han and Hangul with the meaning's canonical word, for cutting words that are written together.</summary>
    public static FrozenDictionary<string, string> Unspaced => Loaded.Value.Unspaced;

    private static Table Load()
    {
        var phrases = new Dictionary<string, List<WordReading>>(StringComparer.Ordinal);
        var firsts = new Dictionary<string, int>(StringComparer.Ordinal);
        var unspaced = new Dictionary<string, string>(StringComparer.Ordinal);
        var canonical = new List<string> { "" };
        var meanings = new Dictionary<string, ushort>(StringComparer.Ordinal);
        var places = new HashSet<ushort>();
        var form = new NameForm();
        foreach (var line in DataFiles.Lines("words.tsv"))
        {
            var fields = line.Split('\t');
            var kind = Enum.Parse<WordClass>(fields[0], ignoreCase: true);
            foreach (var spelling in fields[2].Split('|', StringSplitOptions.RemoveEmptyEntries))
            {
                var meaning = kind == WordClass.Common ? (ushort)0 : MeaningOf(fields[0] + " " + fields[1], fields[1], meanings, canonical);
                if (kind == WordClass.Place) places.Add(meaning);
                var phrase = Phrase(spelling, form, out var words);
                if (phrase.Length == 0) continue;
                if (form.Tokens[0].Script is Script.Han or Script.Hangul && words == 1)
                    unspaced.TryAdd(form.Pool.Span.Slice(form.Tokens[0].Native, form.Tokens[0].NativeLength).ToString(), kind == WordClass.Common ? phrase : canonical[meaning]);
                Add(phrases, phrase, new WordReading(kind, meaning, form.Tokens[0].Script));
                if (kind != WordClass.Common && words == 1 && form.Tokens[0].Script is Script.Han or Script.Hangul) Add(phrases, canonical[meaning], new WordReading(kind, meaning, form.Tokens[0].Script));
                var first = phrase.Split(' ')[0];
                firsts[first] = Math.Max(firsts.GetValueOrDefault(first), words);
                if (meaning != 0) firsts.TryAdd(canonical[meaning], 1);
            }
        }

        return new Table(
            phrases.ToFrozenDictionary(p => p.Key, p => p.Value.ToArray(), StringComparer.Ordinal),
            firsts.ToFrozenDictionary(StringComparer.Ordinal),
            unspaced.ToFrozenDictionary(StringComparer.Ordinal),
            [.. canonical],
            [.. Enumerable.Range(0, canonical.Count).Select(i => places.Contains((ushort)i))],
            meanings["link ship"],
            meanings["particle abd"]);
    }

    private static ushort MeaningOf(string key, string name, Dictionary<string, ushort> meanings, List<string> canonical)
    {
        if (meanings.TryGetValue(key, out var meaning)) return meaning;
        canonical.Add(name.Replace("-", "", StringComparison.Ordinal));
        return meanings[key] = (ushort)(canonical.Count - 1);
    }

    private static void Add(Dictionary<string, List<WordReading>> phrases, string phrase, WordReading reading)
    {
        if (!phrases.TryGetValue(phrase, out var readings)) phrases[phrase] = readings = [];
        if (!readings.Contains(reading)) readings.Add(reading);
    }

    /// <summary>A spelling as romanised words; Han is kept whole so that the table does not look into itself.</summary>
    private static string Phrase(string spelling, NameForm form, out int words)
    {
        form.Reset(EntryKind.Company);
        Folding.Fold(spelling, form.Folded);
        WordCutter.Cut(form.Folded.Span, EntryKind.Company, form);
        ScriptRepair.Repair(form);
        for (var i = 0; i < form.Count; i++) PlainReading.Spell(form, i);
        words = form.Count;
        return string.Join(' ', form.Tokens.Take(form.Count).Select(t => form.Pool.Span.Slice(t.Text, t.TextLength).ToString()));
    }

    private sealed record Table(
        FrozenDictionary<string, WordReading[]> Phrases, FrozenDictionary<string, int> Firsts, FrozenDictionary<string, string> Unspaced, string[] Canonical, bool[] Places, ushort ShipMark, ushort Servant);
}
