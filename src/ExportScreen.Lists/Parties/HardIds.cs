using System.Text.RegularExpressions;
using ExportScreen.Model.Codes;
using ExportScreen.Model.Lists;

namespace ExportScreen.Lists.Parties;

/// <summary>
/// The hard ids of an entry. What has check digits counts only when they fit; a placeholder (zeros, 1234567) never; an e-mail or web address, a bank code, a call sign or a number of unknown
/// kind never, since several parties have the same one. Pure and thread-safe.
/// </summary>
internal static partial class HardIds
{
    private const int LeastLength = 5;
    private const int LeastDigits = 4;

    /// <summary>The lists on which OFAC gives a party one number (lists.md 3.4: <c>entity@id</c> = ent_num on SDN and Consolidated).</summary>
    private static readonly string[] OfOfac = ["us-ofac-sdn", "us-ofac-cons"];

    /// <summary>The ids, each once, in order of kind, text and country.</summary>
    public static IReadOnlyList<HardId> Of(ListEntry entry)
    {
        var ids = new SortedSet<HardId>(Comparer<HardId>.Create(static (a, b) =>
            a.Kind != b.Kind ? a.Kind.CompareTo(b.Kind) : string.CompareOrdinal(a.Text, b.Text) is var order and not 0 ? order : a.Country.Packed.CompareTo(b.Country.Packed)));
        if (PublisherId(entry) is { } own) ids.Add(new HardId(HardIdKind.Publisher, own, default));
        foreach (var identifier in entry.Identifiers)
            if (KindOf(identifier, entry.Kind) is { } kind) ids.Add(new HardId(kind, identifier.Value, CountryOf(identifier)));
        return ids.Count == 0 ? [] : [.. ids];
    }

    /// <summary>Whether a party has exactly one of this kind, so that two of them are two parties.</summary>
    public static bool IsUnique(HardIdKind kind) =>
        kind is HardIdKind.UnReference or HardIdKind.Imo or HardIdKind.Lei or HardIdKind.Uscc or HardIdKind.Ogrn or HardIdKind.Inn;

    /// <summary>Whether two issuing countries can be the same: one side often leaves it out.</summary>
    public static bool MayBeSame(CountryCode a, CountryCode b) => a.IsNone || b.IsNone || a == b;

    private static HardIdKind? KindOf(Identifier identifier, EntryKind holder)
    {
        if (IsPlaceholder(identifier.Value) || identifier.Check == ChecksumState.Invalid) return null;
        return identifier.Kind switch
        {
            // The third letter says individual or entity: the reference of a body in a person's remarks is not the person's.
            IdentifierKind.UnReference => UnReference().IsMatch(identifier.Value) && (identifier.Value[2] == 'I' ? holder is EntryKind.Person or EntryKind.Unknown : holder != EntryKind.Person) ? HardIdKind.UnReference : null,
            // Owners list the ships they run, so an IMO number is only a ship's own.
            IdentifierKind.Imo => holder == EntryKind.Vessel ? HardIdKind.Imo : null,
            IdentifierKind.Lei => HardIdKind.Lei,
            IdentifierKind.Uscc => HardIdKind.Uscc,
            IdentifierKind.Ogrn => HardIdKind.Ogrn,
            IdentifierKind.Inn => HardIdKind.Inn,
            IdentifierKind.Okpo => HardIdKind.Okpo,
            IdentifierKind.Passport => HardIdKind.Passport,
            IdentifierKind.NationalId => HardIdKind.NationalId,
            IdentifierKind.Tax => HardIdKind.Tax,
            IdentifierKind.Registration => HardIdKind.Registration,
            _ => null,
        };
    }

    /// <summary>Lists write Hong Kong and Macao as China as often as not (lists.md 3.2).</summary>
    private static CountryCode CountryOf(Identifier identifier) =>
        identifier.Country.ToString() is "HK" or "MO" && CountryCode.TryParse("CN", out var china) ? china : identifier.Country;

    private static string? PublisherId(ListEntry entry)
    {
        if (entry.Id.Length <= entry.List.Length + 1) return null;
        var own = entry.Id[(entry.List.Length + 1)..];
        if (OfOfac.Contains(entry.List, StringComparer.Ordinal)) return OfacNumber().Match(own) is { Success: true } match ? $"ofac {match.Groups[1].Value}" : Collected(own);
        return Collected(own);
    }

    private static string? Collected(string own) => OpenSanctionsId().IsMatch(own) ? $"opensanctions {own}" : null;

    private static bool IsPlaceholder(string value)
    {
        if (value.Length < LeastLength) return true;
        Span<char> digits = stackalloc char[Math.Min(value.Length, 32)];
        var count = 0;
        foreach (var c in value)
            if (char.IsAsciiDigit(c) && count < digits.Length) digits[count++] = c;
        return count < LeastDigits && !UnReference().IsMatch(value) || (count > 0 && IsRun(digits[..count]));
    }

    /// <summary>One digit over and over, or counting up or down.</summary>
    private static bool IsRun(ReadOnlySpan<char> digits)
    {
        if (digits.Length < LeastDigits) return false;
        var step = (digits[1] - digits[0] + 10) % 10;
        if (step is not (0 or 1 or 9)) return false;
        for (var i = 2; i < digits.Length; i++)
            if ((digits[i] - digits[i - 1] + 10) % 10 != step) return false;
        return true;
    }

    /// <summary>QDi.001 in comparison form (lists.md 3.10).</summary>
    [GeneratedRegex("^[A-Z]{2}[IE][0-9]{3}$", RegexOptions.CultureInvariant)]
    private static partial Regex UnReference();

    /// <summary>A number, with the sub-list that this program or the CSL puts behind it (<c>17015-CAP</c>).</summary>
    [GeneratedRegex("^([0-9]+)(?:-[A-Z]+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex OfacNumber();

    /// <summary>Ids that OpenSanctions gives a party across lists: its own, or Wikidata's.</summary>
    [GeneratedRegex("^(?:NK-[A-Za-z0-9]{10,}|Q[0-9]{3,})$", RegexOptions.CultureInvariant)]
    private static partial Regex OpenSanctionsId();
}
