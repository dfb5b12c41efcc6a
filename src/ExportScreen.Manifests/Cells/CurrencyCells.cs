using System.Collections.Frozen;
using ExportScreen.Manifests.Headers;

namespace ExportScreen.Manifests.Cells;

/// <summary>Reads ISO 4217 codes and the usual signs. Pure and thread-safe.</summary>
internal static class CurrencyCells
{
    private static readonly FrozenDictionary<string, string> Signs = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["$"] = "USD",
        ["US$"] = "USD",
        ["USD$"] = "USD",
        ["DOLLAR"] = "USD",
        ["DOLLARS"] = "USD",
        ["US DOLLAR"] = "USD",
        ["840"] = "USD",
        ["€"] = "EUR",
        ["EURO"] = "EUR",
        ["978"] = "EUR",
        ["£"] = "GBP",
        ["¥"] = "CNY",
        ["RMB"] = "CNY",
        ["人民币"] = "CNY",
        ["美元"] = "USD",
        ["156"] = "CNY",
        ["₽"] = "RUB",
        ["РУБ"] = "RUB",
        ["RUR"] = "RUB",
        ["643"] = "RUB",
        ["₺"] = "TRY",
        ["TL"] = "TRY",
        ["YTL"] = "TRY",
        ["949"] = "TRY",
        ["₹"] = "INR",
        ["RS"] = "INR",
        ["ДОЛЛАР США"] = "USD",
        ["ДОЛЛ"] = "USD",
        ["ЕВРО"] = "EUR",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> InHeaders = "USD EUR CNY RUB GBP TRY INR JPY AED CHF KZT HKD KRW".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The code, or null when the text is none. <c>ZZZ</c> and <c>XXX</c> mean no currency.</summary>
    public static string? Read(string? text)
    {
        if (text is null) return null;
        var code = text.Trim(' ', '.', '(', ')');
        if (Signs.TryGetValue(code, out var known)) return known;
        if (code.Length != 3 || !code.All(char.IsAsciiLetter)) return null;
        code = code.ToUpperInvariant();
        return code is "ZZZ" or "XXX" or "PCS" or "SET" or "KGS" or "CTN" or "PKG" or "UNT" ? null : code;
    }

    /// <summary>The currency a header names (<c>Сумма, USD</c>), or null.</summary>
    public static string? InHeader(string header)
    {
        foreach (var word in HeaderKey.Of(header, keepBrackets: true).ToUpperInvariant().Split(' '))
            if (InHeaders.Contains(word)) return word;
        return header.Contains('$') ? "USD" : header.Contains('€') ? "EUR" : null;
    }
}
