using ExportScreen.Model.Diagnostics;

namespace ExportScreen.Lists.Ofac.Csv;

/// <summary>The Consolidated (non-SDN) list as OFAC's set of CSV files. Latin script only; superseded by the Enhanced XML where both are present.</summary>
public sealed class OfacCsvConsFeed : IListFeed
{
    /// <inheritdoc/>
    public string Id => Contract.Feed;

    /// <inheritdoc/>
    public ListContract Contract { get; } = ListContract.Of(typeof(OfacCsvConsFeed));

    /// <inheritdoc/>
    public string ParserVersion => "2";

    /// <inheritdoc/>
    public bool Recognises(ListFile file) => Contract.Files.Contains(OfacCsvSet.UsualName(file.Name), StringComparer.Ordinal);

    /// <inheritdoc/>
    public ReadResult<ListReading> Read(IReadOnlyList<ListFile> files) => OfacCsvReader.Read(Contract, files);
}
