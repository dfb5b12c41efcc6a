using ExportScreen.Lists.Reading;
using ExportScreen.Model.Lists;

namespace ExportScreen.Lists.Seco;

/// <summary>Builds the names of an identity: each part has a value and spelling variants by language and script. Stateless and thread-safe.</summary>
internal static class SecoNames
{
    /// <summary>Most names made of the variants of one name (house): beyond, the variants of the parts are paired instead of combined, so that each still occurs.</summary>
    private const int MostNames = 32;

    /// <summary>Adds the name in its main spelling, then in every language and script of its variants.</summary>
    public static void Add(SourceElement name, bool main, EntryKind kind, SecoFacts facts, ReadingNotes notes)
    {
        name.IgnoreAttributes("ssid", "lang");
        name.Ignore("remark");
        var nameKind = KindOf(name, main, notes);
        var quality = name.Attribute("quality");
        if (quality is not (null or "good" or "low")) notes.AddOnce(ListDiagnostics.UnknownValue, $"quality:{quality}", quality, "good or low", name.Line, "name@quality");
        var strength = quality == "low" ? AliasStrength.Weak : AliasStrength.Strong;
        var all = name.Children("name-part").Select(p => SecoNamePart.Read(p, notes)).ToList();
        facts.Titles.AddRange(all.Where(p => p.IsTitle).Select(p => p.Value).OfType<string>());
        var parts = all.Where(p => !p.IsTitle).OrderBy(p => p.Rank).ThenBy(p => p.Order).ToList();
        AddText([.. parts.Where(p => p.Value is not null).Select(p => (p.Type, p.Value!))], nameKind, strength, null, kind, facts);
        foreach (var culture in parts.SelectMany(p => p.Variants).Select(v => (v.Language, v.Script)).Distinct())
            foreach (var spelling in Spellings(parts, culture))
            {
                var text = string.Join(' ', spelling.Select(s => s.Text));
                var variant = Scripts.IsNonLatin(text) ? NameKind.OriginalScript : nameKind == NameKind.Primary ? NameKind.Spelling : nameKind;
                AddText(spelling, variant, strength, culture.Script ?? culture.Language, kind, facts);
            }
    }

    private static void AddText(IReadOnlyList<(string Type, string Text)> parts, NameKind nameKind, AliasStrength strength, string? language, EntryKind kind, SecoFacts facts)
    {
        var text = string.Join(' ', parts.Select(p => p.Text));
        string? Of(params string[] types) => SourceText.Join(" ", parts.Where(p => types.Contains(p.Type, StringComparer.Ordinal)).Select(p => p.Text));
        var given = Of("given-name", "further-given-name");
        var family = Of("family-name");
        var split = kind == EntryKind.Person && given is not null && family is not null ? new PersonNameParts(given, Of("father-name", "grand-father-name"), family) : null;
        facts.Names.Add(text, nameKind, strength, split, language);
    }

    /// <summary>
    /// The name in one language and script. A part without a variant there keeps its own spelling, unless two other parts have one: half a name in one script and half in
    /// another matches neither.
    /// </summary>
    private static IEnumerable<IReadOnlyList<(string Type, string Text)>> Spellings(List<SecoNamePart> parts, (string? Language, string? Script) culture)
    {
        var written = parts.Select(p => (p.Type, p.Value, Texts: p.Variants.Where(v => (v.Language, v.Script) == culture).Select(v => v.Text).ToList())).ToList();
        var whole = written.Count(w => w.Texts.Count > 0) < 2 || !Scripts.IsNonLatin(string.Concat(written.SelectMany(w => w.Texts)));
        var choices = new List<(string Type, List<string> Texts)>();
        foreach (var (type, value, texts) in written)
        {
            if (texts.Count > 0) choices.Add((type, texts));
            else if (whole && value is not null) choices.Add((type, [value]));
        }

        var combined = choices.Aggregate(1L, (count, c) => Math.Min(count * c.Texts.Count, long.MaxValue / 1000));
        var names = combined <= MostNames ? (int)combined : choices.Max(c => c.Texts.Count);
        for (var i = 0; i < names; i++)
        {
            var rest = i;
            var spelling = new List<(string Type, string Text)>();
            foreach (var (type, texts) in choices)
            {
                spelling.Add((type, texts[rest % texts.Count]));
                if (combined <= MostNames) rest /= texts.Count;
            }

            yield return spelling;
        }
    }

    private static NameKind KindOf(SourceElement name, bool main, ReadingNotes notes)
    {
        var type = name.Attribute("name-type");
        switch (type)
        {
            case "primary-name": return main ? NameKind.Primary : NameKind.Alias;
            case "alias": return NameKind.Alias;
            case "formerly-known-as": return NameKind.Former;
            default:
                notes.AddOnce(ListDiagnostics.UnknownValue, $"name-type:{type}", type, "primary-name, alias or formerly-known-as", name.Line, "name@name-type");
                return NameKind.Alias;
        }
    }
}
