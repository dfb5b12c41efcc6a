using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ExportScreen.Lists.Refreshing;

namespace ExportScreen.Lists.Tests.Refreshing;

/// <summary>Lists of full size: real ones, and for publishers without one at hand the parties of a fixture under new keys until the contract is met.</summary>
internal static partial class FullSizeLists
{
    /// <summary>A real file (<c>canada/...</c>), or a fixture of the corpus made large (<c>ch-seco</c>).</summary>
    public static ImportedFile Load(string name)
    {
        if (name.Contains('/', StringComparison.Ordinal)) return new ImportedFile(name, File.ReadAllBytes(Requires.SharedData(["lists", .. name.Split('/')])));
        var path = Directory.GetFiles(Repository.Corpus("lists", name), "quirks.*")[0];
        var text = File.ReadAllText(path, Encoding.UTF8);
        return new ImportedFile(Path.GetFileName(path), Encoding.UTF8.GetBytes(name switch
        {
            "ch-seco" => Repeat(text, "<target ", "<place ssid", TargetKey(), 2500),
            "ofac-legacy" => Repeat(text, "<sdnEntry>", "</sdnList>", EntryKey(), 3000).Replace("<Record_Count>4<", "<Record_Count>12000<", StringComparison.Ordinal),
            "uk-conlist" => Repeat(text, "FIXTURE,Hassan", "", GroupKey(), 800),
            _ => throw new ArgumentException(name, nameof(name)),
        }));
    }

    /// <summary>The stretch from a text to another, many times, with a step added to every key.</summary>
    private static string Repeat(string text, string from, string to, Regex key, int times)
    {
        var start = text.IndexOf(from, StringComparison.Ordinal);
        var end = to.Length == 0 ? text.Length : text.IndexOf(to, start, StringComparison.Ordinal);
        var result = new StringBuilder(text[..start]);
        for (var i = 0; i < times; i++)
        {
            var step = i * 10;
            result.Append(key.Replace(text[start..end], m => (int.Parse(m.Value, CultureInfo.InvariantCulture) + step).ToString(CultureInfo.InvariantCulture)));
        }

        return result.Append(text[end..]).ToString();
    }

    [GeneratedRegex("(?<=<target ssid=\")\\d+", RegexOptions.CultureInvariant)]
    private static partial Regex TargetKey();

    [GeneratedRegex("(?<=<sdnEntry>\\s*<uid>)\\d+", RegexOptions.CultureInvariant)]
    private static partial Regex EntryKey();

    [GeneratedRegex("\\d+(?=\\r\\n)", RegexOptions.CultureInvariant)]
    private static partial Regex GroupKey();
}
