namespace ExportScreen.Model.Diagnostics;

/// <summary>How much a diagnostic weighs.</summary>
public enum DiagnosticSeverity
{
    /// <summary>Worth knowing; nothing is wrong (a mapping chosen, a column absent).</summary>
    Info,

    /// <summary>Something was odd and was read nevertheless.</summary>
    Warning,

    /// <summary>Something could not be read; what it belongs to is NotScreened or refused.</summary>
    Error,
}

/// <summary>One kind of diagnostic, as a project's catalogue lists it.</summary>
/// <param name="Code">Stable code, two letters of the project and four digits (<c>MF0101</c>); tests and users name it.</param>
/// <param name="Severity">Its weight.</param>
/// <param name="Title">What it says in general, without any value of the input; safe for logs.</param>
/// <param name="Advice">What the user can do about it, or null.</param>
public sealed record DiagnosticKind(string Code, DiagnosticSeverity Severity, string Title, string? Advice = null);

/// <summary>Something to say about an input: where, what was found, what was expected. Immutable and thread-safe.</summary>
/// <param name="Kind">The catalogue entry.</param>
/// <param name="Position">Where in the input.</param>
/// <param name="Found">What stood there, at most a short excerpt; may hold personal data, so it never goes to a log. Null when nothing stood there.</param>
/// <param name="Expected">What was expected, or null.</param>
public sealed record Diagnostic(DiagnosticKind Kind, SourcePosition Position, string? Found = null, string? Expected = null)
{
    /// <summary>The stable code.</summary>
    public string Code => Kind.Code;

    /// <summary>The weight.</summary>
    public DiagnosticSeverity Severity => Kind.Severity;

    /// <summary>The sentence for people, with the found value: for results and the console, never for logs.</summary>
    public string ToSentence()
    {
        var where = Position.ToString();
        var text = where.Length == 0 ? Kind.Title : $"{where}: {Kind.Title}";
        if (!string.IsNullOrEmpty(Found)) text += $"; found “{Found}”";
        if (!string.IsNullOrEmpty(Expected)) text += $"; expected {Expected}";
        return Kind.Advice is null ? text + "." : $"{text}. {Kind.Advice}";
    }

    /// <summary>The form for logs: code and position, no value of the input.</summary>
    public override string ToString() => $"{Kind.Code} {Position.WithoutNames()}";
}
