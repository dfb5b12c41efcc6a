using ExportScreen.Model.Diagnostics;

namespace ExportScreen.Lists.Own;

/// <summary>The project's own list format in its JSON form, with everything an entry can carry. The README of this folder documents it.</summary>
public sealed class OwnJsonFeed : IListFeed
{
    /// <inheritdoc/>
    public string Id => Contract.Feed;

    /// <inheritdoc/>
    public ListContract Contract { get; } = ListContract.Of(typeof(OwnJsonFeed));

    /// <inheritdoc/>
    public string ParserVersion => "1";

    /// <inheritdoc/>
    public bool Recognises(ListFile file) => OwnBytes.Head(file).StartsWith('{') && OwnBytes.Head(file).Contains(OwnJsonReader.Format, StringComparison.Ordinal);

    /// <inheritdoc/>
    public ReadResult<ListReading> Read(IReadOnlyList<ListFile> files)
    {
        if (files is not [var only])
            return ReadResult.Refused<ListReading>(new Diagnostic(files.Count == 0 ? ListDiagnostics.MissingSibling : ListDiagnostics.DoubledFile, default));
        var read = OwnJsonReader.Read(only, allowStarter: false);
        return new ReadResult<ListReading>(read.Value?.Reading, read.Diagnostics);
    }
}
