using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace ExportScreen.Model.Codes;

/// <summary>A ship identification number: seven digits, the last a check digit.</summary>
/// <remarks>Source: IMO Resolution A.1117(30): the sum of the first six digits weighted 7 to 2 ends in the seventh.</remarks>
public readonly record struct ImoNumber
{
    private ImoNumber(int value) => Value = value;

    /// <summary>The number, 1000000 to 9999999; 0 for the default value.</summary>
    public int Value { get; }

    /// <summary>
    /// Reads seven digits, alone or after <c>IMO</c> and punctuation. True when the syntax fits, whatever the check digit
    /// says: a failed check digit is reported, never dropped.
    /// </summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out ImoNumber number, out bool checkDigitValid)
    {
        number = default;
        checkDigitValid = false;
        if (text is null) return false;
        var span = text.AsSpan().Trim();
        if (span.StartsWith("IMO", StringComparison.OrdinalIgnoreCase)) span = span[3..].TrimStart(" .:#-–/");
        if (span.Length != 7) return false;
        var value = 0;
        foreach (var c in span)
        {
            if (!char.IsAsciiDigit(c)) return false;
            value = (value * 10) + (c - '0');
        }

        if (value < 1_000_000) return false;
        number = new ImoNumber(value);
        checkDigitValid = IsCheckDigitValid(value);
        return true;
    }

    /// <summary>Whether the seventh digit fits the first six.</summary>
    public static bool IsCheckDigitValid(int value)
    {
        var sum = 0;
        var rest = value / 10;
        for (var weight = 2; weight <= 7; weight++, rest /= 10) sum += rest % 10 * weight;
        return rest == 0 && sum % 10 == value % 10;
    }

    /// <summary>The seven digits.</summary>
    public override string ToString() => Value.ToString("0000000", CultureInfo.InvariantCulture);
}
