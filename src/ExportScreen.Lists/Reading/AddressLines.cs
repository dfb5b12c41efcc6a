using System.Text.RegularExpressions;
using ExportScreen.Model.Codes;
using ExportScreen.Model.Lists;

namespace ExportScreen.Lists.Reading;

/// <summary>Addresses that come as one line or as a lettered list of lines. Pure and thread-safe.</summary>
internal static partial class AddressLines
{
    /// <summary>The pieces of <c>a) Street, Town b) Street, Town</c>; a text without letters is one piece.</summary>
    public static IEnumerable<string> Pieces(string? text) =>
        text is null ? [] : Lettered().Split(text).Select(p => p.Trim(' ', ';', ',')).Where(p => p.Length > 0);

    /// <summary>Reads a line: a country that ends it is taken off, Hong Kong and Macao are read from the text.</summary>
    /// <param name="line">The line, tidied.</param>
    /// <param name="stated">The country the source gives beside the line; none to look for one in the line.</param>
    public static ListedAddress Read(string line, CountryCode stated = default)
    {
        var street = line.Trim();
        var bare = Remark().Replace(street, "").TrimEnd(' ', '.', ',');
        var last = bare[(bare.LastIndexOf(',') + 1)..].Trim();
        if (CountryOf(last) is { } found && (stated.IsNone || stated == found))
        {
            if (stated.IsNone) stated = found;
            var comma = bare.LastIndexOf(',');
            var rest = street.Length > bare.Length ? street[bare.Length..].TrimStart(',', '.') : "";
            street = ((comma < 0 ? "" : bare[..comma].TrimEnd(' ', ',')) + rest).Trim();
        }

        return new ListedAddress(SourceText.Clean(street), Country: AddressText.EffectiveCountry(stated, line));
    }

    /// <summary>Codes of two letters are as likely a state; Georgia and Jordan stand where a country stands.</summary>
    private static CountryCode? CountryOf(string text)
    {
        if (text.StartsWith("the ", StringComparison.OrdinalIgnoreCase)) text = text[4..];
        return text.Length > 3 && Countries.TryFind(text, out var code) ? code : null;
    }

    [GeneratedRegex(@"(?:^|\s+)[a-z]\)\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Lettered();

    /// <summary>A note behind the address: <c>(at time of listing)</c>.</summary>
    [GeneratedRegex(@"(?:[\s,.]*\([^()]*\))+[\s.]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Remark();
}
