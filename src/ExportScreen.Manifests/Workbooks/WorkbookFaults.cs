using System.Xml;
using ExcelDataReader.Exceptions;

namespace ExportScreen.Manifests.Workbooks;

/// <summary>
/// The narrowest fence around the workbook reader. ExcelDataReader 3.6 answers damaged files with its own exceptions and, from deep inside its record parsers, with
/// the runtime's. Seen while mutated XLSX and XLS files were read: its own, XML, InvalidData, EndOfStream, Argument, IndexOutOfRange, NullReference, Format, Overflow. InvalidOperation is reported
/// in issue 383 of ExcelDataReader. KeyNotFound, InvalidCast, NotSupported and NotImplemented were not seen; they stay until shown impossible. Exceptions of other kinds pass.
/// </summary>
internal static class WorkbookFaults
{
    /// <summary>Runs one call into the reader; false when the file is damaged there.</summary>
    public static bool Try<T>(Func<T> call, out T? value)
    {
        value = default;
        try
        {
            value = call();
            return true;
        }
        catch (ExcelReaderException) { return false; }
        catch (XmlException) { return false; }
        catch (InvalidDataException) { return false; }
        catch (EndOfStreamException) { return false; }
        catch (IndexOutOfRangeException) { return false; }
        catch (ArgumentException) { return false; }
        catch (KeyNotFoundException) { return false; }
        catch (NullReferenceException) { return false; }
        catch (FormatException) { return false; }
        catch (OverflowException) { return false; }
        catch (InvalidCastException) { return false; }
        catch (InvalidOperationException) { return false; }
        catch (NotSupportedException) { return false; }
        catch (NotImplementedException) { return false; }
    }
}
