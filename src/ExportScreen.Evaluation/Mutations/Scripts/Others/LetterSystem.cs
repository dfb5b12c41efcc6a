using System.Globalization;
using System.Text;
using ExportScreen.Evaluation.Mutations.Bases;

namespace ExportScreen.Evaluation.Mutations.Scripts.Others;

/// <summary>Writes an alphabet in Latin letter by letter (letters.tsv). Immutable and thread-safe.</summary>
internal sealed class LetterSystem
{
    private readonly (string Letters, string Latin)[] _rows;

    private LetterSystem(NameScript script, string title, (string Letters, string Latin)[] rows) => (Script, Title, _rows) = (script, title, rows);

    /// <summary>The systems of the table.</summary>
    public static IReadOnlyList<LetterSystem> All { get; } =
    [
        .. MutationData.Lines("letters.tsv").Select(l => l.Split('\t')).GroupBy(r => (r[0], r[1]))
            .Select(g => new LetterSystem(Enum.Parse<NameScript>(g.Key.Item1), $"{g.Key.Item1} {g.Key.Item2}", [.. g.Select(r => (r[2], r[3])).OrderByDescending(r => r.Item1.Length)])),
    ];

    /// <summary>The script it writes.</summary>
    public NameScript Script { get; }

    /// <summary>Its name.</summary>
    public string Title { get; }

    /// <summary>Writes a name; letters of other scripts stay.</summary>
    public string Write(string name)
    {
        var text = Unaccented(name);
        var result = new StringBuilder(text.Length + 8);
        for (var at = 0; at < text.Length;)
        {
            var (letters, latin) = Array.Find(_rows, r => string.Compare(text, at, r.Letters, 0, r.Letters.Length, StringComparison.OrdinalIgnoreCase) == 0);
            if (letters is null)
            {
                result.Append(text[at++]);
                continue;
            }

            var capitals = char.IsUpper(text[at]) && ((at + 1 < text.Length && char.IsUpper(text[at + 1])) || (at > 0 && char.IsUpper(text[at - 1])));
            var spelled = EndOfDiphthong(text, at, letters) ?? latin;
            result.Append(capitals ? spelled.ToUpperInvariant() : char.IsUpper(text[at]) ? char.ToUpperInvariant(spelled[0]) + spelled[1..] : spelled);
            at += letters.Length;
        }

        return Script == NameScript.Georgian ? CultureInfo.InvariantCulture.TextInfo.ToTitleCase(result.ToString()) : result.ToString();
    }

    /// <summary>Greek αυ, ευ, ηυ: v before a vowel or voiced consonant, else f.</summary>
    private static string? EndOfDiphthong(string text, int at, string letters)
    {
        if (letters is not ("υ" or "Υ") || at == 0 || !"αεηΑΕΗ".Contains(text[at - 1], StringComparison.Ordinal)) return null;
        return at + 1 < text.Length && "αεηιουωβγδζλμνρ".Contains(char.ToLowerInvariant(text[at + 1]), StringComparison.Ordinal) ? "v" : "f";
    }

    private static string Unaccented(string name) =>
        string.Concat(name.Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)).Normalize(NormalizationForm.FormC);
}
