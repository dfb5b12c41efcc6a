using ExportScreen.Model.Diagnostics;

namespace ExportScreen.Lists.Reading;

/// <summary>The frame of feeds whose editions are one file. Stateless and thread-safe.</summary>
internal static class SingleFile
{
    /// <summary>Reads the only file of the set; none or several refuse the set.</summary>
    public static ReadResult<ListReading> Read(IReadOnlyList<ListFile> files, Func<ListFile, ReadingNotes, ReadResult<ListReading>> read)
    {
        if (files is [var only]) return read(only, new ReadingNotes(only.Name));
        var kind = files.Count == 0 ? ListDiagnostics.EmptyFile : ListDiagnostics.DoubledFile;
        return ReadResult.Refused<ListReading>(new Diagnostic(kind, new SourcePosition(files.Count == 0 ? null : files[1].Name)));
    }
}
