using System.Diagnostics.CodeAnalysis;

namespace ExportScreen.Goods.Controls;

/// <summary>Which system a control code is written in.</summary>
public enum ControlCodeKind
{
    /// <summary>None: the default value.</summary>
    None,

    /// <summary>Digit, letter, three digits: EU Annex I and the US Commerce Control List share the form (3A001.a.1, 9A610.x, 5A992.c).</summary>
    DualUse,

    /// <summary>Munitions list entry, ML1 to ML22.</summary>
    Munitions,

    /// <summary>EAR99: subject to the EAR, on no list.</summary>
    Ear99,
}

/// <summary>An export-control classification as a document gives it. The syntax is checked here; whether the entry exists is <see cref="ControlTables.EntriesOf"/>.</summary>
/// <remarks>Form: 15 CFR 738.2(d) and Annex I to Reg. (EU) 2021/821 (see us_ccl_index.csv, eu_annex_i_index.csv); ML1 to ML22: house.</remarks>
/// <param name="Kind">Which system.</param>
/// <param name="Entry">The entry without paragraph, in capitals: 3A001, ML10, EAR99.</param>
/// <param name="Paragraph">The paragraph as points and lower-case letters or digits, without the first point ("a.1.b"); empty when none was given.</param>
public readonly record struct ControlCode(ControlCodeKind Kind, string Entry, string Paragraph)
{
    private static readonly string[] Labels = ["ECCN", "ANNEX I", "ANNEX 1", "AL", "DUAL USE", "DUAL-USE", "DU"];

    /// <summary>Reads a whole text: blanks, case and a label before it (ECCN, Annex I, AL) are forgiven; anything after the code is not.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out ControlCode code)
    {
        code = default;
        if (text is null || text.Length > 40) return false;
        var compact = Compact(text);
        if (compact is "EAR99" or "EAR-99") return Is(code = new ControlCode(ControlCodeKind.Ear99, "EAR99", ""));
        var length = compact.StartsWith("ML", StringComparison.Ordinal) ? MunitionsLength(compact) : DualUseLength(compact);
        if (length == 0 || !TryParagraph(compact.AsSpan(length), out var paragraph)) return false;
        var kind = compact[0] == 'M' ? ControlCodeKind.Munitions : ControlCodeKind.DualUse;
        return Is(code = new ControlCode(kind, compact[..length], paragraph));
    }

    /// <summary>The code in its usual spelling: "3A001.a.1".</summary>
    public override string ToString() => Kind == ControlCodeKind.None ? "" : Paragraph.Length == 0 ? Entry : $"{Entry}.{Paragraph}";

    private static bool Is(ControlCode code) => code.Kind != ControlCodeKind.None;

    private static string Compact(string text)
    {
        var trimmed = text.Trim().ToUpperInvariant();
        foreach (var label in Labels)
        {
            if (!trimmed.StartsWith(label, StringComparison.Ordinal)) continue;
            trimmed = trimmed[label.Length..].TrimStart(' ', ':', '.', '#', '-', '=');
            break;
        }

        return trimmed.Replace(" ", "", StringComparison.Ordinal);
    }

    private static int DualUseLength(string text) =>
        text.Length >= 5 && char.IsAsciiDigit(text[0]) && text[1] is >= 'A' and <= 'E' && !text.AsSpan(2, 3).ContainsAnyExceptInRange('0', '9')
        && (text.Length == 5 || !char.IsAsciiDigit(text[5])) ? 5 : 0;

    private static int MunitionsLength(string text)
    {
        var length = 2;
        while (length < text.Length && char.IsAsciiDigit(text[length])) length++;
        return length is 3 or 4 && text[2] != '0' && (length == 3 || text[2] == '1' || (text[2] == '2' && text[3] <= '2')) ? length : 0;
    }

    /// <summary>Points, brackets and letters: ".a.1", "a1", ".a.1.b", "(a)(1)".</summary>
    private static bool TryParagraph(ReadOnlySpan<char> rest, out string paragraph)
    {
        paragraph = "";
        var parts = new List<string>();
        for (var i = 0; i < rest.Length;)
        {
            var c = rest[i];
            if (c is '.' or '(' or ')' or '-')
            {
                i++;
                continue;
            }

            var end = i;
            while (end < rest.Length && (char.IsAsciiDigit(c) ? char.IsAsciiDigit(rest[end]) : char.IsAsciiLetter(rest[end]))) end++;
            if (end == i || end - i > (char.IsAsciiDigit(c) ? 3 : 2)) return false;
            parts.Add(rest[i..end].ToString().ToLowerInvariant());
            i = end;
        }

        paragraph = string.Join('.', parts);
        return parts.Count <= 8;
    }
}
