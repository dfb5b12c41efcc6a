using System.IO.Compression;
using System.Xml;
using ExportScreen.Model.Diagnostics;

namespace ExportScreen.Manifests.Workbooks;

/// <summary>
/// Finds formulas whose result is not stored, or is an error: the workbook reader shows them as empty cells, which would pass for absent values. Reads only sheets that hold
/// formulas at all.
/// </summary>
internal static class FormulaScan
{
    private const int MostFormulas = 1_000_000;
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreWhitespace = true };

    /// <summary>No formulas.</summary>
    public static IReadOnlyDictionary<string, Dictionary<(int Row, int Column), DiagnosticKind>> None { get; } = new Dictionary<string, Dictionary<(int Row, int Column), DiagnosticKind>>();

    /// <summary>Cells (1-based row, 0-based column) by sheet name. What cannot be read here is left to the workbook reader to report.</summary>
    public static IReadOnlyDictionary<string, Dictionary<(int Row, int Column), DiagnosticKind>> Find(Stream bytes)
    {
        bytes.Position = 0;
        var result = new Dictionary<string, Dictionary<(int Row, int Column), DiagnosticKind>>(StringComparer.Ordinal);
        try
        {
            using var zip = new ZipArchive(bytes, ZipArchiveMode.Read, leaveOpen: true);
            foreach (var (name, part) in Sheets(zip))
            {
                if (zip.GetEntry(part) is not { } entry || !HoldsFormula(entry)) continue;
                using var stream = entry.Open();
                var cells = Cells(stream);
                if (cells.Count > 0) result[name] = cells;
            }
        }
        catch (XmlException)
        {
            return result;
        }
        catch (InvalidDataException)
        {
            return result;
        }

        return result;
    }

    private static IEnumerable<(string Name, string Part)> Sheets(ZipArchive zip)
    {
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (id, target) in Attributes(zip, "xl/_rels/workbook.xml.rels", "Relationship", "Id", "Target"))
            targets[id] = target.StartsWith('/') ? target[1..] : "xl/" + target;
        foreach (var (name, id) in Attributes(zip, "xl/workbook.xml", "sheet", "name", "id"))
            if (targets.TryGetValue(id, out var part)) yield return (name, part);
    }

    private static List<(string, string)> Attributes(ZipArchive zip, string part, string element, string first, string second)
    {
        var result = new List<(string, string)>();
        if (zip.GetEntry(part) is not { } entry) return result;
        using var stream = entry.Open();
        using var reader = XmlReader.Create(stream, Settings);
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element || reader.LocalName != element) continue;
            string? a = null, b = null;
            while (reader.MoveToNextAttribute())
            {
                if (reader.LocalName == first) a = reader.Value;
                else if (reader.LocalName == second) b = reader.Value;
            }

            if (a is not null && b is not null) result.Add((a, b));
        }

        return result;
    }

    private static bool HoldsFormula(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        var buffer = new byte[64 * 1024];
        var carried = 0;
        while (true)
        {
            var length = carried + stream.ReadAtLeast(buffer.AsSpan(carried), buffer.Length - carried, throwOnEndOfStream: false);
            var span = buffer.AsSpan(0, length);
            if (span.IndexOf("<f>"u8) >= 0 || span.IndexOf("<f "u8) >= 0 || span.IndexOf("<f/"u8) >= 0 || span.IndexOf(":f>"u8) >= 0 || span.IndexOf(":f "u8) >= 0) return true;
            if (length < buffer.Length) return false;
            carried = 4;
            buffer.AsSpan(length - carried, carried).CopyTo(buffer);
        }
    }

    private static Dictionary<(int Row, int Column), DiagnosticKind> Cells(Stream stream)
    {
        var result = new Dictionary<(int Row, int Column), DiagnosticKind>();
        using var reader = XmlReader.Create(stream, Settings);
        var row = 0;
        var column = -1;
        bool formula = false, value = false, error = false;
        while (reader.Read() && result.Count < MostFormulas)
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                switch (reader.LocalName)
                {
                    case "row":
                        row = int.TryParse(reader.GetAttribute("r"), out var number) ? number : row + 1;
                        column = -1;
                        break;
                    case "c":
                        column = ColumnOf(reader.GetAttribute("r")) ?? column + 1;
                        formula = value = false;
                        error = reader.GetAttribute("t") == "e";
                        break;
                    case "f":
                        formula = true;
                        break;
                    case "v" or "is":
                        value = !reader.IsEmptyElement;
                        break;
                }
            }
            else if (reader.NodeType == XmlNodeType.EndElement && reader.LocalName == "c" && (error || (formula && !value))) result[(row, column)] = error ? ManifestDiagnostics.ErrorValue : ManifestDiagnostics.FormulaWithoutValue;
        }

        return result;
    }

    private static int? ColumnOf(string? reference)
    {
        if (reference is null) return null;
        var index = 0;
        foreach (var c in reference)
        {
            if (!char.IsAsciiLetter(c)) break;
            if (index > 20_000) return null;
            index = (index * 26) + (char.ToUpperInvariant(c) - 'A' + 1);
        }

        return index - 1;
    }
}
