namespace ExportScreen.Rules;

/// <summary>
/// Currencies whose amounts are of one order, so that a threshold in euros means nearly the same in each; rules with thresholds judge values in these alone. Pure and thread-safe. House.
/// </summary>
internal static class MajorCurrency
{
    /// <summary>Whether a currency (ISO 4217) is one of them; null is not.</summary>
    public static bool Is(string? currency) => currency is "EUR" or "USD" or "GBP" or "CHF";
}
