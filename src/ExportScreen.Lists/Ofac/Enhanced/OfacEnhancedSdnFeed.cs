using ExportScreen.Model.Diagnostics;

namespace ExportScreen.Lists.Ofac.Enhanced;

/// <summary>The Specially Designated Nationals list as OFAC's Enhanced XML: original scripts, list dates and legal effect word for word; preferred over every other form.</summary>
public sealed class OfacEnhancedSdnFeed : IListFeed
{
    /// <inheritdoc/>
    public string Id => Contract.Feed;

    /// <inheritdoc/>
    public ListContract Contract { get; } = ListContract.Of(typeof(OfacEnhancedSdnFeed));

    /// <inheritdoc/>
    public string ParserVersion => "1";

    /// <inheritdoc/>
    public bool Recognises(ListFile file) => EnhancedRecognition.Recognises(file, OfacSubLists.Sdn);

    /// <inheritdoc/>
    public ReadResult<ListReading> Read(IReadOnlyList<ListFile> files) => files is [var only]
        ? EnhancedReader.Read(only, Contract.Lists[0], OfacSubLists.Sdn)
        : ReadResult.Refused<ListReading>(new Diagnostic(files.Count == 0 ? ListDiagnostics.MissingSibling : ListDiagnostics.DoubledFile, default, Expected: Contract.Files[0]));
}
