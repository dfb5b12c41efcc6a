using System.Collections.Frozen;
using ExportScreen.Lists.Reading;
using ExportScreen.Model.Codes;
using ExportScreen.Model.Diagnostics;
using ExportScreen.Model.Lists;

namespace ExportScreen.Lists.Own;

/// <summary>Turns texts of an own list into values and collects what is wrong, by row and column. Not thread-safe.</summary>
internal sealed class OwnValues
{
    private readonly List<Diagnostic> _diagnostics = [];

    /// <summary>Everything found so far, in input order.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => _diagnostics;

    /// <summary>Whether anything forbids to use the list.</summary>
    public bool Failed => _diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error);

    /// <summary>Reports.</summary>
    public void Add(DiagnosticKind kind, SourcePosition position, string? found = null, string? expected = null) =>
        _diagnostics.Add(new Diagnostic(kind, position, found, expected));

    /// <summary>A word of a closed set; <paramref name="otherwise"/> when it was not given.</summary>
    public T Word<T>(OwnText? text, FrozenDictionary<string, T> words, T otherwise)
    {
        if (text is not { } given) return otherwise;
        if (words.TryGetValue(SourceText.Tidy(given.Value.Replace('_', ' ')) ?? "", out var value)) return value;
        Wrong(given, string.Join(", ", words.Keys.Order(StringComparer.Ordinal)));
        return otherwise;
    }

    /// <summary>Yes or no.</summary>
    public bool Flag(OwnText? text)
    {
        if (text is not { } given) return false;
        var word = given.Value.Trim();
        if (word.Equals("yes", StringComparison.OrdinalIgnoreCase) || word.Equals("true", StringComparison.OrdinalIgnoreCase)) return true;
        if (!word.Equals("no", StringComparison.OrdinalIgnoreCase) && !word.Equals("false", StringComparison.OrdinalIgnoreCase)) Wrong(given, "yes or no");
        return false;
    }

    /// <summary>
    /// A whole day: <c>2026-11-22</c> or <c>22 Nov 2026</c>. Numbers with the year last are refused, since 03/04/2026 is two days.
    /// </summary>
    public DateOnly? Day(OwnText? text)
    {
        if (text is not { } given) return null;
        var word = given.Value.Trim();
        var clear = word.Any(char.IsAsciiLetter) || (word.Length >= 8 && word.AsSpan(0, 4).IndexOfAnyExceptInRange('0', '9') < 0);
        if (clear && PartialDates.Day(word) is { } day) return day;
        Wrong(given, "a day such as 2026-11-22");
        return null;
    }

    /// <summary>A date known in part.</summary>
    public IReadOnlyList<PartialDate> Dates(OwnText text)
    {
        if (!PartialDates.TryParse(text.Value, out var dates)) Wrong(text, "a date such as 1965, 1965-03-20 or circa 1962");
        return dates;
    }

    /// <summary>A country by code or name in any language.</summary>
    public CountryCode Country(OwnText? text)
    {
        if (text is not { } given) return default;
        if (Countries.TryFind(given.Value, out var country)) return country;
        Wrong(given, "a country code or name");
        return default;
    }

    /// <summary>An identifier; the kind stands apart or heads the text, the issuing country may follow in brackets.</summary>
    public Identifier? Identifier(OwnRawIdentifier raw)
    {
        var value = raw.Value.Value.Trim();
        var country = Country(raw.Country);
        IdentifierKind kind;
        if (raw.Kind is { } word)
        {
            kind = Word(word, OwnFields.IdentifierKinds, IdentifierKind.Other);
        }
        else
        {
            var head = OwnFields.IdentifierKinds.Keys.OrderByDescending(k => k.Length)
                .FirstOrDefault(k => value.StartsWith(k, StringComparison.OrdinalIgnoreCase) && value.Length > k.Length && value[k.Length] is ' ' or ':');
            if (head is null)
            {
                Wrong(raw.Value, "a kind and a number, such as imo 9187629");
                return null;
            }

            kind = OwnFields.IdentifierKinds[head];
            value = value[head.Length..].TrimStart(' ', ':');
            if (value.EndsWith(')') && value.LastIndexOf('(') is > 0 and var open && Countries.TryFind(value[(open + 1)..^1], out var issuer))
                (value, country) = (value[..open].TrimEnd(), issuer);
        }

        var made = Identifiers.Of(kind, value, country);
        if (made.Value.Length == 0 || IsRounded(value))
        {
            Wrong(raw.Value, IsRounded(value) ? "all digits; the spreadsheet has rounded the number, format the column as text" : "a number");
            return null;
        }

        if (made.Check == ChecksumState.Invalid) Add(ListDiagnostics.CheckDigitFailed, raw.Value.Position, value);
        return made;
    }

    private void Wrong(OwnText text, string expected) => Add(ListDiagnostics.OwnValueWrong, text.Position, text.Value, expected);

    /// <summary><c>7.74E+09</c>: what a spreadsheet makes of a long number.</summary>
    private static bool IsRounded(string value) =>
        value.Length >= 5 && char.IsAsciiDigit(value[0]) && value[1] is '.' or ',' && value.Contains("E+", StringComparison.OrdinalIgnoreCase);
}
