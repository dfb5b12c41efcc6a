using ExportScreen.Model.Lists;

namespace ExportScreen.Evaluation.Mutations.Bases;

/// <summary>A listed name from which cases are made. Immutable.</summary>
/// <param name="Listed">The name.</param>
/// <param name="Words">Its words, as white space parts them, punctuation included.</param>
/// <param name="Script">Script of most of its letters.</param>
/// <param name="Informative">How many of its words tell who bears it.</param>
/// <param name="LongestInformative">Letters of the longest of those words.</param>
internal sealed record BaseName(ListedName Listed, string[] Words, NameScript Script, int Informative, int LongestInformative)
{
    private const int LongWord = 8;
    private const int WholeIdeographicName = 3;

    /// <summary>The name as listed.</summary>
    public string Text => Listed.Text;

    /// <summary>What bears it.</summary>
    public EntryKind Kind => Listed.Kind;

    /// <summary>True for a person.</summary>
    public bool IsPerson => Kind == EntryKind.Person;

    /// <summary>True for a company, and for an entry of unknown kind with a word of companies.</summary>
    public bool IsCompany => Kind == EntryKind.Company || (Kind == EntryKind.Unknown && Words.Any(PlainWords.Contains) && Informative < Words.Length);

    /// <summary>Whether the name holds enough to be a fair base: two informative words, or one of eight letters (of three where one character is a syllable).</summary>
    public bool IsFair => Informative >= 2 || (Informative == 1 && LongestInformative >= (IsSyllabic ? WholeIdeographicName : LongWord));

    /// <summary>Whether its words are made of letters that stand for sounds.</summary>
    public bool IsAlphabetic => Script is NameScript.Latin or NameScript.Cyrillic or NameScript.Greek or NameScript.Arabic;

    private bool IsSyllabic => Script is NameScript.Han or NameScript.Hangul or NameScript.Kana;

    /// <summary>Takes a listed name apart.</summary>
    public static BaseName Of(ListedName listed)
    {
        var words = listed.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        int informative = 0, longest = 0;
        var script = NameScripts.Of(listed.Text);
        foreach (var word in words)
        {
            var letters = Letters.Count(word);
            var shortest = script is NameScript.Han or NameScript.Hangul or NameScript.Kana or NameScript.Hebrew or NameScript.Arabic ? 2 : 3;
            if (letters < shortest || PlainWords.Contains(word)) continue;
            informative++;
            longest = Math.Max(longest, letters);
        }

        return new BaseName(listed, words, script, informative, longest);
    }

    /// <summary>The name with one word changed.</summary>
    public string With(int at, string word) => string.Join(' ', Words.Select((w, i) => i == at ? word : w).Where(w => w.Length > 0));

    /// <summary>Ordinals of the words that satisfy a condition.</summary>
    public List<int> WordsThat(Func<string, bool> condition)
    {
        var found = new List<int>();
        for (var i = 0; i < Words.Length; i++)
            if (condition(Words[i])) found.Add(i);
        return found;
    }
}
