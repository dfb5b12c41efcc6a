using System.Collections.Frozen;
using ExportScreen.Model.Codes;
using ExportScreen.Model.Consignments;

namespace ExportScreen.Manifests.Cells;

/// <summary>Reads port and place cells. Pure and thread-safe.</summary>
internal static class PortCells
{
    // Places of five letters whose first two happen to be a country code (house).
    private static readonly FrozenSet<string> NotCodes = (
        "PARIS GENOA MILAN LAGOS DELHI TOKYO CAIRO MIAMI MALTA PERTH BASRA ADANA BREST LILLE ACCRA ALGER AMMAN ANCON ARICA ATHEN BALTI BASEL BEIRA BREMA BUSAN CADIZ CHINA DAKAR " +
        "DERBY DOVER EMDEN ESSEN GHENT GIJON HAIFA HANOI INDIA INCHE IZMIR KAZAN KIROV KOPER LINZ. LIMA. MALMO MANTA MERSI MINSK MOKPO NAPLE OMSK. OSAKA PENZA PUSAN QUITO RIYAD " +
        "SAKAI SALEM SANAA SEOUL SIDON SOCHI SOFIA SPAIN SPLIT SUDAN SURAT TAMPA TEHRA TOMSK TUNIS TURIN VAASA VARNA VIGO. YEMEN ITALY JAPAN KENYA NEPAL QATAR SYRIA GHANA GABON")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a column holds UN/LOCODE: four of five values have the shape and an existing country in front.</summary>
    public static bool IsCodeColumn(IEnumerable<string> values)
    {
        int count = 0, codes = 0;
        foreach (var value in values.Select(CellText.OneLine).OfType<string>().Distinct(StringComparer.Ordinal).Take(200))
        {
            count++;
            if (Code(value) is { } code && !NotCodes.Contains(code)) codes++;
        }

        return count > 0 && codes * 5 >= count * 4;
    }

    /// <summary>Reads one place. A code counts where its column holds codes; a country only when a part after a comma or in brackets names one in full.</summary>
    public static PortCall Read(PortCallKind kind, string text, bool codeColumn)
    {
        if (codeColumn && Code(text) is { } code) return new PortCall(kind, text, code, CountryCode.Of(code[..2]));
        if (Bracketed(text) is { } inside) return new PortCall(kind, text, inside, CountryCode.Of(inside[..2]));
        if (Countries.TryFind(text, out var whole) && text.Length > 3) return new PortCall(kind, text, null, whole);
        foreach (var part in text.Split([',', '(', ')', '/', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Skip(1))
            if (part.Length > 3 && !char.IsAsciiDigit(part[0]) && Countries.TryFind(part, out var country)) return new PortCall(kind, text, null, country);
        return new PortCall(kind, text);
    }

    // "MERSIN (TRMER)", "TR MER": the code beside or instead of the name.
    private static string? Bracketed(string text)
    {
        var open = text.IndexOfAny(['(', '[']);
        if (open < 0 || text.Length < open + 7 || text[open + 6] is not (')' or ']')) return null;
        return Code(text.Substring(open + 1, 5));
    }

    private static string? Code(string text)
    {
        var code = text.Length == 6 && text[2] == ' ' ? string.Concat(text.AsSpan(0, 2), text.AsSpan(3)) : text;
        if (code.Length != 5) return null;
        for (var i = 0; i < 5; i++)
            if (!char.IsAsciiLetterUpper(code[i]) && !(i >= 2 && code[i] is >= '2' and <= '9')) return null;
        return CountryCode.TryParse(code[..2], out var country) && Countries.Exists(country) ? code : null;
    }
}
