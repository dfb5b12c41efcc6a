using System.Globalization;
using ExportScreen.Model.Diagnostics;

namespace ExportScreen.Lists.Ofac;

/// <summary>What a reading finds odd, each kind of oddity once per value with its count and its first place. Not thread-safe.</summary>
internal sealed class OfacNotes(string file)
{
    private readonly Dictionary<(string Code, string Value), Note> _notes = [];
    private readonly List<Diagnostic> _direct = [];

    /// <summary>Whether an Error was reported.</summary>
    public bool Failed => _direct.Any(d => d.Severity == DiagnosticSeverity.Error);

    /// <summary>Counts a value; one diagnostic per value.</summary>
    public void Count(DiagnosticKind kind, string value, long row = 0, string? column = null)
    {
        var key = (kind.Code, value);
        _notes[key] = _notes.TryGetValue(key, out var note) ? note with { Times = note.Times + 1 } : new Note(kind, value, row, column, 1);
    }

    /// <summary>Counts an occurrence; one diagnostic in all, with an example.</summary>
    public void Tally(DiagnosticKind kind, string example)
    {
        var key = (kind.Code, "");
        _notes[key] = _notes.TryGetValue(key, out var note) ? note with { Times = note.Times + 1 } : new Note(kind, example, 0, null, 1);
    }

    /// <summary>Reports at once.</summary>
    public void Add(Diagnostic diagnostic) => _direct.Add(diagnostic);

    /// <summary>Everything, errors first.</summary>
    public IReadOnlyList<Diagnostic> ToDiagnostics() => [.. _direct, .. _notes.Values.Select(ToDiagnostic)];

    private Diagnostic ToDiagnostic(Note note)
    {
        var found = note.Times == 1 ? note.Value : string.Create(CultureInfo.InvariantCulture, $"{note.Times} times, first: {note.Value}");
        return new Diagnostic(note.Kind, new SourcePosition(file, Row: note.Row, Column: note.Column), Shorten(found));
    }

    private static string Shorten(string text) => text.Length <= 120 ? text : text[..119] + "…";

    private sealed record Note(DiagnosticKind Kind, string Value, long Row, string? Column, int Times);
}
