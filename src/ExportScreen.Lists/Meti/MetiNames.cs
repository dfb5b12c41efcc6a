using System.Text.RegularExpressions;
using ExportScreen.Lists.Reading;
using ExportScreen.Model.Lists;

namespace ExportScreen.Lists.Meti;

/// <summary>The names of an end user: one cell with the name, one with bulleted aliases, both with Han names in brackets on a line of their own. Pure and thread-safe.</summary>
internal static partial class MetiNames
{
    /// <summary>Reads both cells as they are, line ends included.</summary>
    public static IReadOnlyList<ListedName> Read(string? name, string? aliases)
    {
        var names = new NameList();
        Add(name, NameKind.Primary, names);
        foreach (var item in Items(aliases)) Add(item, NameKind.Alias, names);
        return names.Names;
    }

    /// <summary>The bulleted items; lines without a bullet go on with the item above. A cell without any bullet is one item.</summary>
    private static IEnumerable<string> Items(string? cell) =>
        cell is null ? [] : Bullet().Split(cell).Select(i => TrailingAnd().Replace(i.Trim(), "")).Where(i => i.Length > 0);

    /// <summary>Adds a text, the name in another script that ends it, and the short form in brackets as a weak alias.</summary>
    private static void Add(string? text, NameKind kind, NameList names)
    {
        if (SourceText.Tidy(text) is not { } rest) return;
        if (TakeBracket(rest) is { } original && Scripts.IsNonLatin(original.Inside) && !Scripts.IsNonLatin(original.Before))
        {
            Add(original.Before, kind, names);
            names.Add(original.Inside, NameKind.OriginalScript);
            return;
        }

        var change = ScriptChange().Match(rest);
        if (change.Success && !Scripts.IsNonLatin(change.Groups["latin"].Value))
        {
            Add(change.Groups["latin"].Value, kind, names);
            names.Add(change.Groups["han"].Value, NameKind.OriginalScript);
            return;
        }

        names.Add(rest, Scripts.IsNonLatin(rest) && kind != NameKind.Primary ? NameKind.OriginalScript : kind);
        if (TakeBracket(rest) is not { } bracket || !ShortForm().IsMatch(bracket.Inside) || bracket.Before.Length < 8) return;
        names.Add(bracket.Before, kind == NameKind.Primary ? NameKind.Spelling : kind);
        names.Add(bracket.Inside, NameKind.Alias, AliasStrength.Weak);
    }

    /// <summary>The last bracket of a text that ends with one; inner brackets stay inside it. Null when there is none or nothing stands before it.</summary>
    private static (string Before, string Inside)? TakeBracket(string text)
    {
        if (text.Length == 0 || text[^1] is not (')' or '）')) return null;
        var depth = 0;
        for (var i = text.Length - 1; i > 0; i--)
        {
            if (text[i] is ')' or '）') depth++;
            if (text[i] is not ('(' or '（') || --depth > 0) continue;
            return (text[..i].TrimEnd(), text[(i + 1)..^1].Trim());
        }

        return null;
    }

    [GeneratedRegex(@"(?:^|\n)\s*[・･•]", RegexOptions.CultureInvariant)]
    private static partial Regex Bullet();

    [GeneratedRegex(@"\s*;\s*(?:and)?$", RegexOptions.CultureInvariant)]
    private static partial Regex TrailingAnd();

    [GeneratedRegex(@"^[A-Z][A-Za-z0-9&.\- ]{1,9}$", RegexOptions.CultureInvariant)]
    private static partial Regex ShortForm();

    /// <summary>A Latin name and its Han form with only a blank between them.</summary>
    [GeneratedRegex(@"^(?<latin>[^\u2E80-\u9FFF\uF900-\uFAFF]{4,}?)\s(?<han>[\u2E80-\u9FFF\uF900-\uFAFF][\u2E80-\u9FFF\uF900-\uFAFF0-9()（）]{3,})$", RegexOptions.CultureInvariant)]
    private static partial Regex ScriptChange();
}
