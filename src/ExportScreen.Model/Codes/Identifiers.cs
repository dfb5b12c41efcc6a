using System.Text;

namespace ExportScreen.Model.Codes;

/// <summary>Makes identifiers: comparison form, kind by content, check digits. Pure and thread-safe.</summary>
/// <remarks>
/// Sources of the check rules: ISO 17442 (LEI, ISO 7064 mod 97-10); GB 32100-2015 (USCC, ISO 7064 mod 31-3); Russian Federal Tax Service and Rosstat
/// rules for INN, OGRN and OKPO as commonly documented (house: weights verified against listed parties in the tests).
/// </remarks>
public static class Identifiers
{
    private const string UsccAlphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    /// <summary>Makes an identifier of a given kind.</summary>
    public static Identifier Of(IdentifierKind kind, string raw, CountryCode country = default)
    {
        ArgumentNullException.ThrowIfNull(raw);
        var value = kind switch
        {
            IdentifierKind.Email or IdentifierKind.Website => NormaliseAddress(raw),
            IdentifierKind.CryptoAddress => raw.Trim(),
            IdentifierKind.Imo or IdentifierKind.Mmsi or IdentifierKind.Phone => Digits(raw),
            _ => Compact(raw),
        };
        return new Identifier(kind, value, raw.Trim(), country, Check(kind, value));
    }

    /// <summary>
    /// Makes an identifier whose label only says "number", "tax" or "registration": the content decides where it can (a valid LEI, USCC, OGRN or, for Russia,
    /// INN is what it looks like), else <paramref name="fallback"/> stands.
    /// </summary>
    public static Identifier Classify(string raw, IdentifierKind fallback = IdentifierKind.Other, CountryCode country = default)
    {
        ArgumentNullException.ThrowIfNull(raw);
        var value = Compact(raw);
        var russian = country.ToString() == "RU";
        var kind = value.Length switch
        {
            20 when IsLei(value) => IdentifierKind.Lei,
            18 when IsUscc(value) => IdentifierKind.Uscc,
            13 or 15 when IsOgrn(value) => IdentifierKind.Ogrn,
            10 or 12 when (russian || fallback == IdentifierKind.Tax) && IsInn(value) && (russian || country.IsNone) => IdentifierKind.Inn,
            10 when value.StartsWith("IMO", StringComparison.Ordinal) && ImoNumber.TryParse(value, out _, out _) => IdentifierKind.Imo,
            _ => fallback,
        };
        return Of(kind, kind == IdentifierKind.Imo ? value[3..] : raw, country);
    }

    /// <summary>Capital letters and digits only; full-width forms folded.</summary>
    public static string Compact(string raw)
    {
        var result = new StringBuilder(raw.Length);
        foreach (var c in raw.Normalize(NormalizationForm.FormKC))
            if (char.IsLetterOrDigit(c)) result.Append(char.ToUpperInvariant(c));
        return result.ToString();
    }

    /// <summary>The check digits of a comparison form.</summary>
    public static ChecksumState Check(IdentifierKind kind, string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return kind switch
        {
            IdentifierKind.Imo => State(value.Length == 7 && AllDigits(value) && ImoNumber.IsCheckDigitValid(int.Parse(value, System.Globalization.CultureInfo.InvariantCulture))),
            IdentifierKind.Lei => State(IsLei(value)),
            IdentifierKind.Uscc => State(IsUscc(value)),
            IdentifierKind.Inn => State(IsInn(value)),
            IdentifierKind.Ogrn => State(IsOgrn(value)),
            IdentifierKind.Okpo => State(IsOkpo(value)),
            _ => ChecksumState.None,
        };
    }

    private static ChecksumState State(bool valid) => valid ? ChecksumState.Valid : ChecksumState.Invalid;

    private static bool AllDigits(string value)
    {
        foreach (var c in value)
            if (!char.IsAsciiDigit(c)) return false;
        return value.Length > 0;
    }

    private static string Digits(string raw) => new(raw.Where(char.IsAsciiDigit).ToArray());

    private static string NormaliseAddress(string raw)
    {
        var value = raw.Trim().ToLowerInvariant().TrimEnd('/', '.');
        foreach (var prefix in (string[])["https://", "http://", "mailto:"])
            if (value.StartsWith(prefix, StringComparison.Ordinal)) value = value[prefix.Length..];
        return value.StartsWith("www.", StringComparison.Ordinal) ? value[4..] : value;
    }

    private static bool IsLei(string value)
    {
        if (value.Length != 20 || !char.IsAsciiDigit(value[18]) || !char.IsAsciiDigit(value[19])) return false;
        var remainder = 0;
        foreach (var c in value)
        {
            if (!char.IsAsciiLetterOrDigit(c)) return false;
            remainder = char.IsAsciiDigit(c) ? ((remainder * 10) + c - '0') % 97 : ((remainder * 100) + c - 'A' + 10) % 97;
        }

        return remainder == 1;
    }

    private static bool IsUscc(string value)
    {
        if (value.Length != 18) return false;
        var sum = 0;
        var weight = 1;
        for (var i = 0; i < 17; i++, weight = weight * 3 % 31)
        {
            var digit = UsccAlphabet.IndexOf(value[i], StringComparison.Ordinal);
            if (digit < 0) return false;
            sum += digit * weight;
        }

        return UsccAlphabet[(31 - (sum % 31)) % 31] == value[17];
    }

    private static bool IsInn(string value)
    {
        if (!AllDigits(value)) return false;
        return value.Length switch
        {
            10 => InnDigit(value, [2, 4, 10, 3, 5, 9, 4, 6, 8]) == value[9],
            12 => InnDigit(value, [7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) == value[10]
                && InnDigit(value, [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) == value[11],
            _ => false,
        };
    }

    private static char InnDigit(string value, ReadOnlySpan<int> weights)
    {
        var sum = 0;
        for (var i = 0; i < weights.Length; i++) sum += (value[i] - '0') * weights[i];
        return (char)('0' + (sum % 11 % 10));
    }

    private static bool IsOgrn(string value)
    {
        if (!AllDigits(value) || value.Length is not (13 or 15)) return false;
        var number = long.Parse(value.AsSpan(0, value.Length - 1), System.Globalization.CultureInfo.InvariantCulture);
        return number % (value.Length - 2) % 10 == value[^1] - '0';
    }

    private static bool IsOkpo(string value)
    {
        if (!AllDigits(value) || value.Length is not (8 or 10)) return false;
        var digit = Okpo(value, 1);
        if (digit == 10) digit = Okpo(value, 3);
        return digit % 10 == value[^1] - '0';
    }

    private static int Okpo(string value, int start)
    {
        var sum = 0;
        for (var i = 0; i < value.Length - 1; i++) sum += (value[i] - '0') * (((start - 1 + i) % 10) + 1);
        return sum % 11;
    }
}
