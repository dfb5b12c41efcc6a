using ExportScreen.Lists.Reading;
using ExportScreen.Model.Diagnostics;

namespace ExportScreen.Lists.OpenSanctions;

/// <summary>OpenSanctions export as FollowTheMoney entities (<c>entities.ftm.json</c>, JSON Lines); what hangs on parties stands on lines of its own and is joined. Stateless and thread-safe.</summary>
public sealed class OpenSanctionsEntitiesFeed : IListFeed
{
    /// <inheritdoc/>
    public string Id => Contract.Feed;

    /// <inheritdoc/>
    public ListContract Contract { get; } = ListContract.Of(typeof(OpenSanctionsEntitiesFeed));

    /// <inheritdoc/>
    public string ParserVersion => "1";

    /// <inheritdoc/>
    public bool Recognises(ListFile file) => FtmRecognition.IsFtm(file) && !FtmRecognition.IsNested(file);

    /// <inheritdoc/>
    public ReadResult<ListReading> Read(IReadOnlyList<ListFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        return SingleFile.Read(files, (file, notes) =>
        {
            var join = new FtmJoin(notes);
            if (!FtmLines.Read(file, notes, join.Add)) return ReadResult.Refused<ListReading>(notes.ToList());
            var mapper = new FtmMapper(notes);
            foreach (var party in join.Parties()) mapper.Add(party);
            return Editions.Finish(mapper.AsOf, mapper.Entries, mapper.Entries.Count + mapper.Rejected, mapper.Rejected, notes);
        });
    }
}
