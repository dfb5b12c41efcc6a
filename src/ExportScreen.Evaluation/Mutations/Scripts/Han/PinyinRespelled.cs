using System.Collections.Frozen;
using ExportScreen.Evaluation.Mutations.Bases;

namespace ExportScreen.Evaluation.Mutations.Scripts.Han;

/// <summary>Listed pinyin names of Chinese persons, spelled another way: spacing, hyphen, order, Wade-Giles. Pure and thread-safe.</summary>
internal static class PinyinRespelled
{
    /// <summary>The commonest family names of mainland China in pinyin (Ministry of Public Security, yearly reports; from memory: house).</summary>
    private static readonly FrozenSet<string> Family = (
        "wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he gao lin luo zheng liang " +
        "xie song tang deng feng han cao zeng peng xiao cai pan tian " +
        "dong yuan yu ye jiang du su wei cheng lu ding ren shen " +
        "yao cui zhong tan wan fan lv shi liao jia xia fu fang zou xiong bai meng qin " +
        "qiu hou yin xue yan lei long tao shao duan qian gong kong mao chang tang hao gu lai wen").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Changes of spacing and order.</summary>
    public static IEnumerable<MutationCase> Spaced(MutationSource source) => NameMutation.CasesOfAny("pinyin respelled", source, n => Read(n) is not null, (name, dice, _) =>
    {
        var (family, given) = Read(name)!.Value;
        return dice.Next(4) switch
        {
            0 => new($"{Up(family)} {Up(given[0])} {Up(given[1])}", "syllables apart"),
            1 => new($"{Up(family)} {Up(given[0])}-{given[1]}", "hyphen"),
            2 => new($"{Up(string.Concat(given))} {Up(family)}", "given name first"),
            _ => new($"{family.ToUpperInvariant()}, {Up(string.Concat(given))}", "FAMILY, Given"),
        };
    });

    /// <summary>In Wade-Giles.</summary>
    public static IEnumerable<MutationCase> Wade(MutationSource source) => NameMutation.CasesOfAny("Wade-Giles of pinyin", source, n => Read(n) is { Given.Count: 2 }, (name, dice, _) =>
    {
        var (family, given) = Read(name)!.Value;
        var parts = given.Prepend(family).Select(Pinyin.Wade).ToArray();
        if (parts.Contains(null)) return null;
        var written = $"{Up(parts[0]!)} {Up(parts[1]!)}-{parts[2]}";
        return dice.Chance(50) ? new(written, "Wade-Giles") : new(written.Replace("'", "", StringComparison.Ordinal).Replace('ü', 'u'), "Wade-Giles without marks");
    });

    /// <summary>Family and given name of a person whose every word is pinyin and one of whose outer words is a usual family name, in capitals where the others are not.</summary>
    internal static (string Family, IReadOnlyList<string> Given)? Read(BaseName name)
    {
        if (!name.IsPerson || name.Script != NameScript.Latin || name.Words.Length is < 2 or > 3 || !name.Words.All(w => w.All(c => char.IsAsciiLetter(c) || c == '-'))) return null;
        var words = name.Words.Select(w => w.ToLowerInvariant()).ToArray();
        var capitals = name.WordsThat(Letters.IsCapitals);
        var at = capitals.Count == 1 ? capitals[0] : Family.Contains(words[0]) ? 0 : words.Length - 1;
        if (at != 0 && at != words.Length - 1) return null;
        if (!Family.Contains(words[at])) return null;
        var given = string.Concat(words.Where((_, i) => i != at)).Replace("-", "", StringComparison.Ordinal);
        return Pinyin.Cut(given) is { Count: 2 } cut && given.Length >= 5 ? (words[at], cut) : null;
    }

    private static string Up(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
