using ExportScreen.Model.Codes;
using ExportScreen.Model.Consignments;
using ExportScreen.Model.Lists;

namespace ExportScreen.Pipeline.Tests.Rescreening;

/// <summary>Names as trade has them, made from a seed: words of a vocabulary of which few are frequent and many are rare, in three scripts, with legal forms, addresses, countries and numbers.</summary>
internal sealed class MadeParties
{
    private const int Words = 60_000;
    private static readonly string[] Starts = ["b", "br", "ch", "d", "f", "g", "gr", "h", "k", "kr", "l", "m", "n", "p", "r", "s", "sh", "st", "t", "tr", "v", "z"];
    private static readonly string[] Vowels = ["a", "e", "i", "o", "u", "ai", "ei", "ou"];
    private static readonly string[] Ends = ["", "n", "r", "l", "s", "k", "m", "nd", "st"];
    private static readonly string[] Trade = ["Trading", "Electronics", "Logistics", "International", "Industrial", "Import Export", "Technology", "Shipping", "Textile", "Machinery", "Foods", "Group"];
    private static readonly string[] Forms = ["LLC", "Ltd", "GmbH", "Co., Ltd", "JSC", "S.A.", "FZE", "Inc", "A.S.", "S.r.l."];
    private static readonly string[] Countries = ["CN", "TR", "DE", "AE", "HK", "KZ", "US", "IN", "VN", "PL"];
    private const string Han = "天地人和大成明华東新光海山金石水木火土科技电子贸易有限公司深圳上海北京";
    private readonly string[] _vocabulary;
    private readonly Random _random;

    public MadeParties(int seed)
    {
        _random = new Random(seed);
        _vocabulary = [.. Enumerable.Range(0, Words).Select(_ => Word())];
    }

    /// <summary>A name, in Cyrillic or Han letters now and then.</summary>
    public string Name()
    {
        var kind = _random.Next(20);
        if (kind == 0) return string.Concat(Enumerable.Range(0, 6).Select(_ => Han[_random.Next(Han.Length)])) + "有限公司";
        if (kind < 6) return $"{Common()} {Common()}" + (kind == 1 ? " " + Common() : "");
        var name = $"{Common()} {(_random.Next(3) == 0 ? Common() + " " : "")}{Pick(Trade)} {Pick(Forms)}";
        return kind == 6 ? "ООО " + string.Concat(Common().Select(Cyrillic)) : name;
    }

    public Party Party(string? name = null) => new()
    {
        Role = PartyRole.Other,
        Name = name ?? Name(),
        Kind = _random.Next(10) < 7 ? EntryKind.Unknown : EntryKind.Company,
        Address = _random.Next(3) == 0 ? $"{_random.Next(400)} {Common()} Street, {Common()}" : null,
        Country = _random.Next(5) == 0 ? default : CountryCode.Of(Pick(Countries)),
        Identifiers = _random.Next(20) == 0 ? [new Identifier(IdentifierKind.Inn, Number(), Number())] : [],
    };

    public string Number() => FormattableString.Invariant($"77{_random.Next(10_000_000, 99_999_999)}");

    public int Next(int below) => _random.Next(below);

    /// <summary>Low numbers come often: the square of an even draw.</summary>
    private string Common()
    {
        var draw = _random.NextDouble();
        return _vocabulary[(int)(draw * draw * Words)];
    }

    private string Word() => char.ToUpperInvariant(Pick(Starts)[0]) + string.Concat(Enumerable.Range(0, _random.Next(2, 4)).Select(_ => Pick(Vowels) + Pick(Ends) + Pick(Starts))) + Pick(Vowels);

    private string Pick(string[] values) => values[_random.Next(values.Length)];

    private static char Cyrillic(char c) => "abcdefghiklmnoprstuvz".IndexOf(char.ToLowerInvariant(c), StringComparison.Ordinal) is >= 0 and var i ? "абцдефгхиклмнопрстувз"[i] : 'ы';
}
