using System.Text;
using System.Xml;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace ExportScreen.Lists.Reading.Workbooks;

/// <summary>Streams the rows of a list that comes as a workbook. Stateless and thread-safe.</summary>
internal static class WorkbookRows
{
    /// <summary>
    /// Reads all rows of all sheets, header rows and blank rows with them. A workbook that is damaged, that ends before its own extent says, or whose rows do not add up is refused.
    /// </summary>
    /// <param name="file">The file.</param>
    /// <param name="notes">Where everything odd goes.</param>
    /// <param name="onRow">Called for each row with the name of its sheet.</param>
    /// <returns>Date of the last change of the workbook, or null; null also when refused (see <see cref="ReadingNotes.Refused"/>).</returns>
    public static DateOnly? Read(ListFile file, ReadingNotes notes, Action<string, SheetRow> onRow)
    {
        if (WorkbookParts.Read(file, notes) is not { } parts) return null;
        var counted = 0;
        foreach (var (name, sheet) in parts.Where(p => WorkbookParts.IsSheet(p.Key)))
        {
            counted += SheetCount.RowsWithValues(sheet);
            if (SheetCount.Short(sheet) is { } cut) notes.Add(ListDiagnostics.CountMismatch, $"{cut.Last} rows", $"{cut.Stated} rows, as the sheet says", path: name);
        }

        var read = ReadSheets(file, onRow);
        if (read is null) notes.Add(ListDiagnostics.BrokenArchive);
        else if (read != counted) notes.Add(ListDiagnostics.CountMismatch, $"{read} rows", $"{counted} rows, as counted in the bytes");
        return parts.TryGetValue("docProps/core.xml", out var properties) ? Modified(properties) : null;
    }

    /// <summary>Rows with values, or null when the reader gives up. These are the exceptions that mutated workbooks were seen to raise in it; others pass.</summary>
    private static int? ReadSheets(ListFile file, Action<string, SheetRow> onRow)
    {
        try
        {
            Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
            using var stream = file.OpenRead();
            using var reader = ExcelReaderFactory.CreateOpenXmlReader(stream, new ExcelReaderConfiguration { FallbackEncoding = Encoding.UTF8 });
            return ReadSheets(reader, onRow);
        }
        catch (ExcelReaderException)
        {
            return null;
        }
        catch (XmlException)
        {
            return null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
        catch (FormatException)
        {
            return null;
        }
        catch (OverflowException)
        {
            return null;
        }
        catch (IndexOutOfRangeException)
        {
            return null;
        }
        catch (ArgumentException)
        {
            return null;
        }
        catch (NullReferenceException)
        {
            return null;
        }
    }

    private static int ReadSheets(IExcelDataReader reader, Action<string, SheetRow> onRow)
    {
        var filled = 0;
        do
        {
            while (reader.Read())
            {
                var cells = new SheetCell[reader.FieldCount];
                for (var i = 0; i < cells.Length; i++)
                    if (reader.GetValue(i) is { } value) cells[i] = new SheetCell(value, value is string ? null : reader.GetNumberFormatString(i));
                if (cells.Any(c => c.Value is not null)) filled++;
                onRow(reader.Name, new SheetRow(reader.Depth + 1, cells));
            }
        }
        while (reader.NextResult());
        return filled;
    }

    /// <summary>The date of <c>dcterms:modified</c>.</summary>
    private static DateOnly? Modified(byte[] properties)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(properties), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            while (reader.Read())
                if (reader is { NodeType: XmlNodeType.Element, LocalName: "modified" }) return PartialDates.Day(reader.ReadElementContentAsString());
        }
        catch (XmlException)
        {
            // A list without a date is still a list.
        }

        return null;
    }
}
