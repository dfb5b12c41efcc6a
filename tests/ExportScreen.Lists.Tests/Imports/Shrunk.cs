using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ExportScreen.Lists.Tests.Imports;

/// <summary>Makes smaller editions that are sound in themselves: fewer rows or records, everything else as it was.</summary>
internal static partial class Shrunk
{
    /// <summary>A file with a share of its rows.</summary>
    public static byte[] To(double share, string path, byte[] whole) => Path.GetExtension(path) switch
    {
        ".xlsx" => Workbook(share, whole),
        ".json" => Json(share, whole),
        _ => Lines(share, whole),
    };

    private static byte[] Lines(double share, byte[] whole)
    {
        var lines = Encoding.UTF8.GetString(whole).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return Encoding.UTF8.GetBytes(string.Concat(lines.Take(1 + (int)(lines.Length * share)).Select(l => l + "\n")));
    }

    private static byte[] Json(double share, byte[] whole)
    {
        var records = JsonNode.Parse(whole)!.AsArray();
        for (var kept = (int)(records.Count * share); records.Count > kept;) records.RemoveAt(records.Count - 1);
        return Encoding.UTF8.GetBytes(records.ToJsonString());
    }

    /// <summary>The sheet loses its last rows and its extent follows, as a spreadsheet program would leave it.</summary>
    private static byte[] Workbook(double share, byte[] whole)
    {
        using var target = new MemoryStream();
        using (var source = new ZipArchive(new MemoryStream(whole)))
        using (var zip = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in source.Entries)
            {
                using var reader = new StreamReader(entry.Open());
                var text = reader.ReadToEnd();
                if (entry.FullName.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal)) text = Sheet(share, text);
                using var writer = new StreamWriter(zip.CreateEntry(entry.FullName).Open(), new UTF8Encoding(false));
                writer.Write(text);
            }
        }

        return target.ToArray();
    }

    private static string Sheet(double share, string sheet)
    {
        var rows = Row().Matches(sheet);
        var kept = 1 + (int)(rows.Count * share);
        var end = sheet.IndexOf("</sheetData>", StringComparison.Ordinal);
        var shorter = sheet[..(rows[kept - 1].Index + rows[kept - 1].Length)] + sheet[end..];
        return Extent().Replace(shorter, $"$1{kept}\"", 1);
    }

    [GeneratedRegex("<row [^>]*(?:/>|>.*?</row>)", RegexOptions.Singleline)]
    private static partial Regex Row();

    [GeneratedRegex("(<dimension ref=\"A1:[A-Z]+)[0-9]+\"")]
    private static partial Regex Extent();
}
