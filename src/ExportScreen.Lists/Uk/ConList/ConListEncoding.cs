using System.Text;
using System.Text.Unicode;

namespace ExportScreen.Lists.Uk.ConList;

/// <summary>Editions up to 2021 are in windows-1252, later ones in UTF-8. Pure and thread-safe.</summary>
internal static class ConListEncoding
{
    /// <summary>Column that only the UTF-8 editions have: bytes of another encoding are damage there.</summary>
    private const string NewColumn = "Alias Quality";

    /// <summary>Characters of the bytes 80 to 9F; a blank stands for one of the five that mean nothing.</summary>
    private const string Upper = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

    /// <summary>
    /// The file in UTF-8. One that is valid UTF-8 stays as it is, and so does one that is neither or of the later form, for the reader to refuse.
    /// </summary>
    public static ListFile ToUtf8(ListFile file)
    {
        var bytes = file.Content.Span;
        if (Utf8.IsValid(bytes) || Encoding.Latin1.GetString(file.Head[..Math.Min(file.Head.Length, 4096)]).Contains(NewColumn, StringComparison.Ordinal)) return file;
        var text = new StringBuilder(bytes.Length);
        foreach (var b in bytes)
        {
            var c = b is >= 0x80 and <= 0x9F ? Upper[b - 0x80] : (char)b;
            if (b >= 0x80 && c == ' ') return file;
            text.Append(c);
        }

        return file with { Content = Encoding.UTF8.GetBytes(text.ToString()) };
    }
}
