using System.Text.RegularExpressions;
using ExportScreen.Lists.Reading;
using ExportScreen.Model.Lists;

namespace ExportScreen.Lists.Csl;

/// <summary>The names of a record, freed of what publishers write into the name field.</summary>
/// <param name="Names">Names.</param>
/// <param name="Remarks">Clauses and notes that stood in the name.</param>
/// <param name="Related">A parent company named in front of its affiliate.</param>
internal sealed partial record CslNames(IReadOnlyList<ListedName> Names, IReadOnlyList<string> Remarks, IReadOnlyList<string> Related)
{
    /// <summary>No names at all, for address-only entries.</summary>
    public static CslNames None { get; } = new([], [], []);

    /// <summary>Reads name and alternative names.</summary>
    public static CslNames Read(CslRecord record, CslSource source, EntryKind kind, ReadingNotes notes)
    {
        var names = new NameList();
        var remarks = new List<string>();
        var related = new List<string>();
        if (record.Name is not null)
        {
            if (record.Name.Contains('?', StringComparison.Ordinal))
                notes.AddOnce(ListDiagnostics.LostCharacter, source.Code, record.Name, row: record.Row, path: record.Path, column: "name");
            var name = WithoutClauses(record.Name, remarks);
            var affiliate = name.Contains("Affiliated Entity", StringComparison.OrdinalIgnoreCase) ? Affiliate().Match(name) : Match.Empty;
            if (affiliate.Success)
            {
                related.Add(affiliate.Groups["parent"].Value.Trim());
                name = affiliate.Groups["name"].Value;
            }

            AddWithAliases(name, NameKind.Primary, source, kind, names);
        }

        foreach (var alt in record.AltNames)
        {
            var text = WithoutClauses(LeadingAnd().Replace(alt, ""), remarks);
            var former = FormerPrefix().Match(text);
            AddWithAliases(former.Success ? text[former.Length..] : text, former.Success ? NameKind.Former : NameKind.Alias, source, kind, names);
        }

        return new CslNames(names.Names, [.. remarks.Distinct(StringComparer.Ordinal)], related);
    }

    /// <summary>Adds a name and what is written into it as a.k.a. or f.k.a.</summary>
    private static void AddWithAliases(string text, NameKind kind, CslSource source, EntryKind entryKind, NameList names)
    {
        var inside = new List<(string Text, NameKind Kind)>();
        if (text.AsSpan().IndexOfAny('(', '[') >= 0) text = Bracketed().Replace(text, match =>
        {
            foreach (var piece in AliasSeparators().Split(match.Groups["names"].Value)) inside.Add((piece, match.Groups["f"].Success ? NameKind.Former : NameKind.Alias));
            return " ";
        });
        var inline = text.Contains(".k.a", StringComparison.OrdinalIgnoreCase) ? Inline().Match(text) : Match.Empty;
        if (inline.Success)
        {
            inside.Add((inline.Groups["alias"].Value, inline.Groups["f"].Success ? NameKind.Former : NameKind.Alias));
            text = inline.Groups["name"].Value;
        }

        AddOne(text, kind, source, entryKind, names);
        foreach (var (alias, aliasKind) in inside) AddOne(LeadingAnd().Replace(alias, "").Trim(' ', ',', ';'), aliasKind, source, entryKind, names);
    }

    private static void AddOne(string text, NameKind kind, CslSource source, EntryKind entryKind, NameList names)
    {
        text = text.Trim(' ', ',', ';');
        if (source.Ofac && entryKind == EntryKind.Person && text.IndexOf(',', StringComparison.Ordinal) is > 0 and var comma)
        {
            var (natural, parts) = NaturalOrder(text[..comma].Trim(), text[(comma + 1)..].Trim());
            names.Add(natural, kind, parts: parts);
            return;
        }

        names.Add(text, kind);
        var acronym = text.EndsWith(')') ? Acronym().Match(text) : Match.Empty;
        if (acronym.Success && entryKind != EntryKind.Person)
        {
            names.Add(acronym.Groups["name"].Value, kind == NameKind.Primary ? NameKind.Spelling : kind);
            names.Add(acronym.Groups["short"].Value, NameKind.Alias, AliasStrength.Weak);
        }

        if (text.Contains('?', StringComparison.Ordinal)) names.Add(LostCharacter().Replace(text, match => match.Groups["inside"].Success ? "" : " "), NameKind.Spelling);
    }

    /// <summary><c>DELOS REYES, Feliciano Semborio, Jr.</c> is Feliciano Semborio DELOS REYES Jr.</summary>
    private static (string Text, PersonNameParts Parts) NaturalOrder(string family, string given)
    {
        var suffix = Suffix().Match(given);
        var names = (suffix.Success ? given[..suffix.Index] : given).Trim(' ', ',');
        var text = SourceText.Join(" ", names, family, suffix.Success ? suffix.Groups["suffix"].Value : null)!;
        return (text, new PersonNameParts(names.Length == 0 ? null : names, null, family));
    }

    /// <summary>Cuts clauses on successors and notes on nationality off; they go to the remarks.</summary>
    private static string WithoutClauses(string text, List<string> remarks)
    {
        if (!text.Contains("success", StringComparison.OrdinalIgnoreCase) && !text.AsSpan().TrimEnd(" .").EndsWith(")")) return text;
        for (var match = Clause().Match(text); match.Success; match = Clause().Match(text))
        {
            remarks.Add($"Listed {match.Groups["clause"].Value.Trim(' ', ',', ';', '(', ')', '.')}.");
            text = text[..match.Index].TrimEnd(' ', ',', ';');
        }

        return text;
    }

    /// <summary>A question mark inside a word stood for an apostrophe or a letter, any other for a quotation mark or dash.</summary>
    [GeneratedRegex(@"(?<inside>(?<=\p{L})\?(?=\p{Ll}))|\?", RegexOptions.CultureInvariant)]
    private static partial Regex LostCharacter();

    [GeneratedRegex(
        @"[\s,;]+(?<clause>(?:and\s+)?(?:any|its)\s+(?:successors?|sub-?units?)[\s,]+(?:and\s+|or\s+)?(?:sub-?units?|successors?)(?:[\s,]+(?:and|or)\s+subsidiar(?:y|ies))?(?:\s+thereof)?|\((?:\w+\s){1,2}(?:entity|national|individual|person|company)\))[\s.]*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Clause();

    [GeneratedRegex(@"^(?<parent>.+?)\.?\s+Affiliated Entity:\s+(?<name>.+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Affiliate();

    [GeneratedRegex(@"^\s*and\s+(?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex LeadingAnd();

    [GeneratedRegex(@"^\s*f\.?k\.?a\.?[\s,:]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FormerPrefix();

    [GeneratedRegex(@"[\[(]\s*(?:a\.?k\.?a\.?|(?<f>f\.?k\.?a\.?|formerly known as))[\s,:]+(?<names>[^\])]+)[\])]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"^(?<name>.{3,}?)[\s,;]+(?:a\.k\.a\.|(?<f>f\.k\.a\.))[\s,:]+(?<alias>.+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Inline();

    [GeneratedRegex(@"\s*;\s*|,?\s+aka\s+|,?\s+a\.k\.a\.[\s,]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AliasSeparators();

    [GeneratedRegex(@"^(?<name>[^()]{8,}?)\s*\((?<short>[A-Z][A-Z0-9&\-]{1,9})\)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Acronym();

    [GeneratedRegex(@",\s*(?<suffix>(?:Jr|Sr|I{1,3}|IV)\.?)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Suffix();
}
