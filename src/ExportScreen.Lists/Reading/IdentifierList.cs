using ExportScreen.Model.Codes;

namespace ExportScreen.Lists.Reading;

/// <summary>Collects the identifiers of one entry: each once, a failed check digit noted and the identifier kept. Not thread-safe.</summary>
internal sealed class IdentifierList(ReadingNotes notes, long row, string path)
{
    private readonly List<Identifier> _identifiers = [];

    /// <summary>The identifiers so far.</summary>
    public IReadOnlyList<Identifier> Identifiers => _identifiers;

    /// <summary>Adds an identifier whose kind the source says for certain.</summary>
    public void Add(IdentifierKind kind, string? raw, CountryCode country = default)
    {
        if (SourceText.Clean(raw) is { } clean) Add(Model.Codes.Identifiers.Of(kind, clean, country));
    }

    /// <summary>Adds an identifier whose content decides where it can.</summary>
    public void Classify(string? raw, IdentifierKind fallback, CountryCode country = default)
    {
        if (SourceText.Clean(raw) is { } clean) Add(Model.Codes.Identifiers.Classify(clean, fallback, country));
    }

    /// <summary>Adds a made identifier.</summary>
    public void Add(Identifier identifier)
    {
        if (identifier is { Kind: IdentifierKind.Imo, Check: ChecksumState.Invalid } && IsImoCompanyNumber(identifier.Value))
            identifier = Model.Codes.Identifiers.Of(IdentifierKind.Registration, identifier.Value, identifier.Country);
        if (identifier.Value.Length == 0 || _identifiers.Exists(i => i.Kind == identifier.Kind && i.Value == identifier.Value)) return;
        if (identifier.Check == ChecksumState.Invalid)
            notes.AddOnce(ListDiagnostics.CheckDigitFailed, $"{path}:{identifier.Kind}", identifier.Raw, identifier.Kind.ToString(), row, path);
        _identifiers.Add(identifier);
    }

    /// <summary>
    /// Whether seven digits are the number of an owner or company in the IMO scheme, which lists write under the same label as a ship's number: the first six digits weighted
    /// 8, 6, 4, 2, 9, 7 give the seventh as 11 minus the remainder by 11. It never is a ship's number.
    /// </summary>
    private static bool IsImoCompanyNumber(string digits)
    {
        if (digits.Length != 7) return false;
        ReadOnlySpan<int> weights = [8, 6, 4, 2, 9, 7];
        var sum = 0;
        for (var i = 0; i < weights.Length; i++) sum += (digits[i] - '0') * weights[i];
        return (11 - (sum % 11)) % 10 == digits[6] - '0';
    }
}
