using System.Text;

namespace ExportScreen.Manifests.Json;

/// <summary>Reads names of JSON properties as headers. Pure and thread-safe.</summary>
internal static class JsonNames
{
    private static readonly HashSet<string> Neutral = new(["value", "values", "amount", "text", "#text", "UNLocationCode", "unLocationCode", "locationName", "code", "$"], StringComparer.Ordinal);

    /// <summary>
    /// Texts to read a meaning from, longest end of the path first: <c>documentParties.consignee.address.city</c> gives "consignee address city" before "city". A last
    /// name that only says "value" or "code" gives way to its parent.
    /// </summary>
    public static IReadOnlyList<string> Candidates(string path)
    {
        var parts = path.Split('.').Select(Words).ToList();
        var numbered = parts.ConvertAll(p => p.Trim());
        var result = new List<string>();
        var neutral = numbered.Count > 1 && Neutral.Contains(path[(path.LastIndexOf('.') + 1)..]);
        if (neutral) Ends(numbered[..^1], result);
        Ends(numbered, result);
        // "value" alone would take any number for the value of the goods.
        if (neutral) result.RemoveAt(result.Count - 1);
        // The text of a packaging is no goods text, whatever its last name says.
        if (path.Contains("ackag", StringComparison.Ordinal)) return [.. result.Where(r => r.Contains("ackag", StringComparison.Ordinal))];
        return result;
    }

    private static void Ends(List<string> parts, List<string> result)
    {
        for (var length = Math.Min(parts.Count, 4); length >= 1; length--) result.Add(string.Join(' ', parts[^length..]));
    }

    // "notifyParties[2]" counts its party; "HSCodes" and "vesselIMONumber" fall into words.
    private static string Words(string name)
    {
        var result = new StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i];
            if (c is '[' or ']')
            {
                result.Append(' ');
                continue;
            }

            var starts = i > 0 && char.IsUpper(c) && (char.IsLower(name[i - 1]) || (char.IsUpper(name[i - 1]) && i + 1 < name.Length && char.IsLower(name[i + 1])));
            if (starts) result.Append(' ');
            result.Append(c);
        }

        return result.ToString();
    }
}
