using System.Text;

namespace ExportScreen.Lists.Snapshots;

/// <summary>Names the script of a name, for counts. Pure and thread-safe.</summary>
/// <remarks>Source: the block ranges of the Unicode Standard 14.0, Blocks.txt; scripts without listed names are one group.</remarks>
internal static class ScriptNames
{
    private static readonly (int First, int Last, string Script)[] Blocks =
    [
        (0x0041, 0x024F, "Latin"), (0x0370, 0x03FF, "Greek"), (0x0400, 0x052F, "Cyrillic"), (0x0530, 0x058F, "Armenian"), (0x0590, 0x05FF, "Hebrew"),
        (0x0600, 0x08FF, "Arabic"), (0x0900, 0x097F, "Devanagari"), (0x0980, 0x09FF, "Bengali"), (0x0E00, 0x0E7F, "Thai"), (0x1000, 0x109F, "Myanmar"), (0x10A0, 0x10FF, "Georgian"),
        (0x1100, 0x11FF, "Hangul"), (0x1E00, 0x1EFF, "Latin"), (0x1F00, 0x1FFF, "Greek"), (0x3040, 0x30FF, "Kana"), (0x3400, 0x4DBF, "Han"), (0x4E00, 0x9FFF, "Han"),
        (0xAC00, 0xD7AF, "Hangul"), (0xF900, 0xFAFF, "Han"), (0xFB50, 0xFDFF, "Arabic"), (0xFE70, 0xFEFF, "Arabic"), (0xFF21, 0xFF5A, "Latin"), (0x20000, 0x323AF, "Han"),
    ];

    /// <summary>The script of the first letter that is not Latin, else <c>Latin</c> when there is a Latin one, <c>Other</c> for further scripts, <c>None</c> without letters.</summary>
    public static string Of(string name)
    {
        var script = "None";
        foreach (var rune in name.EnumerateRunes())
        {
            if (!Rune.IsLetter(rune)) continue;
            script = Find(rune.Value);
            if (script != "Latin") return script;
        }

        return script;
    }

    private static string Find(int letter)
    {
        foreach (var (first, last, script) in Blocks)
            if (letter >= first && letter <= last) return script;
        return "Other";
    }
}
