using System.Buffers;
using System.Text;

namespace ExportScreen.Reports.Excel.Parts;

/// <summary>What a cell could not carry of a text.</summary>
[Flags]
internal enum CellLoss : byte
{
    None = 0,

    /// <summary>Cut at <see cref="CellText.MaxLength"/>.</summary>
    Cut = 1,

    /// <summary>Characters without a place in XML were removed.</summary>
    Removed = 2,
}

/// <summary>The rules for text in a cell.</summary>
internal static class CellText
{
    /// <summary>UTF-16 units in a cell (Excel specifications and limits).</summary>
    public const int MaxLength = 32_767;

    /// <summary>ASCII characters that need a second look: controls, XML markup, and the underscore that may begin an _xHHHH_ escape.</summary>
    private static readonly SearchValues<char> Special = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(i => (char)i), '&', '<', '>', '"', '_']);

    /// <summary>True when the text can be copied byte by byte: ASCII only, nothing to escape, short enough, no blank at either end.</summary>
    public static bool IsPlain(ReadOnlySpan<char> text) =>
        text.Length <= MaxLength && text[0] > ' ' && text[^1] > ' ' && Ascii.IsValid(text) && text.IndexOfAny(Special) < 0;

    /// <summary>
    /// The text as a cell can carry it: XML 1.0 has no place for C0 controls other than tab, LF and CR, for lone surrogates, U+FFFE and U+FFFF; a cut never
    /// splits a surrogate pair.
    /// </summary>
    public static string Fit(string text, out CellLoss loss)
    {
        loss = CellLoss.None;
        var result = HasUnfit(text) ? Remove(text, ref loss) : text;
        if (result.Length <= MaxLength) return result;
        loss |= CellLoss.Cut;
        return result[..(char.IsHighSurrogate(result[MaxLength - 1]) ? MaxLength - 1 : MaxLength)];
    }

    /// <summary>The marks that the content asks for.</summary>
    public static CellMarks MarksOf(ReadOnlySpan<char> text)
    {
        var marks = text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? CellMarks.Quoted : CellMarks.None;
        return StartsRightToLeft(text) ? marks | CellMarks.RightToLeft : marks;
    }

    private static bool HasUnfit(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is >= ' ' and < '\uD800' or '\t' or '\n' or '\r') continue;
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) i++;
            else if (c is < ' ' or < '\uE000' or '\uFFFE' or '\uFFFF') return true;
        }

        return false;
    }

    private static string Remove(string text, ref CellLoss loss)
    {
        loss |= CellLoss.Removed;
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) result.Append(c).Append(text[++i]);
            else if (!char.IsSurrogate(c) && c is >= ' ' and not ('\uFFFE' or '\uFFFF') or '\t' or '\n' or '\r') result.Append(c);
        }

        return result.ToString();
    }

    /// <summary>Whether the first letter of strong direction is Hebrew, Arabic, Syriac, Thaana, N'Ko or a presentation form (UAX 9, classes R and AL, by block).</summary>
    private static bool StartsRightToLeft(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (c is >= '\u0590' and <= '\u08FF' or >= '\uFB1D' and <= '\uFDFF' or >= '\uFE70' and <= '\uFEFE')
            {
                if (char.IsLetter(c)) return true;
            }
            else if (char.IsLetter(c) || char.IsSurrogate(c))
            {
                return false;
            }
        }

        return false;
    }
}
