using System.Globalization;
using System.Text.Json;
using ExportScreen.Model.Diagnostics;

namespace ExportScreen.Lists.Own;

/// <summary>Reads the JSON form of an own list into its raw form, with the path of every value.</summary>
internal sealed class OwnJsonReader(ListFile file, OwnValues values)
{
    /// <summary>Value of the member <c>format</c>.</summary>
    public const string Format = "exportscreen-list/1";

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 16, AllowDuplicateProperties = false };

    /// <summary>Reads and checks a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="allowStarter">True for the bundled starter list only.</param>
    public static ReadResult<OwnList> Read(ListFile file, bool allowStarter)
    {
        var values = new OwnValues();
        return new OwnJsonReader(file, values).ReadRaw() is { } raw
            ? new OwnEntries(values, allowStarter).Make(raw)
            : ReadResult.Refused<OwnList>(values.Diagnostics);
    }

    private OwnRawList? ReadRaw()
    {
        if (OwnBytes.Decode(file, values) is not { } text) return null;
        try
        {
            using var document = JsonDocument.Parse(text, Strict);
            return document.RootElement.ValueKind == JsonValueKind.Object ? List(document.RootElement) : Refuse("an object");
        }
        catch (JsonException e)
        {
            values.Add(ListDiagnostics.NotWellFormed, new SourcePosition(file.Name, Row: (e.LineNumber ?? 0) + 1), expected: "JSON");
            return null;
        }
    }

    private OwnRawList? Refuse(string expected)
    {
        values.Add(ListDiagnostics.OtherVersion, new SourcePosition(file.Name), expected: expected);
        return null;
    }

    private OwnRawList? List(JsonElement root)
    {
        if (!root.TryGetProperty("format", out var format) || format.ValueKind != JsonValueKind.String || format.GetString() != Format) return Refuse($"“format”: “{Format}”");
        var list = new OwnRawList(new SourcePosition(file.Name));
        foreach (var member in root.EnumerateObject())
        {
            var field = member.Name == "id" ? OwnFields.List : Field(member.Name);
            if (member.NameEquals("format") || member.NameEquals("note")) continue;
            if (member.NameEquals("starter")) list.Starter = member.Value.ValueKind == JsonValueKind.True;
            else if (member.NameEquals("entries")) Each(member.Value, "entries", (e, path) => list.Entries.Add(Entry(e, path)));
            else if (member.NameEquals("count")) Single(member.Value, "count", t => list.Head[OwnFields.Entries] = t);
            else if (OwnFields.Head.Contains(field)) Single(member.Value, member.Name, t => list.Head[field] = t);
            else values.Add(ListDiagnostics.OwnUnknownField, At(member.Name), member.Name);
        }

        return list;
    }

    private OwnRawEntry Entry(JsonElement element, string path)
    {
        var entry = new OwnRawEntry(At(path));
        foreach (var (name, value, at) in Members(element, path))
        {
            var field = Field(name);
            if (name == "names") Each(value, at, (e, p) => Name(entry, e, p));
            else if (name == "identifiers") Each(value, at, (e, p) => Identifier(entry, e, p));
            else if (name == "addresses") Each(value, at, (e, p) => Address(entry, e, p));
            else if (OwnFields.Single.Contains(field)) Single(value, at, t => entry.Single[field] = t);
            else if (OwnFields.Lists.Contains(field)) Each(value, at, (e, p) => Single(e, p, t => Texts(entry, field).Add(t)));
            else values.Add(ListDiagnostics.OwnUnknownField, At(at), name);
        }

        return entry;
    }

    private static List<OwnText> Texts(OwnRawEntry entry, string field)
    {
        if (!entry.Lists.TryGetValue(field, out var texts)) entry.Lists[field] = texts = [];
        return texts;
    }

    /// <summary>A name is a text, or an object; the first one of an entry is the primary one unless it says otherwise.</summary>
    private void Name(OwnRawEntry entry, JsonElement element, string path)
    {
        var first = entry.Names.Count == 0 ? new OwnText("primary", At(path)) : (OwnText?)null;
        if (element.ValueKind == JsonValueKind.String)
        {
            Single(element, path, t => entry.Names.Add(new OwnRawName(t, first)));
            return;
        }

        var parts = Parts(element, path, "text", "kind", "strength", "language");
        if (parts["text"] is { } text) entry.Names.Add(new OwnRawName(text, parts["kind"] ?? first, parts["strength"], parts["language"]));
        else values.Add(ListDiagnostics.OwnValueMissing, At(path + ".text"));
    }

    private void Identifier(OwnRawEntry entry, JsonElement element, string path)
    {
        if (element.ValueKind == JsonValueKind.String)
        {
            Single(element, path, t => entry.Identifiers.Add(new OwnRawIdentifier(t)));
            return;
        }

        var parts = Parts(element, path, "kind", "value", "country");
        if (parts["value"] is { } value && parts["kind"] is { } kind) entry.Identifiers.Add(new OwnRawIdentifier(value, kind, parts["country"]));
        else values.Add(ListDiagnostics.OwnValueMissing, At(path), expected: "kind and value");
    }

    private void Address(OwnRawEntry entry, JsonElement element, string path)
    {
        if (element.ValueKind == JsonValueKind.String)
        {
            Single(element, path, t => entry.Addresses.Add(new OwnRawAddress(t)));
            return;
        }

        var parts = Parts(element, path, "street", "city", "region", "postalCode", "country");
        entry.Addresses.Add(new OwnRawAddress(parts["street"], parts["city"], parts["region"], parts["postalCode"], parts["country"]));
    }

    private Dictionary<string, OwnText?> Parts(JsonElement element, string path, params string[] names)
    {
        var parts = names.ToDictionary(n => n, _ => (OwnText?)null, StringComparer.Ordinal);
        foreach (var (name, value, at) in Members(element, path))
        {
            if (parts.ContainsKey(name)) Single(value, at, t => parts[name] = t);
            else values.Add(ListDiagnostics.OwnUnknownField, At(at), name);
        }

        return parts;
    }

    private IEnumerable<(string Name, JsonElement Value, string Path)> Members(JsonElement element, string path)
    {
        if (element.ValueKind == JsonValueKind.Object) return element.EnumerateObject().Select(m => (m.Name, m.Value, $"{path}.{m.Name}"));
        values.Add(ListDiagnostics.OwnValueWrong, At(path), element.ValueKind.ToString(), "an object");
        return [];
    }

    private void Each(JsonElement element, string path, Action<JsonElement, string> take)
    {
        if (element.ValueKind != JsonValueKind.Array)
        {
            values.Add(ListDiagnostics.OwnValueWrong, At(path), element.ValueKind.ToString(), "a list in square brackets");
            return;
        }

        var index = 0;
        foreach (var item in element.EnumerateArray()) take(item, string.Create(CultureInfo.InvariantCulture, $"{path}[{index++}]"));
    }

    /// <summary>A text, number or truth value; null and the empty text count as not given.</summary>
    private void Single(JsonElement element, string path, Action<OwnText> take)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Null: break;
            case JsonValueKind.String when string.IsNullOrWhiteSpace(element.GetString()): break;
            case JsonValueKind.String: take(new OwnText(element.GetString()!, At(path))); break;
            case JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False: take(new OwnText(element.GetRawText(), At(path))); break;
            default: values.Add(ListDiagnostics.OwnValueWrong, At(path), element.ValueKind.ToString(), "a text"); break;
        }
    }

    private SourcePosition At(string path) => new(file.Name, Path: path);

    /// <summary><c>birthDates</c> in JSON is the column <c>birth dates</c>.</summary>
    private static string Field(string name) => string.Concat(name.Select(c => char.IsAsciiLetterUpper(c) ? $" {char.ToLowerInvariant(c)}" : c.ToString()));
}
