using ExportScreen.Model.Lists;

namespace ExportScreen.Lists.Ofac;

/// <summary>Names in OFAC's spelling: persons are <c>LAST, First Middle</c>; an entity's name may hold commas and is left alone.</summary>
internal static class OfacNames
{
    /// <summary>Makes a name in natural order.</summary>
    public static ListedName Make(string text, EntryKind kind, NameKind nameKind, AliasStrength strength)
    {
        var comma = kind == EntryKind.Person ? text.IndexOf(", ", StringComparison.Ordinal) : -1;
        if (comma <= 0) return new ListedName(text, nameKind, strength);
        var family = text[..comma].Trim();
        var given = text[(comma + 2)..].Trim();
        var suffix = given.LastIndexOf(", ", StringComparison.Ordinal);
        var tail = suffix > 0 ? " " + given[(suffix + 2)..] : "";
        if (suffix > 0) given = given[..suffix];
        return new ListedName($"{given} {family}{tail}", nameKind, strength, new PersonNameParts(given, null, family));
    }
}
