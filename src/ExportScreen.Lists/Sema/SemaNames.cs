using System.Text.RegularExpressions;
using ExportScreen.Lists.Reading;
using ExportScreen.Model.Lists;

namespace ExportScreen.Lists.Sema;

/// <summary>The names of a record. Stateless and thread-safe.</summary>
internal static partial class SemaNames
{
    /// <summary>All names, the main one first.</summary>
    public static IReadOnlyList<ListedName> Read(SemaRecord source, EntryKind kind)
    {
        var names = new NameList();
        if (kind == EntryKind.Person) AddPerson(source, names);
        else AddEntity(source.EntityOrShip, kind, names);
        foreach (var alias in SemaAliases.Read(source.Aliases, kind))
            names.Add(alias.Text, Scripts.IsNonLatin(alias.Text) ? NameKind.OriginalScript : NameKind.Alias, alias.Strength, language: alias.Language);
        return names.Names;
    }

    /// <summary>A family name may give a second spelling in brackets (<c>DIKIY (DIKY)</c>).</summary>
    private static void AddPerson(SemaRecord source, NameList names)
    {
        var given = SourceText.Tidy(source.GivenName);
        var family = source.LastName;
        var second = family is null ? null : SecondSpelling().Match(family) is { Success: true } match ? match.Groups["second"].Value : null;
        if (second is not null) family = SecondSpelling().Replace(family!, "");
        Add(given, family, NameKind.Primary, names);
        if (second is not null) Add(given, second, NameKind.Spelling, names);
    }

    private static void Add(string? given, string? family, NameKind kind, NameList names)
    {
        family = SourceText.Tidy(family)?.TrimEnd(',', ' ');
        var parts = given is not null && family is not null ? new PersonNameParts(given, null, family) : null;
        names.Add(SourceText.Join(" ", given, family), kind, parts: parts);
    }

    /// <summary>The English name, its other names in brackets (<c>(also known as ...)</c>, whose closing bracket may be cut off), the French name.</summary>
    private static void AddEntity(string? text, EntryKind kind, NameList names)
    {
        if (SourceText.Tidy(text) is not { } tidy) return;
        var known = AlsoKnownAs().Match(tidy);
        var kindOfName = NameKind.Primary;
        foreach (var half in SemaText.Halves(known.Success ? tidy.Remove(known.Index, known.Length) : tidy))
        {
            names.Add(half.TrimEnd(';', ',', ' '), kindOfName);
            kindOfName = NameKind.Alias;
        }

        if (!known.Success) return;
        foreach (var alias in SemaAliases.Read(known.Groups["names"].Value, kind))
            names.Add(alias.Text, Scripts.IsNonLatin(alias.Text) ? NameKind.OriginalScript : NameKind.Alias, alias.Strength);
    }

    [GeneratedRegex(@"\s*\((?<second>[^()]+)\)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex SecondSpelling();

    [GeneratedRegex(@"\s*\((?:also\s+)?known\s+as\s+(?<names>.+?)\)?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AlsoKnownAs();
}
