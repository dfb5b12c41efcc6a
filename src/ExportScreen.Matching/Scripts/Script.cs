namespace ExportScreen.Matching.Scripts;

/// <summary>The scripts that are told apart. The numbers are stored in indexes.</summary>
internal enum Script : byte
{
    Latin = 0,
    Cyrillic = 1,
    Greek = 2,
    Arabic = 3,
    Hebrew = 4,
    Han = 5,
    Kana = 6,
    Hangul = 7,
    Georgian = 8,
    Armenian = 9,
    Thai = 10,
    Other = 11,
}

/// <summary>Finds the script of folded characters. Pure and thread-safe.</summary>
internal static class ScriptOf
{
    /// <summary>The script of a character; digits and '?' have none (Latin).</summary>
    public static Script Char(char c) => c switch
    {
        < '\u0250' => Script.Latin,
        >= '\u0370' and <= '\u03FF' => Script.Greek,
        >= '\u0400' and <= '\u052F' => Script.Cyrillic,
        >= '\u0530' and <= '\u058F' => Script.Armenian,
        >= '\u0590' and <= '\u05FF' => Script.Hebrew,
        >= '\u0600' and <= '\u077F' => Script.Arabic,
        >= '\u0E00' and <= '\u0E7F' => Script.Thai,
        >= '\u10A0' and <= '\u10FF' or >= '\u1C90' and <= '\u1CBF' => Script.Georgian,
        >= '\u3040' and <= '\u30FF' => Script.Kana,
        >= '\u3400' and <= '\u9FFF' or '々' or (>= '\uD840' and <= '\uD88D') or (>= '\uDC00' and <= '\uDFFF') => Script.Han,
        >= '\uAC00' and <= '\uD7A3' or >= '\u1100' and <= '\u11FF' => Script.Hangul,
        _ => Script.Other,
    };

    /// <summary>Name of a script for display.</summary>
    public static string Title(Script script) => script == Script.Kana ? "Japanese kana" : script.ToString();
}
