namespace ExportScreen.Manifests.Text;

/// <summary>Tells text from binary junk. Pure and thread-safe.</summary>
internal static class TextShape
{
    /// <summary>Whether control characters (and zeros) are rare enough for a text.</summary>
    public static bool IsText(string head)
    {
        if (head.Length == 0) return false;
        var controls = 0;
        foreach (var c in head)
            if (c < ' ' && c is not ('\t' or '\n' or '\r' or '\f' or '\u001A' or '\u001B')) controls++;
        return controls * 100 <= head.Length * 2;
    }
}
