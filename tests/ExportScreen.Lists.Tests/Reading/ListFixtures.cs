using ExportScreen.Model.Diagnostics;

namespace ExportScreen.Lists.Tests.Reading;

/// <summary>Loads lists for tests and writes what was read in a form that a person can review.</summary>
internal static class ListFixtures
{
    /// <summary>A file of the corpus (<c>un-sc</c>, <c>quirks.xml</c>).</summary>
    public static ListFile Corpus(string list, string name) => Load(Repository.Corpus("lists", list, name));

    /// <summary>A real file of the shared data; skips when it is absent.</summary>
    public static ListFile Shared(params string[] parts) => Load(Requires.SharedData(["lists", .. parts]));

    /// <summary>A file made of text.</summary>
    public static ListFile Text(string name, string text) => new(name, System.Text.Encoding.UTF8.GetBytes(text));

    /// <summary>The text of a file.</summary>
    public static string TextOf(ListFile file) => System.Text.Encoding.UTF8.GetString(file.Content.Span);

    /// <summary>Reads a file that must be accepted.</summary>
    public static ListReading Accepted(IListFeed feed, ListFile file)
    {
        var result = feed.Read([file]);
        Assert.True(result.Succeeded, string.Join('\n', result.Diagnostics.Select(d => d.ToSentence())));
        return result.Value;
    }

    /// <summary>Reads a file that must be refused with a code.</summary>
    public static void Refused(IListFeed feed, ListFile file, DiagnosticKind expected)
    {
        var result = feed.Read([file]);
        Assert.False(result.Succeeded);
        Assert.Contains(result.Diagnostics, d => d.Code == expected.Code);
    }

    /// <summary>
    /// What is neither merely worth knowing nor explained: the rebuilt edition of the screening list lost all streets, so its 19 address-only entries say that theirs is missing.
    /// </summary>
    public static IReadOnlyList<string> Unexplained(ReadResult<ListReading> result) =>
        [.. result.Diagnostics.Where(d => d.Severity != DiagnosticSeverity.Info && d.Code != ListDiagnostics.AddressMissing.Code).Select(d => d.ToSentence())];

    private static ListFile Load(string path) => new(Path.GetFileName(path), File.ReadAllBytes(path));
}
