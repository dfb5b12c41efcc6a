namespace ExportScreen.Model.Diagnostics;

/// <summary>
/// The answer of everything that reads foreign bytes: a value, or none, and what there is to say about the input.
/// Bad input is data; bugs and outages are exceptions.
/// </summary>
/// <typeparam name="T">What was read.</typeparam>
/// <param name="Value">The value, or null when the input was refused; then at least one diagnostic is an Error.</param>
/// <param name="Diagnostics">Everything there is to say, in input order.</param>
public sealed record ReadResult<T>(T? Value, IReadOnlyList<Diagnostic> Diagnostics)
    where T : class
{
    /// <summary>True when there is a value.</summary>
    [System.Diagnostics.CodeAnalysis.MemberNotNullWhen(true, nameof(Value))]
    public bool Succeeded => Value is not null;
}

/// <summary>Shorthands for <see cref="ReadResult{T}"/>.</summary>
public static class ReadResult
{
    /// <summary>A value, with what there is to say about its input.</summary>
    public static ReadResult<T> Of<T>(T value, IReadOnlyList<Diagnostic>? diagnostics = null)
        where T : class => new(value, diagnostics ?? []);

    /// <summary>No value: the input is refused.</summary>
    public static ReadResult<T> Refused<T>(params IReadOnlyList<Diagnostic> diagnostics)
        where T : class => new(null, diagnostics);
}
