using ExportScreen.Lists.Reading;
using ExportScreen.Model.Lists;

namespace ExportScreen.Lists.Ofac.Legacy;

/// <summary>The names of an entry: the main one, then the aliases in source order. Stateless and thread-safe.</summary>
internal static class LegacyNames
{
    /// <summary>Adds all names to the draft.</summary>
    public static void Add(SourceElement record, OfacDraft draft, ReadingNotes notes)
    {
        AddOne(record, draft, NameKind.Primary, AliasStrength.Strong);
        foreach (var alias in record.Children("akaList").SelectMany(l => l.Children("aka")))
        {
            alias.Ignore("uid");
            AddOne(alias, draft, KindOf(alias, notes), StrengthOf(alias, notes));
        }
    }

    /// <summary>The CSV of the same publication joins the two parts with a comma; going the same way gives both forms the same names.</summary>
    private static void AddOne(SourceElement element, OfacDraft draft, NameKind kind, AliasStrength strength)
    {
        if (SourceText.Join(", ", element.Value("lastName"), element.Value("firstName")) is { } name) draft.Names.Add(OfacNames.Make(name, draft.Kind, kind, strength));
    }

    private static NameKind KindOf(SourceElement alias, ReadingNotes notes)
    {
        var type = alias.Value("type");
        switch (type)
        {
            case "a.k.a.": return NameKind.Alias;
            case "f.k.a.": return NameKind.Former;
            case "n.k.a.": return NameKind.New;
            default:
                notes.AddOnce(ListDiagnostics.UnknownValue, $"type:{type}", type, "a.k.a., f.k.a. or n.k.a.", alias.Line, "aka/type");
                return NameKind.Alias;
        }
    }

    private static AliasStrength StrengthOf(SourceElement alias, ReadingNotes notes)
    {
        var category = alias.Value("category");
        if (category is not ("strong" or "weak")) notes.AddOnce(ListDiagnostics.UnknownValue, $"category:{category}", category, "strong or weak", alias.Line, "aka/category");
        return category == "weak" ? AliasStrength.Weak : AliasStrength.Strong;
    }
}
