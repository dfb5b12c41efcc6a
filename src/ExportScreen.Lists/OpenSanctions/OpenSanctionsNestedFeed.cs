using ExportScreen.Lists.Reading;
using ExportScreen.Model.Diagnostics;

namespace ExportScreen.Lists.OpenSanctions;

/// <summary>OpenSanctions export as nested targets (<c>targets.nested.json</c>, JSON Lines); what hangs on a party stands inside it. Stateless and thread-safe.</summary>
public sealed class OpenSanctionsNestedFeed : IListFeed
{
    /// <inheritdoc/>
    public string Id => Contract.Feed;

    /// <inheritdoc/>
    public ListContract Contract { get; } = ListContract.Of(typeof(OpenSanctionsNestedFeed));

    /// <inheritdoc/>
    public string ParserVersion => "1";

    /// <inheritdoc/>
    public bool Recognises(ListFile file) => FtmRecognition.IsFtm(file) && FtmRecognition.IsNested(file);

    /// <inheritdoc/>
    public ReadResult<ListReading> Read(IReadOnlyList<ListFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        return SingleFile.Read(files, (file, notes) =>
        {
            var mapper = new FtmMapper(notes);
            var read = FtmLines.Read(file, notes, entity =>
            {
                if (FtmSchemata.PartyKind(entity.Schema) is not null) mapper.Add(FtmParty.OfNested(entity));
            });
            return read
                ? Editions.Finish(mapper.AsOf, mapper.Entries, mapper.Entries.Count + mapper.Rejected, mapper.Rejected, notes)
                : ReadResult.Refused<ListReading>(notes.ToList());
        });
    }
}
