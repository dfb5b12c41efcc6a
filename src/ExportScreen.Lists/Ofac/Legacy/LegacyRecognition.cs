using System.Text;
using System.Text.RegularExpressions;

namespace ExportScreen.Lists.Ofac.Legacy;

/// <summary>Tells the two lists of the form apart: root and header are the same in both. Pure and thread-safe.</summary>
internal static partial class LegacyRecognition
{
    /// <summary>Id of the SDN list.</summary>
    public const string Sdn = "us-ofac-sdn";

    /// <summary>Id of the Consolidated list.</summary>
    public const string Consolidated = "us-ofac-cons";

    /// <summary>Which list a file is, or null for another form. The programmes of its first entries decide; a file without any is judged by its name.</summary>
    public static string? ListOf(ListFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var head = Encoding.UTF8.GetString(file.Head);
        if (!Root().IsMatch(head)) return null;
        var entries = Entry().Split(head).Skip(1)
            .Select(e => Programme().Matches(e).Select(m => m.Groups["code"].Value.Trim()).ToList())
            .Where(p => p.Count > 0)
            .ToList();
        return ListOf(entries) ?? (file.Name.Contains("CONS", StringComparison.OrdinalIgnoreCase) ? Consolidated : Sdn);
    }

    /// <summary>Which list entries with these programmes make up: the Consolidated one when most of them have a programme of one of its sub-lists. Null for no entries.</summary>
    /// <remarks>Nearly all entries of the Consolidated list have one (430 of 443 in March 2025); on the SDN list it is the exception.</remarks>
    public static string? ListOf(IReadOnlyCollection<IReadOnlyList<string>> programmes) =>
        programmes.Count == 0 ? null : programmes.Count(p => p.Any(OfacSubLists.IsOfSubList)) * 2 > programmes.Count ? Consolidated : Sdn;

    [GeneratedRegex(@"<(?:\w+:)?sdnList[\s>]", RegexOptions.CultureInvariant)]
    private static partial Regex Root();

    [GeneratedRegex(@"<(?:\w+:)?sdnEntry[\s>]", RegexOptions.CultureInvariant)]
    private static partial Regex Entry();

    [GeneratedRegex(@"<(?:\w+:)?program>(?<code>[^<]*)<", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Programme();
}
