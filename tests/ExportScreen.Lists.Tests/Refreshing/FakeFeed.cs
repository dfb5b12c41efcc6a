using System.Text;
using ExportScreen.Lists.Refreshing;
using ExportScreen.Lists.Tests.Snapshots;
using ExportScreen.Model.Diagnostics;
using ExportScreen.Model.Lists;

namespace ExportScreen.Lists.Tests.Refreshing;

/// <summary>A feed whose files say how many entries they have: <c>ID COUNT [lost COUNT]</c>.</summary>
internal sealed class FakeFeed(string id, ListContract? contract = null) : IListFeed
{
    public string Id => id;

    public ListContract Contract { get; } = contract ?? new ListContract { Feed = id, Title = id, Publisher = "P", Lists = ["un-sc"], MinEntries = 2, MaxEntries = 5 };

    public string ParserVersion => "1";

    public DateOnly? AsOf { get; init; } = new DateOnly(2026, 8, 1);

    public bool Recognises(ListFile file) => Encoding.UTF8.GetString(file.Head).StartsWith(id + " ", StringComparison.Ordinal);

    public ReadResult<ListReading> Read(IReadOnlyList<ListFile> files)
    {
        if (files.Count < Contract.Files.Count)
            return ReadResult.Refused<ListReading>(new Diagnostic(ListDiagnostics.MissingSibling, new SourcePosition(files[0].Name), Expected: Contract.Files[files.Count]));
        var words = Encoding.UTF8.GetString(files[0].Content.Span).Split(' ');
        var count = int.Parse(words[1], System.Globalization.CultureInfo.InvariantCulture);
        var lost = words.Length > 3 ? int.Parse(words[3], System.Globalization.CultureInfo.InvariantCulture) : 0;
        var entries = Enumerable.Range(0, count).Select(i => Sources.Company($"un-sc:{i}", $"Company {i}")).ToList<ListEntry>();
        return ReadResult.Of(new ListReading(AsOf, entries, count + lost));
    }

    public static ImportedFile File(string path, string content) => new(path, Encoding.UTF8.GetBytes(content));
}
