using ExportScreen.Lists.Reading;
using ExportScreen.Model.Diagnostics;

namespace ExportScreen.Lists.Refreshing;

/// <summary>Files that make one edition together, or one file that is none.</summary>
/// <param name="Feed">The feed that recognises them; null when none does.</param>
/// <param name="Raw">The files as they came: these are kept.</param>
/// <param name="Files">The files as the feed reads them (unpacked).</param>
/// <param name="Diagnostics">Why there is no feed, else empty.</param>
public sealed record FileSet(IListFeed? Feed, IReadOnlyList<ImportedFile> Raw, IReadOnlyList<ListFile> Files, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>Groups files into sets: those of one feed that comes in several files and of one folder belong together, any other file stands alone.</summary>
    /// <param name="files">The files in the order given.</param>
    /// <param name="feeds">The feeds to ask, in order.</param>
    public static IReadOnlyList<FileSet> Group(IReadOnlyList<ImportedFile> files, IReadOnlyList<IListFeed> feeds)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(feeds);
        var sets = new List<FileSet>();
        foreach (var raw in files)
        {
            var unpacked = Unpack(raw);
            if (unpacked.Value is not { } file)
            {
                sets.Add(new FileSet(null, [raw], [], unpacked.Diagnostics));
                continue;
            }

            // A login page saved as SDN.CSV bears the name of a list; so this question goes first.
            var feed = KnownNonLists.IsHtml(file) ? null : feeds.FirstOrDefault(f => f.Recognises(file));
            if (feed is null)
            {
                sets.Add(new FileSet(null, [raw], [], [KnownNonLists.Find(file) ?? NotAList(file)]));
                continue;
            }

            var at = feed.Contract.Files.Count < 2 ? -1 : sets.FindIndex(s => s.Feed == feed && s.Raw[0].Folder == raw.Folder);
            if (at < 0) sets.Add(new FileSet(feed, [raw], [file], []));
            else sets[at] = sets[at] with { Raw = [.. sets[at].Raw, raw], Files = [.. sets[at].Files, file] };
        }

        return sets;
    }

    /// <summary>The set of files whose feed is known: those of an edition kept.</summary>
    /// <param name="feed">Their feed.</param>
    /// <param name="files">The files as they were kept.</param>
    public static FileSet Of(IListFeed feed, IReadOnlyList<ImportedFile> files)
    {
        ArgumentNullException.ThrowIfNull(feed);
        var unpacked = files.Select(Unpack).ToList();
        var refused = unpacked.Where(u => !u.Succeeded).SelectMany(u => u.Diagnostics).ToList();
        return refused.Count > 0 ? new FileSet(null, files, [], refused) : new FileSet(feed, files, [.. unpacked.Select(u => u.Value!)], []);
    }

    private static Diagnostic NotAList(ListFile file) => new(ListDiagnostics.NotAList, new SourcePosition(File: file.Name));

    private static ReadResult<ListFile> Unpack(ImportedFile raw)
    {
        var file = new ListFile(raw.Name, raw.Content);
        return ListFileUnpacking.IsArchive(file) ? ListFileUnpacking.Unpack(file) : ReadResult.Of(file);
    }
}
