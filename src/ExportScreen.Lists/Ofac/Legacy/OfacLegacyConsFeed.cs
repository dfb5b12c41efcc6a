using ExportScreen.Lists.Reading;
using ExportScreen.Model.Diagnostics;

namespace ExportScreen.Lists.Ofac.Legacy;

/// <summary>The Consolidated (non-SDN) list as <c>CONSOLIDATED.XML</c>. Latin script only; the Enhanced XML of the same publication goes before it. Stateless and thread-safe.</summary>
public sealed class OfacLegacyConsFeed : IListFeed
{
    /// <inheritdoc/>
    public string Id => Contract.Feed;

    /// <inheritdoc/>
    public ListContract Contract { get; } = ListContract.Of(typeof(OfacLegacyConsFeed));

    /// <inheritdoc/>
    public string ParserVersion => "1";

    /// <inheritdoc/>
    public bool Recognises(ListFile file) => LegacyRecognition.ListOf(file) == Contract.Lists[0];

    /// <inheritdoc/>
    public ReadResult<ListReading> Read(IReadOnlyList<ListFile> files) =>
        SingleFile.Read(files, (file, notes) => LegacyReader.Read(file, Contract.Lists[0], notes));
}
