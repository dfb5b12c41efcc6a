using ExportScreen.Evaluation.Mutations.Bases;

namespace ExportScreen.Evaluation.Mutations.Scripts.Han;

/// <summary>
/// Class 21: Chinese names in pinyin, Wade-Giles, Cantonese spelling and the other set of characters. Telegraph codes are not made: no table of them is at hand. Each
/// listed name comes once in every way that fits.
/// </summary>
internal static class HanToLatin
{
    private const int LongestPerson = 4;

    public static MutationClass PinyinClass { get; } = new(
        21, "Chinese: pinyin, spacing, tones, order, characters", 0.97, 0.99, source => InTurn.Of(Ways(
            source, ("characters", OtherCharacters), ("pinyin", Words), ("pinyin, syllables apart", Apart), ("pinyin with tones", Toned), ("pinyin, tone digits", Digits),
            ("given name first", GivenFirst), ("pinyin, hyphen", Hyphened)), PinyinRespelled.Spaced(source)));

    public static MutationClass WadeClass { get; } = new(21, "Chinese: Wade-Giles", 0.93, 0.97, source => InTurn.Of(
        Ways(source, ("Wade-Giles", Wade), ("Wade-Giles without marks", n => Wade(n) is { } w && Plain(w) != w ? Plain(w) : null)), PinyinRespelled.Wade(source)));

    public static MutationClass CantoneseClass { get; } = new(21, "Chinese: Cantonese", 0.85, 0.92, source => Ways(source, ("Jyutping", Jyutping), ("Hong Kong", HongKong)));

    /// <summary>A name without brackets and blanks, where it is all in Chinese characters.</summary>
    internal static string? Core(BaseName name)
    {
        var core = string.Concat(name.Text.Where(c => !char.IsWhiteSpace(c) && c is not ('(' or ')' or '（' or '）')));
        return core.Length >= 2 && NameScripts.IsAll(core, NameScript.Han) && core.All(char.IsLetter) && HanReadings.Of(core) is not null ? core : null;
    }

    private static IEnumerable<MutationCase> Ways(MutationSource source, params (string Method, Func<BaseName, string?> Write)[] ways) =>
        InTurn.Of([.. ways.Select(way => NameMutation.CasesOfAny(
            way.Method, source, n => n.Script == NameScript.Han && n.IsFair && Core(n) is not null,
            (name, _, _) => way.Write(name) is { } query ? new Mutated(query, way.Method) : null))]);

    private static string? OtherCharacters(BaseName name)
    {
        var simplified = HanReadings.Simplified(name.Text);
        return simplified != name.Text ? simplified : HanReadings.Traditional(name.Text);
    }

    /// <summary>Words parted as a registry in China does; a person's given name in one word.</summary>
    private static string? Words(BaseName name) => Write(name, r => r.Pinyin.Replace("v", "u", StringComparison.Ordinal), "");

    private static string? Toned(BaseName name) => Write(name, Pinyin.Marked, "");

    /// <summary>Persons only: nobody writes a registered name of a company so.</summary>
    private static string? Digits(BaseName name) => !name.IsPerson ? null : Write(name, r => r.Pinyin.Replace("v", "ü", StringComparison.Ordinal) + r.Tone, "");

    private static string? Hyphened(BaseName name) => name.IsPerson ? Write(name, r => r.Pinyin.Replace("v", "u", StringComparison.Ordinal), "-") : null;

    private static string? Apart(BaseName name) => Write(name, r => r.Pinyin.Replace("v", "u", StringComparison.Ordinal), " ");

    private static string? Wade(BaseName name) => Write(name, r => Pinyin.Wade(r.Pinyin), "-");

    private static string? Jyutping(BaseName name) => Write(name, r => r.Jyutping.Length == 0 ? null : r.Jyutping, name.IsPerson ? " " : "");

    private static string? HongKong(BaseName name) => Write(name, r => Cantonese.HongKong(r.Jyutping), " ");

    private static string? GivenFirst(BaseName name)
    {
        if (!name.IsPerson || Words(name) is not { } written) return null;
        var parts = written.Split(' ');
        return parts.Length == 2 ? $"{parts[1]} {parts[0]}" : null;
    }

    private static string Up(string word) => word[..1].ToUpperInvariant() + word[1..];

    private static string Plain(string wade) => wade.Replace("'", "", StringComparison.Ordinal).Replace('ü', 'u');

    private static string? Write(BaseName name, Func<HanReading, string?> spell, string between)
    {
        var core = Core(name)!;
        if (name.IsPerson && core.Length > LongestPerson) return null;
        var family = HanWords.FamilyLength(HanReadings.Simplified(core));
        var words = name.IsPerson ? [core[..family], core[family..]] : HanWords.Cut(HanReadings.Simplified(core));
        var written = new List<string>();
        foreach (var word in words.Where(w => w.Length > 0))
        {
            var isFamily = name.IsPerson && written.Count == 0;
            var syllables = (isFamily ? HanReadings.OfFamilyName(word) : HanReadings.Of(word))!.Select(spell).ToList();
            if (syllables.Contains(null)) return null;
            if (between == " ") written.AddRange(syllables.Select(s => Up(s!)));
            else written.Add(Up(string.Join(between, syllables)));
        }

        return string.Join(' ', written);
    }
}
