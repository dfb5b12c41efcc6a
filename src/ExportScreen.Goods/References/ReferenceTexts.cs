using ExportScreen.Goods.Descriptions;
using ExportScreen.Goods.Suggestions;

namespace ExportScreen.Goods.References;

/// <summary>The imported reference texts in the form in which descriptions are ranked against them. Immutable and thread-safe.</summary>
public sealed class ReferenceTexts
{
    private ReferenceTexts(string id, HeadingModel model) => (Id, Model) = (id, model);

    /// <summary>What the ranking was learned from: <c>ReferenceId</c> of a run.</summary>
    public string Id { get; }

    /// <summary>Number of headings that can be suggested.</summary>
    public int Headings => Model.Headings.Length;

    /// <summary>The ranking.</summary>
    internal HeadingModel Model { get; }

    /// <summary>Version of the training: raised when the same files would give another ranking.</summary>
    public static string TrainingVersion => HeadingTrainer.Version;

    /// <summary>Learns from the files; half a minute for all of them.</summary>
    /// <param name="id">Id of these files (their hashes and <see cref="TrainingVersion"/>).</param>
    /// <param name="files">The files; their order does not matter.</param>
    /// <param name="round">Receives the rounds done and their number, or null.</param>
    /// <param name="cancel">Stops it.</param>
    public static ReferenceTexts Learn(string id, IEnumerable<ReferenceFile> files, Action<int, int>? round = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(files);
        var bySource = files.ToDictionary(f => f.Source.Id, StringComparer.Ordinal);
        var texts = ReferenceSource.All.Where(s => bySource.ContainsKey(s.Id)).SelectMany(s => bySource[s.Id].Labelled).ToList();
        return new ReferenceTexts(id, HeadingTrainer.Train(texts, round, cancel));
    }

    /// <summary>The form in which a store keeps it.</summary>
    public byte[] ToBytes() => HeadingModelFile.Write(Model);

    /// <summary>From a store; null when the bytes are damaged or of another version of the program.</summary>
    public static ReferenceTexts? FromBytes(string id, ReadOnlySpan<byte> bytes) => HeadingModelFile.Read(bytes) is { } model ? new ReferenceTexts(id, model) : null;

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
            if (Model.Probabilities(text.Text, WordSpan.Of(text.Text)) is not { } shares) continue;
            var own = shares[Array.BinarySearch(Model.Headings, text.Heading, StringComparer.Ordinal)];
            if (shares.Count(s => s > own) < 5) found++;
        }

        return (found, tried);
    }
}
