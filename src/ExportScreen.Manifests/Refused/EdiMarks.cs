namespace ExportScreen.Manifests.Refused;

/// <summary>First words of messages. Source: manifest reference, section 2. Pure and thread-safe.</summary>
internal static class EdiMarks
{
    /// <summary><c>ISA</c> and an element separator, or a bare transaction set (<c>ST*309*</c>).</summary>
    public static bool IsX12(string text) =>
        (text.StartsWith("ISA", StringComparison.Ordinal) && text.Length > 3 && !char.IsLetterOrDigit(text[3]) && text[3] is not (',' or ';' or '\t') && text.AsSpan(0, Math.Min(200, text.Length)).Count(text[3]) >= 10)
        || (text.StartsWith("ST*", StringComparison.Ordinal) && text.Length > 6 && char.IsAsciiDigit(text[3]))
        || (text.StartsWith("GS*", StringComparison.Ordinal) && text.AsSpan(0, Math.Min(100, text.Length)).Count('*') >= 5);

    /// <summary><c>UNA</c>, <c>UNB</c> or <c>UNH</c> and a separator, or a body that has lost its envelope (<c>BGM+82+1'DTM+...</c>).</summary>
    public static bool IsEdifact(string text) =>
        IsBareBody(text) || (text.Length > 3 && (text.StartsWith("UNA", StringComparison.Ordinal) || text.StartsWith("UNB", StringComparison.Ordinal) || text.StartsWith("UNH", StringComparison.Ordinal))
        && !char.IsLetterOrDigit(text[3]) && text[3] is not (',' or ';' or '\t' or '|' or ' ' or '"'));

    private static bool IsBareBody(string text)
    {
        if (!IsTag(text)) return false;
        var end = text.IndexOf('\'', StringComparison.Ordinal);
        return end > 3 && IsTag(text[(end + 1)..Math.Min(text.Length, end + 40)].TrimStart());
    }

    private static bool IsTag(string text) =>
        text.Length > 4 && text[3] == '+' && char.IsAsciiLetterUpper(text[0]) && char.IsAsciiLetterUpper(text[1]) && char.IsAsciiLetterUpper(text[2]);

    /// <summary>Message identifier, slash, version.</summary>
    public static bool IsCargoImp(string text)
    {
        if (text.Length < 5 || text[3] != '/' || !char.IsAsciiDigit(text[4])) return false;
        return text[..3] is "FWB" or "FHL" or "FFM" or "FSU" or "FZB" or "FBL" or "FBR" or "FFR" or "FNA";
    }

    /// <summary>Fixed lines of eighty columns that open with a control record <c>A</c> and a number.</summary>
    public static bool IsEightyColumns(string text)
    {
        var lines = text.Split('\n').Select(l => l.TrimEnd('\r')).Where(l => l.Length > 0).Take(6).ToList();
        if (lines.Count < 2 || lines[0][0] != 'A') return false;
        var rest = lines[0].AsSpan(1).TrimStart(' ');
        return rest.Length > 0 && char.IsAsciiLetterOrDigit(rest[0]) && lines[0].AsSpan(1, Math.Min(12, lines[0].Length - 1)).ContainsAnyInRange('0', '9')
            && lines.Take(lines.Count - 1).All(l => l.Length is >= 78 and <= 80) && lines.TrueForAll(l => !l.Contains(',') && !l.Contains('\t') && !l.Contains(';'));
    }
}
