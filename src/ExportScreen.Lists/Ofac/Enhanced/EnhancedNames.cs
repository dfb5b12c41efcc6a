using System.Xml.Linq;
using ExportScreen.Lists.Reading;
using ExportScreen.Model.Lists;

namespace ExportScreen.Lists.Ofac.Enhanced;

/// <summary>Reads the names of an entity: each name in each translation, the main one first.</summary>
internal sealed class EnhancedNames(OfacNotes notes)
{
    /// <summary>All names, the primary ones first, otherwise in source order.</summary>
    public IEnumerable<ListedName> Read(XElement entity, EntryKind kind, long line) => entity
        .Items("names", "name")
        .SelectMany(name => Translations(name, kind, line))
        .OrderBy(n => n.Kind == NameKind.Primary ? 0 : 1);

    private IEnumerable<ListedName> Translations(XElement name, EntryKind kind, long line)
    {
        var main = name.IsTrue("isPrimary");
        var strength = name.IsTrue("isLowQuality") ? AliasStrength.Weak : AliasStrength.Strong;
        var alias = main ? NameKind.Primary : Alias(name.Text("aliasType"), line);
        foreach (var translation in name.Items("translations", "translation"))
        {
            var script = translation.Text("script");
            var nameKind = script is null or "Latin" ? alias : NameKind.OriginalScript;
            if (main && nameKind == NameKind.Primary && !translation.IsTrue("isPrimary")) nameKind = NameKind.Spelling;
            if (Name(translation, kind, line) is { } made) yield return made with { Kind = nameKind, Strength = strength, Language = script };
        }
    }

    private NameKind Alias(string? type, long line)
    {
        switch (type)
        {
            case "A.K.A." or null: return NameKind.Alias;
            case "F.K.A.": return NameKind.Former;
            case "N.K.A.": return NameKind.New;
            default:
                notes.Count(ListDiagnostics.UnknownValue, type, line, "aliasType");
                return NameKind.Alias;
        }
    }

    private ListedName? Name(XElement translation, EntryKind kind, long line)
    {
        var given = new List<string>();
        var middle = new List<string>();
        var family = new List<string>();
        foreach (var part in translation.Items("nameParts", "namePart"))
        {
            if (part.Text("value") is not { } value) continue;
            switch (part.Text("type"))
            {
                case "First Name": given.Add(value); break;
                case "Middle Name" or "Patronymic" or "Matronymic": middle.Add(value); break;
                case "Last Name" or "Maiden Name": family.Add(value); break;
                case "Entity Name" or "Vessel Name" or "Aircraft Name" or "Nickname" or "Suffix" or "Prefix" or "Title": break;
                default: notes.Count(ListDiagnostics.UnknownValue, part.Text("type") ?? "no type", line, "namePart"); break;
            }
        }

        if (kind == EntryKind.Person && family.Count > 0 && given.Count + middle.Count > 0)
        {
            var text = string.Join(' ', [.. given, .. middle, .. family]);
            return new ListedName(text, Parts: new PersonNameParts(Joined(given), Joined(middle), Joined(family)));
        }

        var whole = translation.Text("formattedFullName") ?? SourceText.Join(" ", translation.Items("nameParts", "namePart").Select(p => p.Text("value")));
        return whole is null ? null : OfacNames.Make(whole, kind, NameKind.Primary, AliasStrength.Strong);
    }

    private static string? Joined(List<string> parts) => SourceText.Join(" ", parts);
}
