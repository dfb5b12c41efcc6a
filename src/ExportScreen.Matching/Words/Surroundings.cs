using System.Collections.Frozen;
using ExportScreen.Matching.Names;
using ExportScreen.Matching.Text;

namespace ExportScreen.Matching.Words;

/// <summary>What a word beside a name in a cell or a line of a document is.</summary>
internal enum Surrounding : byte
{
    /// <summary>Any word: it may belong to the name.</summary>
    None,

    /// <summary>A word of addresses: street, floor.</summary>
    Address,

    /// <summary>A city.</summary>
    City,

    /// <summary>A word of transport and payment documents: consignee, invoice.</summary>
    Document,
}

/// <summary>
/// Words that stand around names in cells and texts (<c>surroundings.tsv</c>). They are looked at beside a listed name found whole only: inside names they are words
/// like others. Loaded once; thread-safe.
/// </summary>
internal static class Surroundings
{
    private static readonly Lazy<FrozenDictionary<string, Surrounding>> Loaded = new(Load);

    /// <summary>What the word is by its Latin letters.</summary>
    public static Surrounding Of(ReadOnlySpan<char> word) =>
        Loaded.Value.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var found) ? found : Surrounding.None;

    /// <summary>Every word of a spelling counts alone; a word of several classes has the first.</summary>
    private static FrozenDictionary<string, Surrounding> Load()
    {
        var words = new Dictionary<string, Surrounding>(StringComparer.Ordinal);
        var form = new NameForm();
        foreach (var line in DataFiles.Lines("surroundings.tsv"))
        {
            var fields = line.Split('\t');
            var found = Enum.Parse<Surrounding>(fields[0], ignoreCase: true);
            foreach (var spelling in fields[1].Split('|'))
                foreach (var word in PlainReading.Of(spelling, form, out _).Split(' ')) words.TryAdd(word, found);
        }

        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
