using System.Globalization;
using ExportScreen.Model.Diagnostics;

namespace ExportScreen.Lists.Reading;

/// <summary>
/// Collects what there is to say while one file is read. The same finding (kind and key) is kept once with the count of its occurrences, so that a renamed
/// element gives one line and not ten thousand. Not thread-safe; one per reading.
/// </summary>
/// <param name="file">File name, for positions.</param>
internal sealed class ReadingNotes(string file)
{
    private const int LongestExcerpt = 80;
    private readonly List<Note> _notes = [];
    private readonly Dictionary<(string Code, string Key), Note> _byKey = [];

    /// <summary>True once an Error was noted: the edition is refused.</summary>
    public bool Refused { get; private set; }

    /// <summary>Notes something at a place, always as a line of its own.</summary>
    public void Add(DiagnosticKind kind, string? found = null, string? expected = null, long row = 0, string? path = null, string? column = null)
    {
        _notes.Add(new Note(new Diagnostic(kind, new SourcePosition(file, null, row, column, path), Excerpt(found), expected)));
        Refused |= kind.Severity == DiagnosticSeverity.Error;
    }

    /// <summary>Notes something once per key; the first place stands, further ones are counted.</summary>
    public void AddOnce(DiagnosticKind kind, string key, string? found = null, string? expected = null, long row = 0, string? path = null, string? column = null)
    {
        if (_byKey.TryGetValue((kind.Code, key), out var note))
        {
            note.Times++;
            return;
        }

        Add(kind, found, expected, row, path, column);
        _byKey.Add((kind.Code, key), _notes[^1]);
    }

    /// <summary>Everything noted, in order.</summary>
    public IReadOnlyList<Diagnostic> ToList() => [.. _notes.Select(n => n.Times == 1
        ? n.First
        : n.First with { Found = string.Create(CultureInfo.InvariantCulture, $"{n.First.Found} ({n.Times} times)") })];

    private static string? Excerpt(string? text) => text is { Length: > LongestExcerpt } ? text[..LongestExcerpt] + "…" : text;

    private sealed class Note(Diagnostic first)
    {
        public Diagnostic First { get; } = first;

        public int Times { get; set; } = 1;
    }
}
