using ExportScreen.Goods.References;
using ExportScreen.Lists;
using ExportScreen.Lists.Reading;
using ExportScreen.Lists.Refreshing;
using ExportScreen.Model.Diagnostics;

namespace ExportScreen.Pipeline.References;

/// <summary>Reads files as they came: workbooks and archives are opened under the checks of the lists, the CSV parts of UN/LOCODE are read together. Pure and thread-safe.</summary>
/// <param name="reader">Reads the tables.</param>
internal sealed class ReferenceFiles(ReferenceReader reader)
{
    /// <summary>Largest unpacked size of an archive's parts; UN/LOCODE has 9 MB (house).</summary>
    private const long MostBytes = 256L << 20;

    /// <summary>Reads files. Every file is in a reading, or an Error says why it is in none.</summary>
    /// <param name="files">The files.</param>
    /// <param name="acceptPartial">Whether fewer rows than the publisher's are taken.</param>
    public (IReadOnlyList<ReferenceReading> Readings, IReadOnlyList<Diagnostic> Diagnostics) Read(IReadOnlyList<ImportedFile> files, bool acceptPartial)
    {
        var (readings, diagnostics) = (new List<ReferenceReading>(), new List<Diagnostic>());
        var (parts, partFiles) = (new List<(string, ReadOnlyMemory<byte>)>(), new List<ImportedFile>());
        foreach (var file in files)
        {
            if (PartsOf(file, diagnostics) is { } found)
            {
                parts.AddRange(found);
                partFiles.Add(file);
            }
            else if (!diagnostics.Exists(d => d.Severity == DiagnosticSeverity.Error && d.Position.File == file.Name))
            {
                Add(ReadOne(file, acceptPartial), [file]);
            }
        }

        if (parts.Count > 0) Add(reader.ReadPlaces(parts, acceptPartial), partFiles);
        return (readings, diagnostics);

        void Add(ReadResult<ReferenceFile> read, List<ImportedFile> of)
        {
            diagnostics.AddRange(read.Diagnostics);
            if (!read.Succeeded) return;
            if (readings.Exists(r => r.File.Source == read.Value.Source)) diagnostics.Add(new Diagnostic(ReferenceDiagnostics.NamedTwice, new SourcePosition(of[0].Name), read.Value.Source.Id));
            else readings.Add(new ReferenceReading(read.Value, of));
        }
    }

    /// <summary>The parts of UN/LOCODE in a file; null when it holds none, with an Error when that cannot be told.</summary>
    private static List<(string, ReadOnlyMemory<byte>)>? PartsOf(ImportedFile file, List<Diagnostic> diagnostics)
    {
        var list = new ListFile(file.Name, file.Content);
        if (!ListFileUnpacking.IsArchive(list)) return ReferenceReader.IsPlacePart(file.Content.Span) ? [(file.Name, file.Content)] : null;
        var members = ArchiveMembers.Take(list, IsPlacePart, MostBytes);
        diagnostics.AddRange(members.Diagnostics);
        if (!members.Succeeded) return null;
        if (members.Value.Count > 0) return [.. members.Value.Select(m => (m.Name, m.Content))];
        diagnostics.Add(new Diagnostic(ReferenceDiagnostics.NotAReference, new SourcePosition(file.Name), "an archive", "an archive with the parts of UN/LOCODE (“… CodeListPart1.csv”)"));
        return null;
    }

    private static bool IsPlacePart(string name) => name.Contains("CodeListPart", StringComparison.OrdinalIgnoreCase) && name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase);

    private ReadResult<ReferenceFile> ReadOne(ImportedFile file, bool acceptPartial)
    {
        var list = new ListFile(file.Name, file.Content);
        if (!ListFileUnpacking.IsWorkbook(list)) return reader.Read(file.Name, file.Content.Span, acceptPartial);
        var sheets = WorkbookText.Read(list);
        return sheets.Succeeded
            ? reader.ReadSheets(file.Name, [.. sheets.Value.Select(s => KeyValuePair.Create(s.Name, s.Rows))], acceptPartial)
            : ReadResult.Refused<ReferenceFile>(sheets.Diagnostics);
    }
}

/// <summary>A reference that was read, with the files that it was read from.</summary>
internal sealed record ReferenceReading(ReferenceFile File, IReadOnlyList<ImportedFile> Raw);
