using System.Collections.Frozen;
using ExportScreen.Model.Codes;

namespace ExportScreen.Rules.Traces;

/// <summary>The host of an e-mail or web address, and what it says. Pure and thread-safe.</summary>
/// <remarks>Source: red_flags.csv, rows G27 (free mail hosts) and G28 (national domains); further hosts of the same firms are house.</remarks>
internal static class NetAddress
{
    private static readonly FrozenSet<string> Free = new[]
    {
        "gmail.com", "googlemail.com", "yahoo.com", "yahoo.co.uk", "ymail.com", "hotmail.com", "hotmail.co.uk", "live.com", "msn.com", "outlook.com", "qq.com", "vip.qq.com", "163.com", "vip.163.com", "126.com", "yeah.net",
        "sina.com", "sina.cn", "foxmail.com", "139.com", "aliyun.com", "sohu.com", "mail.ru", "yandex.ru", "yandex.com", "ya.ru", "bk.ru", "list.ru", "inbox.ru", "internet.ru", "rambler.ru", "tut.by", "proton.me",
        "protonmail.com", "gmx.com", "gmx.de", "aol.com", "icloud.com", "mail.com", "zoho.com", "yandex.kz", "yandex.by",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Free mail that companies of China commonly use: ordinary there.</summary>
    private static readonly FrozenSet<string> Chinese = new[]
    {
        "qq.com", "vip.qq.com", "163.com", "vip.163.com", "126.com", "yeah.net", "sina.com", "sina.cn", "foxmail.com", "139.com", "aliyun.com", "sohu.com",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly string[] RussianDomains = [".ru", ".su", ".by", ".рф", ".бел", ".xn--p1ai", ".xn--90ais"];

    /// <summary>The host in small letters, or null.</summary>
    public static string? HostOf(Identifier identifier)
    {
        var value = identifier.Value;
        if (identifier.Kind == IdentifierKind.Email)
        {
            var at = value.LastIndexOf('@');
            return at < 0 || at == value.Length - 1 ? null : value[(at + 1)..];
        }

        if (identifier.Kind != IdentifierKind.Website) return null;
        var end = value.IndexOfAny(['/', '?', ':']);
        return end < 0 ? value : value[..end];
    }

    /// <summary>Whether everyone can have a mailbox there.</summary>
    public static bool IsFreeMail(string host) => Free.Contains(host);

    /// <summary>Whether it is free mail that is ordinary for companies of China, Hong Kong, Macao and Taiwan.</summary>
    public static bool IsOrdinaryIn(string host, CountryCode country) => country.ToString() is "CN" or "HK" or "MO" or "TW" && Chinese.Contains(host);

    /// <summary>Whether it is of a national domain of Russia or Belarus.</summary>
    public static bool IsRussianOrBelarusian(string host)
    {
        foreach (var domain in RussianDomains)
            if (host.EndsWith(domain, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }
}
