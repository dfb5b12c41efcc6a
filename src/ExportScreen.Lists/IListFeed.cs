using ExportScreen.Model.Diagnostics;

namespace ExportScreen.Lists;

/// <summary>
/// A publisher's file form: recognises its files and reads them into entries. One folder each: the feed, its parser, its contract
/// (<c>list.json</c>), a README with source, format, cadence and quirks. Stateless and thread-safe.
/// </summary>
public interface IListFeed
{
    /// <summary>Id (<c>us-ofac-sdn-csv</c>, <c>us-ofac-enhanced</c>, <c>us-csl-json</c>, <c>un-sc-xml</c>, …).</summary>
    string Id { get; }

    /// <summary>The contract read from list.json.</summary>
    ListContract Contract { get; }

    /// <summary>Version of the parser; part of the SnapshotId. Raise it when the same bytes give other entries.</summary>
    string ParserVersion { get; }

    /// <summary>Whether a file is of this form, judged by name and content. Cheap; never throws on foreign bytes.</summary>
    bool Recognises(ListFile file);

    /// <summary>
    /// Reads one edition. Refused (no value, an Error that says what was found and expected) when a file of the set is missing, does not parse to the end, is
    /// of another format version, or contradicts its own counts. Counts against the contract are checked by the caller, not here. Strict: every
    /// element and column is read, listed as ignored, or raises a Warning with its position.
    /// </summary>
    /// <param name="files">The recognised files of one set (most feeds: one).</param>
    ReadResult<ListReading> Read(IReadOnlyList<ListFile> files);
}
