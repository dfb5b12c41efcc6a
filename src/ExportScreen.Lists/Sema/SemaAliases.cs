using System.Collections.Frozen;
using System.Text.RegularExpressions;
using ExportScreen.Lists.Reading;
using ExportScreen.Model.Lists;

namespace ExportScreen.Lists.Sema;

/// <summary>An alias out of the free text.</summary>
/// <param name="Text">The name.</param>
/// <param name="Strength">Weak for a single word of a person, a short word between commas and a row of a person's names (house; the list itself does not grade).</param>
/// <param name="Language">The language its label names, or null.</param>
internal sealed record SemaAlias(string Text, AliasStrength Strength, string? Language);

/// <summary>
/// Takes the free text of aliases apart: semicolons always part names, commas often do and often belong to the name (<c>Океан Электроники, ООО</c>), a language may
/// head what follows (<c>Russian: ...</c>). Where a comma may do either, the whole and the parts are names. Pure and thread-safe.
/// </summary>
internal static partial class SemaAliases
{
    /// <summary>Words that stand behind or before a name and are none themselves; forms seen in the list of March 2025 and their translations.</summary>
    private static readonly FrozenSet<string> LegalForms = FrozenSet.ToFrozenSet(
        [
            "LLC", "LTD", "LIMITED", "JSC", "OJSC", "CJSC", "PJSC", "SC", "FSUE", "PLC", "INC", "CO", "CORP", "COMPANY", "AO", "OAO", "ZAO", "PAO", "OOO", "TOV", "FGUP",
            "АО", "ОАО", "ЗАО", "ПАО", "ООО", "ТОВ", "ФГУП", "ФКП", "МК", "АНО", "ИП", "СПК", "УП", "РУП", "НАО", "НЕКОММЕРЧЕСКОЕ ПАРТНЕРСТВО",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Letters from which a word between commas is taken for a name of an entity and not for an abbreviation (house).</summary>
    private const int LongWord = 5;

    /// <summary>All names of the text in source order; repeats are left to the caller.</summary>
    public static IEnumerable<SemaAlias> Read(string? text, EntryKind kind)
    {
        if (SourceText.Tidy(text) is not { } tidy) yield break;
        foreach (var piece in tidy.Split(';'))
            foreach (var (language, labelled) in Labelled(piece))
                foreach (var half in Alternatives(labelled, kind))
                    foreach (var alias in ByCommas(half, kind))
                        yield return alias with { Language = language };
    }

    /// <summary>What stands behind each language label; what stands before the first one has none.</summary>
    private static IEnumerable<(string? Language, string Text)> Labelled(string piece)
    {
        var start = 0;
        string? language = null;
        foreach (Match label in Label().Matches(piece))
        {
            yield return (language, piece[start..label.Index]);
            language = label.Groups["language"].Value;
            start = label.Index + label.Length;
        }

        yield return (language, piece[start..]);
    }

    /// <summary>
    /// <c>A or B</c>, <c>A / B</c>, and for persons <c>A and B</c>. An entity's name may hold the word, so there it parts names only beside a legal form
    /// (<c>A Co. Ltd. and B</c>, <c>A and ZAO B</c>) or a word that is not Latin.
    /// </summary>
    private static IEnumerable<string> Alternatives(string text, EntryKind kind) =>
        SemaText.Halves(text)
            .SelectMany(h => (kind == EntryKind.Person ? OrAnd() : Or()).Split(h))
            .SelectMany(p => kind == EntryKind.Person ? [p] : AndBetweenNames(p))
            .Select(Trim)
            .Where(p => p.Length > 0);

    private static IEnumerable<string> AndBetweenNames(string text)
    {
        var start = 0;
        foreach (Match and in And().Matches(text))
        {
            var before = text[..and.Index].Split(' ')[^1];
            var after = text[(and.Index + and.Length)..].Split(' ')[0];
            if (!IsLegalForm(before) && !IsLegalForm(after) && !Scripts.IsNonLatin(before) && !Scripts.IsNonLatin(after)) continue;
            yield return text[start..and.Index];
            start = and.Index + and.Length;
        }

        yield return text[start..];
    }

    private static bool IsLegalForm(string word) => LegalForms.Contains(word.Replace(".", "", StringComparison.Ordinal).Trim(',', '(', ')'));

    private static IEnumerable<SemaAlias> ByCommas(string text, EntryKind kind)
    {
        var parts = Parts(text);
        var person = kind == EntryKind.Person;
        if (parts.Count < 2)
        {
            yield return new SemaAlias(text, person && IsWord(text) ? AliasStrength.Weak : AliasStrength.Strong, null);
            yield break;
        }

        yield return new SemaAlias(text, person ? AliasStrength.Weak : AliasStrength.Strong, null);
        foreach (var part in parts)
            yield return new SemaAlias(part, IsWord(part) && (person || part.Length < LongWord) ? AliasStrength.Weak : AliasStrength.Strong, null);
    }

    /// <summary>A single word in a script that parts names by blanks.</summary>
    private static bool IsWord(string text) => !text.Contains(' ', StringComparison.Ordinal) && !Scripts.IsHan(text);

    /// <summary>The parts between commas; a legal form goes with the name before it, or behind it when it comes first.</summary>
    private static List<string> Parts(string text)
    {
        var parts = new List<string>();
        string? first = null;
        foreach (var piece in text.Split(',').Select(Trim).Where(p => p.Length > 0))
        {
            var form = IsLegalForm(piece);
            if (form && parts.Count > 0) parts[^1] += $", {piece}";
            else if (form && first is null) first = piece;
            else
            {
                parts.Add(first is null ? piece : $"{first}, {piece}");
                first = null;
            }
        }

        return parts;
    }

    /// <summary>Blanks, a separator left behind and an unpaired bracket or quote are no part of a name; neither is an <c>or</c> behind a comma.</summary>
    private static string Trim(string text)
    {
        var trimmed = LeadingOr().Replace(text.Trim(' ', ',', ';', ':', '/'), "");
        if (trimmed.StartsWith('(') && !trimmed.Contains(')', StringComparison.Ordinal)) trimmed = trimmed[1..];
        if (trimmed.EndsWith(')') && !trimmed.Contains('(', StringComparison.Ordinal)) trimmed = trimmed[..^1];
        if (trimmed.StartsWith("\" ", StringComparison.Ordinal)) trimmed = trimmed[1..];
        return trimmed.Trim();
    }

    [GeneratedRegex(
        @"[\s(]*\b(?<language>Arabic|Belarussian|Belarusian|Burmese|Chinese|English|Farsi|French|Georgian|Hebrew|Korean|Moldovan|Persian|Romanian|Russian|Serbian|Spanish|Ukrainian)\s*:\s*",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Label();

    [GeneratedRegex(@"\s+or\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Or();

    [GeneratedRegex(@"\s+(?:or|and)\s+", RegexOptions.CultureInvariant)]
    private static partial Regex OrAnd();

    [GeneratedRegex(@"\s+and\s+", RegexOptions.CultureInvariant)]
    private static partial Regex And();

    [GeneratedRegex(@"^(?:or|and)\s+", RegexOptions.CultureInvariant)]
    private static partial Regex LeadingOr();
}
