using System.Diagnostics.CodeAnalysis;

namespace ExportScreen.Model.Codes;

/// <summary>An ISO 3166-1 alpha-2 country code (upper case), with <c>XK</c> for Kosovo. The default value means no country.</summary>
/// <remarks>Source: ISO 3166-1. The syntax is checked here; which codes exist and what countries are called is in <see cref="Countries"/>.</remarks>
public readonly record struct CountryCode : IComparable<CountryCode>
{
    private readonly ushort _packed;

    private CountryCode(ushort packed) => _packed = packed;

    /// <summary>True for the default value: no country.</summary>
    public bool IsNone => _packed == 0;

    /// <summary>The two letters packed into 16 bits (first letter high); 0 for none. Stable: stored in snapshots.</summary>
    public ushort Packed => _packed;

    /// <summary>The country of a packed value; none for anything that is not two capital letters.</summary>
    public static CountryCode FromPacked(ushort packed) =>
        (packed >> 8) is >= 'A' and <= 'Z' && (packed & 0xFF) is >= 'A' and <= 'Z' ? new CountryCode(packed) : default;

    /// <summary>Reads two ASCII letters, either case. Does not look at names: see <see cref="Countries.TryFind(string, out CountryCode)"/>.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out CountryCode code)
    {
        code = default;
        if (text is not { Length: 2 } || !char.IsAsciiLetter(text[0]) || !char.IsAsciiLetter(text[1])) return false;
        code = new CountryCode((ushort)((char.ToUpperInvariant(text[0]) << 8) | char.ToUpperInvariant(text[1])));
        return true;
    }

    /// <summary>For codes written in source; throws on anything but two letters.</summary>
    public static CountryCode Of(string text) =>
        TryParse(text, out var code) ? code : throw new ArgumentException("Two letters expected.", nameof(text));

    /// <inheritdoc/>
    public int CompareTo(CountryCode other) => _packed.CompareTo(other._packed);

    /// <summary>The two letters, or the empty string.</summary>
    public override string ToString() => _packed == 0 ? "" : string.Create(2, _packed, static (span, packed) =>
    {
        span[0] = (char)(packed >> 8);
        span[1] = (char)(packed & 0xFF);
    });
}
