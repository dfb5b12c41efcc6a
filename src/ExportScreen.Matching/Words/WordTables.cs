using System.Collections.Frozen;
using ExportScreen.Matching.Names;
using ExportScreen.Matching.Scripts;
using ExportScreen.Matching.Text;

namespace ExportScreen.Matching.Words;

/// <summary>The word tables as they are looked up. Immutable.</summary>
internal sealed class WordTables
{
    /// <summary>Tables of class, meaning, spellings; a spelling that stands in two is read in this order.</summary>
    private static readonly string[] Files = ["trade.tsv", "titles.tsv", "given.tsv", "places.tsv"];

    private const int LegalWordLetters = 5;

    /// <summary>Letters from which a Korean word is recognised in Latin letters: shorter ones are words of other languages.</summary>
    private const int RomanisedLetters = 5;

    private WordTables(Builder builder)
    {
        Phrases = builder.Phrases.ToFrozenDictionary(p => p.Key, p => p.Value.ToArray(), StringComparer.Ordinal);
        Firsts = builder.Firsts.ToFrozenDictionary(StringComparer.Ordinal);
        Unspaced = builder.Unspaced.ToFrozenDictionary(StringComparer.Ordinal);
        Meanings = [.. builder.Meanings];
        LegalWords = builder.LegalWords.ToFrozenSet(StringComparer.Ordinal);
        ShipMark = builder.Numbers["link ship"];
        Servant = builder.Numbers["particle abd"];
    }

    public FrozenDictionary<string, WordReading[]> Phrases { get; }

    public FrozenDictionary<string, int> Firsts { get; }

    public FrozenDictionary<string, string> Unspaced { get; }

    public Meaning[] Meanings { get; }

    public FrozenSet<string> LegalWords { get; }

    public ushort ShipMark { get; }

    public ushort Servant { get; }

    public static WordTables Load()
    {
        var builder = new Builder();
        foreach (var line in DataFiles.Lines("legal.tsv"))
        {
            var fields = line.Split('\t');
            var family = Enum.Parse<LegalFamily>(fields[0], ignoreCase: true);
            builder.AddRow(WordClass.Legal, new Meaning(Canonical(fields[1]), family, fields.Length > 4, IsPlace: false), "legal " + fields[1], fields[3]);
        }

        foreach (var line in Files.SelectMany(DataFiles.Lines))
        {
            var fields = line.Split('\t');
            var kind = Enum.Parse<WordClass>(fields[0], ignoreCase: true);
            builder.AddRow(kind, new Meaning(Canonical(fields[1]), LegalFamily.None, Leads: false, kind == WordClass.Place), fields[0] + " " + fields[1], fields[2]);
        }

        return new WordTables(builder);
    }

    private static string Canonical(string name) => name.Replace("-", "", StringComparison.Ordinal);

    private sealed class Builder
    {
        private readonly NameForm _form = new();

        public Dictionary<string, List<WordReading>> Phrases { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, int> Firsts { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, string> Unspaced { get; } = new(StringComparer.Ordinal);

        public List<Meaning> Meanings { get; } = [default(Meaning) with { Canonical = "" }];

        public Dictionary<string, ushort> Numbers { get; } = new(StringComparer.Ordinal);

        public HashSet<string> LegalWords { get; } = new(StringComparer.Ordinal);

        /// <summary>Adds the spellings of a row; words of the class "common" have no meaning in common.</summary>
        public void AddRow(WordClass kind, Meaning meaning, string key, string spellings)
        {
            var number = kind == WordClass.Common ? (ushort)0 : NumberOf(key, meaning);
            foreach (var spelling in spellings.Split('|', StringSplitOptions.RemoveEmptyEntries))
            {
                var phrase = PlainReading.Of(spelling, _form, out var words);
                if (phrase.Length == 0) continue;
                var script = _form.Tokens[0].Script;
                var reading = new WordReading(kind, number, script);
                Add(phrase, reading);
                if (words == 1 && script is Script.Han or Script.Hangul) AddUnspaced(phrase, meaning.Canonical, reading);
                if (words == 1 && script == Script.Hangul) AddKorean(reading);
                if (kind == WordClass.Legal) AddLegalWords(phrase, words);
                var first = phrase.Split(' ')[0];
                Firsts[first] = Math.Max(Firsts.GetValueOrDefault(first), words);
                if (number != 0) Firsts.TryAdd(meaning.Canonical, 1);
            }
        }

        private void AddUnspaced(string phrase, string canonical, WordReading reading)
        {
            var native = _form.Pool.Span.Slice(_form.Tokens[0].Native, _form.Tokens[0].NativeLength).ToString();
            Unspaced.TryAdd(native, reading.Class == WordClass.Common ? phrase : canonical);
            if (reading.Class != WordClass.Common) Add(canonical, reading);
        }

        /// <summary>A Korean word in the spellings of the North and of McCune and Reischauer: muyok for muyeok.</summary>
        private void AddKorean(WordReading reading)
        {
            var native = _form.Pool.Span.Slice(_form.Tokens[0].Native, _form.Tokens[0].NativeLength);
            foreach (var spelling in (ReadOnlySpan<NameSpelling>)[NameSpelling.North, NameSpelling.McCuneReischauer])
            {
                _form.Scratch.Clear();
                KoreanSpelling.Append(native, spelling, _form.Scratch);
                if (_form.Scratch.Count < RomanisedLetters) continue;
                var text = _form.Scratch.Span.ToString();
                Add(text, reading);
                Firsts.TryAdd(text, 1);
            }
        }

        private void AddLegalWords(string phrase, int words)
        {
            foreach (var word in phrase.Split(' '))
                if (word.Length >= (words == 1 ? WordTable.LongLegalWord : LegalWordLetters)) LegalWords.Add(word);
        }

        private ushort NumberOf(string key, Meaning meaning)
        {
            if (Numbers.TryGetValue(key, out var number)) return number;
            Meanings.Add(meaning);
            return Numbers[key] = (ushort)(Meanings.Count - 1);
        }

        private void Add(string phrase, WordReading reading)
        {
            if (!Phrases.TryGetValue(phrase, out var readings)) Phrases[phrase] = readings = [];
            if (!readings.Contains(reading)) readings.Add(reading);
        }
    }
}
