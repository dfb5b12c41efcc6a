using System.Globalization;
using System.Text.Json;
using ExportScreen.Manifests.Tables;
using ExportScreen.Manifests.Text;

namespace ExportScreen.Manifests.Json;

/// <summary>One record of a JSON element: its leaves by flattened name.</summary>
/// <param name="Path">Where it stands (<c>consignmentItems[1]</c>); empty for the element itself.</param>
/// <param name="Leaves">Names and texts, ancestors' leaves included.</param>
internal sealed record JsonRecord(string Path, IReadOnlyList<(string Name, string Text)> Leaves);

/// <summary>
/// Cuts an element into records: every object at the record path, with all leaves of its own, of its ancestors and of their other branches. Arrays of plain values are
/// joined; further arrays of objects are numbered, so that a second notify party stays a party of its own. Pure and thread-safe.
/// </summary>
internal sealed class JsonFlattener(IReadOnlyList<string> recordPath)
{
    private const int NumberedItems = 20;
    private const int MostLeaves = 5_000;

    /// <summary>The records of an element; always at least one.</summary>
    public IEnumerable<JsonRecord> Records(JsonElement element) => element.ValueKind == JsonValueKind.Object
        ? Descend(element, 0, "", [], "")
        : [new JsonRecord("", [("[]", Text(element))])];

    private IEnumerable<JsonRecord> Descend(JsonElement element, int depth, string prefix, List<(string, string)> inherited, string path)
    {
        var own = new List<(string, string)>();
        Leaves(element, prefix, own, skip: depth < recordPath.Count ? recordPath[depth] : null);
        if (depth == recordPath.Count || !element.TryGetProperty(recordPath[depth], out var next) || IsEmpty(next))
        {
            yield return new JsonRecord(path, [.. own, .. inherited]);
            yield break;
        }

        List<(string, string)> down = [.. own, .. inherited];
        var name = prefix.Length == 0 ? recordPath[depth] : $"{prefix}.{recordPath[depth]}";
        if (next.ValueKind != JsonValueKind.Array)
        {
            foreach (var record in Descend(next, depth + 1, name, down, Join(path, recordPath[depth]))) yield return record;
            yield break;
        }

        var index = 0;
        foreach (var item in next.EnumerateArray())
        {
            var at = string.Create(CultureInfo.InvariantCulture, $"{Join(path, recordPath[depth])}[{index++}]");
            if (item.ValueKind != JsonValueKind.Object) yield return new JsonRecord(at, [(name, Text(item)), .. down]);
            else
                foreach (var record in Descend(item, depth + 1, name, down, at)) yield return record;
        }
    }

    private static bool IsEmpty(JsonElement element) =>
        element.ValueKind == JsonValueKind.Array ? element.GetArrayLength() == 0 : element.ValueKind != JsonValueKind.Object;

    private static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

    private static void Leaves(JsonElement element, string prefix, List<(string, string)> into, string? skip = null)
    {
        foreach (var property in element.EnumerateObject())
        {
            if (into.Count >= MostLeaves) return;
            var value = property.Value;
            if (skip is not null && Name(property) == skip && !IsEmpty(value)) continue;
            var name = Join(prefix, Name(property));
            switch (value.ValueKind)
            {
                case JsonValueKind.Object:
                    Leaves(value, name, into);
                    break;
                case JsonValueKind.Array:
                    Array(value, name, into);
                    break;
                case JsonValueKind.Null:
                    into.Add((name, ""));
                    break;
                default:
                    into.Add((name, Text(value)));
                    break;
            }
        }
    }

    private static void Array(JsonElement array, string name, List<(string, string)> into)
    {
        var plain = new List<string>();
        var index = 0;
        foreach (var item in array.EnumerateArray())
        {
            if (item.ValueKind == JsonValueKind.Object)
            {
                index = Math.Min(index + 1, NumberedItems);
                Leaves(item, index == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}[{index}]"), into);
            }
            else if (item.ValueKind == JsonValueKind.Array) Array(item, name, into);
            else if (item.ValueKind != JsonValueKind.Null) plain.Add(Text(item));
        }

        if (plain.Count == 0) return;
        var codes = plain.TrueForAll(t => t.Length > 0 && char.IsAsciiDigit(t[0]) && !t.Contains(' '));
        into.Add((name, string.Join(codes ? "; " : " ", plain)));
    }

    internal static string Name(JsonProperty property)
    {
        try
        {
            return SoundText.Of(property.Name);
        }
        catch (InvalidOperationException)
        {
            return "\uFFFD";
        }
    }

    // A half surrogate pair in an escape has no text; its raw form keeps the rest.
    private static string Text(JsonElement element)
    {
        try
        {
            return element.ValueKind switch
            {
                JsonValueKind.String => SoundText.Of(element.GetString()!),
                JsonValueKind.Null => "",
                _ => element.GetRawText(),
            };
        }
        catch (InvalidOperationException)
        {
            return "\uFFFD" + element.GetRawText();
        }
    }

    /// <summary>The cells of a record in the order of the columns; leaves of one name are joined.</summary>
    public static string?[] Cells(JsonRecord record, IReadOnlyDictionary<string, int> columns, int maxCellChars, out List<RowFault>? faults)
    {
        faults = null;
        var cells = new string?[columns.Count];
        foreach (var (name, text) in record.Leaves)
        {
            if (text.Length == 0) continue;
            if (!columns.TryGetValue(name, out var column))
            {
                (faults ??= []).Add(new RowFault(ManifestDiagnostics.TooManyCells, -1, name));
                continue;
            }

            if (text.AsSpan().ContainsAny('\uFFFD', '\0')) (faults ??= []).Add(new RowFault(ManifestDiagnostics.BrokenText, column));
            cells[column] = cells[column] is { } before ? $"{before}; {text}" : text;
            if (cells[column]!.Length <= maxCellChars) continue;
            cells[column] = SoundText.Of(cells[column]![..maxCellChars]);
            (faults ??= []).Add(new RowFault(ManifestDiagnostics.CellTooLong, column));
        }

        return cells;
    }
}
