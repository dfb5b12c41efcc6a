using System.CommandLine;
using ExportScreen.App.Settings;
using ExportScreen.Model.Screenings;
using ExportScreen.Pipeline.Screening;
using ExportScreen.Reports.Csv;
using ExportScreen.Reports.Excel;
using ExportScreen.Reports.Json;

namespace ExportScreen.App.Commands;

/// <summary>Where the results go. Each file appears whole or not at all: written beside its place and renamed.</summary>
/// <param name="Workbook">The workbook.</param>
/// <param name="Json">The JSON result, or null.</param>
/// <param name="Csv">The CSV result, or null.</param>
internal sealed record OutputFiles(string Workbook, string? Json, string? Csv)
{
    public static OutputFiles Plan(ParseResult arguments, ScreenOptions options, IReadOnlyList<string> inputs)
    {
        var workbook = arguments.GetValue(options.Output) ?? Path.GetFileNameWithoutExtension(inputs[0]) + ".screened.xlsx";
        if (Directory.Exists(workbook)) throw new UsageException($"{workbook}: this is a folder; name a file in it.");
        if (Path.GetExtension(workbook).ToLowerInvariant() is not (".xlsx" or ""))
            throw new UsageException($"{workbook}: the workbook is an .xlsx file; use --json or --csv for the other forms.");
        if (Path.GetExtension(workbook).Length == 0) workbook += ".xlsx";
        var files = new OutputFiles(workbook, arguments.GetValue(options.Json), arguments.GetValue(options.Csv));
        var inputPaths = inputs.Select(Path.GetFullPath).ToHashSet(StringComparer.Ordinal);
        var outputPaths = files.All().Select(Path.GetFullPath).ToList();
        foreach (var path in outputPaths)
        {
            if (inputPaths.Contains(path)) throw new UsageException($"{path}: this is a manifest; a result never overwrites its input.");
            if (Directory.Exists(path)) throw new UsageException($"{path}: this is a folder; name a file.");
            if (Path.GetDirectoryName(path) is { } folder && !Directory.Exists(folder)) throw new UsageException($"{folder}: no such folder; make it first.");
        }

        return outputPaths.Distinct(StringComparer.Ordinal).Count() == outputPaths.Count ? files : throw new UsageException("The results need different file names.");
    }

    /// <summary>All files, the workbook first.</summary>
    public IEnumerable<string> All()
    {
        yield return Workbook;
        if (Json is not null) yield return Json;
        if (Csv is not null) yield return Csv;
    }

    public void Write(ScreeningResult result, IProgress<ScreeningProgress> progress, CancellationToken cancellation)
    {
        var options = new WorkbookOptions
        {
            Progress = rows => progress.Report(new ScreeningProgress("", (int)Math.Min(rows, result.Summary.Rows), result.Summary.Parties, rows, result.Summary.Rows, ScreeningStage.Writing)),
        };
        Replace(Workbook, stream => WorkbookWriter.Write(result, stream, options, cancellation));
        if (Json is not null) Replace(Json, stream => JsonWriter.Write(result, stream, cancellation));
        if (Csv is not null) Replace(Csv, stream => CsvWriter.Write(result, stream, cancellation));
    }

    /// <summary>Writes a file beside its place and renames it.</summary>
    public static void Replace(string path, Action<Stream> write)
    {
        var temporary = path + ".part";
        try
        {
            using (var stream = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 17)) write(stream);
            File.Move(temporary, path, overwrite: true);
        }
        catch (UnauthorizedAccessException)
        {
            throw new UsageException($"{path}: no permission to write this file.");
        }
        catch (IOException failure) when (!File.Exists(temporary) || IsSharing(failure))
        {
            throw new UsageException($"{path}: cannot be written ({failure.Message}). Close it if it is open in another program.");
        }
        finally
        {
            if (File.Exists(temporary)) File.Delete(temporary);
        }
    }

    private static bool IsSharing(IOException failure) => failure.HResult is unchecked((int)0x80070020) or unchecked((int)0x80070021);
}
