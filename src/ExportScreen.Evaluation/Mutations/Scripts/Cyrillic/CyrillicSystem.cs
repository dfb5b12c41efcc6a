using System.Text;
using ExportScreen.Evaluation.Mutations.Bases;

namespace ExportScreen.Evaluation.Mutations.Scripts.Cyrillic;

/// <summary>A way to write Cyrillic names in Latin letters. Immutable and thread-safe.</summary>
/// <param name="Title">Its name.</param>
/// <param name="Column">Its column of the letter table.</param>
internal sealed record CyrillicSystem(string Title, string Column)
{
    private const string Vowels = "аеёиоуыэюяіїє";

    private static readonly Lazy<Dictionary<string, Dictionary<char, string>>> Tables = new(Read);

    private Dictionary<char, string> Letters => Tables.Value[Column];

    /// <summary>Whether the table has every letter; Kazakh and others have more.</summary>
    public bool Knows(string name) => name.All(c => !char.IsLetter(c) || Letters.ContainsKey(char.ToLowerInvariant(c)));

    /// <summary>Writes a name; letters of other scripts stay.</summary>
    public string Write(string name)
    {
        var result = new StringBuilder(name.Length + 8);
        for (var at = 0; at < name.Length; at++)
        {
            var letter = char.ToLowerInvariant(name[at]);
            if (!Letters.TryGetValue(letter, out var plain))
            {
                if (!(name[at] == '\u0301' || (IsApostrophe(name[at]) && IsInside(name, at)))) result.Append(name[at]);
                continue;
            }

            var latin = InContext(name, at, letter) ?? plain;
            result.Append(InCase(latin, name, at));
        }

        return result.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>Context rules of the standards; null where the table holds.</summary>
    private string? InContext(string name, int at, char letter)
    {
        var before = at > 0 ? char.ToLowerInvariant(name[at - 1]) : ' ';
        var after = at + 1 < name.Length ? char.ToLowerInvariant(name[at + 1]) : ' ';
        var first = !char.IsLetter(before) && !(at > 0 && IsApostrophe(before) && IsInside(name, at - 1));
        var open = first || Vowels.Contains(before, StringComparison.Ordinal) || before is 'й' or 'ъ' or 'ь' || IsApostrophe(before);
        return (Column, letter) switch
        {
            ("bgn", 'е') when open => "ye",
            ("bgn", 'ё') => open ? "yë" : "ë",
            ("gost", 'ц') when after is 'е' or 'ё' or 'и' or 'й' or 'ы' or 'і' => "c",
            ("german", 'е') when open => "je",
            ("german", 'ё') when before is 'ж' or 'ч' or 'ш' or 'щ' => "o",
            ("german", 'с') when IsVowel(before) && IsVowel(after) => "ss",
            ("german", 'й') when before is 'и' or 'ы' => "",
            ("german", 'х') when before == 'к' => "h",
            ("french", 'е') when first => "ie",
            ("french", 'ё') when before is 'ж' or 'ч' or 'ш' or 'щ' => "e",
            ("french", 'с') when IsVowel(before) && IsVowel(after) => "ss",
            ("french", 'г') when after is 'е' or 'и' or 'ы' or 'э' => "gu",
            ("french", 'й') when before is 'и' or 'ы' => "",
            ("french", 'н') when before is 'и' && !char.IsLetter(after) => "ne",
            ("kmu", 'є') when first => "ye",
            ("kmu", 'ї') when first => "yi",
            ("kmu", 'й') when first => "y",
            ("kmu", 'ю') when first => "yu",
            ("kmu", 'я') when first => "ya",
            ("kmu", 'г') when before == 'з' => "gh",
            ("belarus", 'е') => open ? "je" : "ie",
            ("belarus", 'ё') when open => "jo",
            ("belarus", 'ю') when open => "ju",
            ("belarus", 'я') when open => "ja",
            ("belarus", 'ь') when before is 'с' or 'з' or 'н' or 'ц' => "\u0301",
            ("bulgaria", 'я') when before == 'и' && !char.IsLetter(after) => "a",
            ("serbia", 'ь') => "",
            _ => null,
        };
    }

    private static bool IsVowel(char letter) => Vowels.Contains(letter, StringComparison.Ordinal);

    private static bool IsApostrophe(char mark) => mark is '\'' or '’' or 'ʼ';

    private static bool IsInside(string name, int at) => at > 0 && at + 1 < name.Length && char.IsLetter(name[at - 1]) && char.IsLetter(name[at + 1]);

    private static string InCase(string latin, string name, int at)
    {
        if (!char.IsUpper(name[at]) || latin.Length == 0) return latin;
        var capitals = (at + 1 < name.Length && char.IsUpper(name[at + 1])) || (at > 0 && char.IsUpper(name[at - 1]));
        return capitals ? latin.ToUpperInvariant() : char.ToUpperInvariant(latin[0]) + latin[1..];
    }

    private static Dictionary<string, Dictionary<char, string>> Read()
    {
        var lines = MutationData.Lines("cyrillic.tsv").Select(l => l.Split('\t')).ToList();
        var tables = lines[0].Skip(1).ToDictionary(column => column, _ => new Dictionary<char, string>(), StringComparer.Ordinal);
        foreach (var row in lines.Skip(1))
            for (var column = 1; column < row.Length; column++) tables[lines[0][column]][row[0][0]] = row[column] == "-" ? "" : row[column];
        return tables;
    }
}
