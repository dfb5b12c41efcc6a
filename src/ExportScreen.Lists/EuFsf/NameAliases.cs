using ExportScreen.Lists.Reading;
using ExportScreen.Model.Lists;

namespace ExportScreen.Lists.EuFsf;

/// <summary>The names of an entity with what hangs on them.</summary>
/// <param name="Names">Names; the first one is the caption, since the list marks none as primary.</param>
/// <param name="Functions">Functions and titles.</param>
/// <param name="Remarks">Remarks on single names, without those that only grade the name.</param>
internal sealed record NameAliases(IReadOnlyList<ListedName> Names, IReadOnlyList<string> Functions, IReadOnlyList<string> Remarks)
{
    /// <summary>Reads all <c>nameAlias</c> elements. Quality is prose in a remark; <c>strong</c> is true on every name and says nothing unless it is false.</summary>
    public static NameAliases Read(SourceElement entity, EntryKind kind, ReadingNotes notes)
    {
        var names = new NameList();
        var functions = new List<string>();
        var remarks = new List<string>();
        foreach (var alias in entity.Children("nameAlias"))
        {
            alias.Ignore("regulationSummary");
            alias.IgnoreAttributes("gender", "regulationLanguage", "logicalId");
            var given = alias.Attribute("firstName");
            var middle = alias.Attribute("middleName");
            var family = alias.Attribute("lastName");
            var whole = alias.Attribute("wholeName") ?? SourceText.Join(" ", given, middle, family);
            var notesOnName = alias.Children("remark").Select(r => r.Text()).OfType<string>().ToList();
            AddPresent(functions, alias.Attribute("function"));
            AddPresent(functions, alias.Attribute("title"));
            remarks.AddRange(notesOnName.Where(r => !IsGradeOnly(r)));
            var weak = Is(alias.Attribute("strong"), "false") || notesOnName.Exists(IsLowQuality);
            var former = notesOnName.Exists(r => Has(r, "formerly") || Has(r, "f.k.a"));
            if (whole is null)
            {
                notes.AddOnce(ListDiagnostics.NamelessRecord, "nameAlias", row: alias.Line, path: "sanctionEntity/nameAlias");
                continue;
            }

            names.Add(
                whole,
                names.Names.Count == 0 ? NameKind.Primary : Scripts.IsNonLatin(whole) ? NameKind.OriginalScript : former ? NameKind.Former : NameKind.Alias,
                weak ? AliasStrength.Weak : AliasStrength.Strong,
                kind == EntryKind.Person && family is not null ? new PersonNameParts(given, middle, family) : null,
                alias.Attribute("nameLanguage"));
        }

        return new NameAliases(names.Names, functions, [.. remarks.Distinct(StringComparer.Ordinal)]);
    }

    private static bool IsLowQuality(string remark) => Has(remark, "low quality") || Has(remark, "low-quality");

    private static bool IsGradeOnly(string remark) => IsLowQuality(remark) && remark.Length < 40 || Has(remark, "good quality") && remark.Length < 40;

    private static bool Has(string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);

    private static bool Is(string? text, string value) => string.Equals(text, value, StringComparison.OrdinalIgnoreCase);

    private static void AddPresent(List<string> texts, string? text)
    {
        if (text is not null && !texts.Contains(text, StringComparer.OrdinalIgnoreCase)) texts.Add(text);
    }
}
