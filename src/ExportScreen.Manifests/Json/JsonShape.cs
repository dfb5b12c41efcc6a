using System.Text.Json;
using ExportScreen.Manifests.Headers;

namespace ExportScreen.Manifests.Json;

/// <summary>
/// What is a record of a JSON manifest: the deepest repeating object that has an HS code, else the deepest that has goods text, else the outermost that has a sender or receiver, else the
/// element itself.
/// Source of the rule: manifest reference, section 2. Pure once built.
/// </summary>
internal sealed class JsonShape
{
    private readonly Dictionary<string, (bool Hs, bool Goods, bool Parties)> _repeating = new(StringComparer.Ordinal);

    /// <summary>Path of the record below an element, as property names (<c>consignmentItems</c>); empty when the element is the record.</summary>
    public IReadOnlyList<string> RecordPath =>
        (_repeating.Where(p => p.Value.Hs).Select(p => p.Key).OrderByDescending(Depth).ThenBy(p => p, StringComparer.Ordinal).FirstOrDefault()
            ?? _repeating.Where(p => p.Value.Goods).Select(p => p.Key).OrderByDescending(Depth).ThenBy(p => p, StringComparer.Ordinal).FirstOrDefault()
            ?? _repeating.Where(p => p.Value.Parties).Select(p => p.Key).OrderBy(Depth).ThenBy(p => p, StringComparer.Ordinal).FirstOrDefault())
        ?.Split('\u001F', StringSplitOptions.RemoveEmptyEntries) ?? [];

    /// <summary>Looks at one element.</summary>
    public void Look(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Object) Walk(element, "", "");
    }

    private static int Depth(string path) => path.Count(c => c == '\u001F');

    private void Walk(JsonElement element, string path, string repeating)
    {
        foreach (var property in element.EnumerateObject())
        {
            var name = JsonFlattener.Name(property);
            var inner = path + "\u001F" + name;
            switch (property.Value.ValueKind)
            {
                case JsonValueKind.Object:
                    if (!IsPackaging(name)) Walk(property.Value, inner, repeating);
                    break;
                case JsonValueKind.Array when property.Value.EnumerateArray().Any(e => e.ValueKind == JsonValueKind.Object):
                    foreach (var item in property.Value.EnumerateArray().Where(e => e.ValueKind == JsonValueKind.Object).Take(50)) Walk(item, inner, inner);
                    break;
                default:
                    Leaf(name, path, repeating);
                    break;
            }
        }
    }

    private void Leaf(string name, string path, string repeating)
    {
        if (repeating.Length == 0) return;
        // Only leaves of the repeating object itself or of plain objects inside it speak for it.
        var field = Meaning(name, path);
        var sides = Meaning((path[repeating.Length..] + "\u001F" + name).Trim('\u001F').Replace('\u001F', '.'), path) is "shipper" or "consignee" or "exporter" or "importer";
        if (field is not ("hs_code" or "description") && !sides) return;
        var known = _repeating.GetValueOrDefault(repeating);
        _repeating[repeating] = (known.Hs || field == "hs_code", known.Goods || field == "description", known.Parties || sides);
    }

    private static string? Meaning(string name, string path)
    {
        if (path.Contains("ackag", StringComparison.Ordinal) || path.Contains("erences", StringComparison.Ordinal)) return null;
        foreach (var candidate in JsonNames.Candidates(name))
            if (HeaderReader.Read(candidate) is { Count: > 0 } found && found[0].Field.Field != FieldIds.OtherParty) return found[0].Field.Field;
        return null;
    }

    private static bool IsPackaging(string name) => name.Contains("ackag", StringComparison.Ordinal);
}
