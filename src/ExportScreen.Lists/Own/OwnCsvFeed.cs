using ExportScreen.Model.Diagnostics;

namespace ExportScreen.Lists.Own;

/// <summary>The project's own list format in its CSV form, easily kept in a spreadsheet. The README of this folder documents it.</summary>
public sealed class OwnCsvFeed : IListFeed
{
    /// <inheritdoc/>
    public string Id => Contract.Feed;

    /// <inheritdoc/>
    public ListContract Contract { get; } = ListContract.Of(typeof(OwnCsvFeed));

    /// <inheritdoc/>
    public string ParserVersion => "1";

    /// <inheritdoc/>
    public bool Recognises(ListFile file) => OwnBytes.Head(file).TrimStart('"').StartsWith("#list", StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public ReadResult<ListReading> Read(IReadOnlyList<ListFile> files)
    {
        if (files is not [var only])
            return ReadResult.Refused<ListReading>(new Diagnostic(files.Count == 0 ? ListDiagnostics.MissingSibling : ListDiagnostics.DoubledFile, default));
        var read = OwnCsvReader.Read(only);
        return new ReadResult<ListReading>(read.Value?.Reading, read.Diagnostics);
    }
}
