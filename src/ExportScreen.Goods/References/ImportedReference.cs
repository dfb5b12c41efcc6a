using ExportScreen.Goods.Descriptions;
using ExportScreen.Goods.Destinations;
using ExportScreen.Goods.HsCodes;
using ExportScreen.Goods.Suggestions;

namespace ExportScreen.Goods.References;

/// <summary>The imported reference nomenclatures in the form in which they are used: the ranking of descriptions, editions of the HS, correlation tables, places. Immutable and thread-safe.</summary>
public sealed class ImportedReference
{
    /// <summary>Version of the form and of the training: raised when the same files would give something else.</summary>
    public static string Version { get; } = $"{HeadingTrainer.Version}, reference 1";

    /// <summary>What it was made of: <c>ReferenceId</c> of a run.</summary>
    public required string Id { get; init; }

    /// <summary>Id of the texts that the ranking was learned from; null when there are none.</summary>
    public string? TextsId { get; init; }

    /// <summary>Which sources were accepted though they did not pass, and why: every result says so.</summary>
    public IReadOnlyList<PartialReference> Partial { get; init; } = [];

    /// <summary>Number of headings that can be suggested; 0 without texts.</summary>
    public int Headings => Model?.Headings.Length ?? 0;

    /// <summary>The ranking; null without texts.</summary>
    internal HeadingModel? Model { get; init; }

    /// <summary>The imported editions of the HS, oldest first.</summary>
    internal IReadOnlyList<HsEdition> Editions { get; init; } = [];

    /// <summary>The imported correlation tables.</summary>
    internal IReadOnlyList<HsCorrelation> Correlations { get; init; } = [];

    /// <summary>The imported places, or null.</summary>
    internal UnlocodeTable? Places { get; init; }

    /// <summary>Makes it of files, one per source. Learning takes half a minute for all texts; it is left out where <paramref name="before"/> was learned from the same.</summary>
    /// <param name="id">Id of these files (their sources, hashes and <see cref="Version"/>).</param>
    /// <param name="textsId">The same of those with texts to learn from; null when there are none.</param>
    /// <param name="files">The files; their order does not matter.</param>
    /// <param name="partial">Which of them were accepted though they did not pass.</param>
    /// <param name="before">What was in use until now, or null.</param>
    /// <param name="round">Receives the rounds of learning done and their number, or null.</param>
    /// <param name="cancel">Stops it.</param>
    public static ImportedReference Make(
        string id, string? textsId, IEnumerable<ReferenceFile> files, IReadOnlyList<PartialReference>? partial = null, ImportedReference? before = null, Action<int, int>? round = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(files);
        var bySource = files.ToDictionary(f => f.Source.Id, StringComparer.Ordinal);
        var texts = ReferenceSource.All.Where(s => bySource.ContainsKey(s.Id)).SelectMany(s => bySource[s.Id].Labelled).ToList();
        return new ImportedReference
        {
            Id = id,
            TextsId = textsId,
            Partial = partial ?? [],
            Model = texts.Count == 0 ? null : before?.Model is { } known && before.TextsId == textsId ? known : HeadingTrainer.Train(texts, round, cancel),
            Editions = [.. bySource.Values.Select(f => f.Edition).OfType<HsEdition>().OrderBy(e => e.Year)],
            Correlations = [.. bySource.Values.Select(f => f.Correlation).OfType<HsCorrelation>().OrderByDescending(c => c.Year).ThenByDescending(c => c.OlderYear)],
            Places = bySource.GetValueOrDefault(ReferenceSource.Places.Id)?.Places,
        };
    }

    /// <summary>The form in which a store keeps it.</summary>
    public byte[] ToBytes() => ReferenceBytes.Write(this);

    /// <summary>From a store; null when the bytes are damaged or of another version of the program.</summary>
    public static ImportedReference? FromBytes(string id, ReadOnlySpan<byte> bytes) => ReferenceBytes.Read(id, bytes);

    /// <summary>How many of the files' texts find their heading among the first five: the check before publication.</summary>
    /// <param name="files">The files that it was learned from.</param>
    /// <param name="every">Every n-th text is tried.</param>
    public (int Found, int Tried) SelfCheck(IEnumerable<ReferenceFile> files, int every)
    {
        ArgumentNullException.ThrowIfNull(files);
        var (found, tried) = (0, 0);
        foreach (var text in files.SelectMany(f => f.Labelled).Where((_, at) => at % every == 0))
        {
            tried++;
            if (Model?.Probabilities(text.Text, WordSpan.Of(text.Text)) is not { } shares) continue;
            var own = shares[Array.BinarySearch(Model.Headings, text.Heading, StringComparer.Ordinal)];
            if (shares.Count(s => s > own) < 5) found++;
        }

        return (found, tried);
    }

    /// <summary>The text of a code in an imported edition; null when the edition was not imported or has no such code.</summary>
    /// <param name="code">Two, four or six digits.</param>
    /// <param name="edition">The edition as readings name it (<c>HS2017</c>).</param>
    internal string? TextOf(string code, string? edition)
    {
        foreach (var known in Editions)
            if (string.Equals(edition, $"HS{known.Year}", StringComparison.Ordinal)) return known.TextOf(code);
        return null;
    }
}

/// <summary>A source that was accepted though it did not pass.</summary>
/// <param name="Source">Source id.</param>
/// <param name="Reason">Why, in the words of who accepted it.</param>
public sealed record PartialReference(string Source, string Reason);
