namespace ExportScreen.Lists.OpenSanctions;

/// <summary>Tells the JSON forms apart by their first bytes. Pure and thread-safe.</summary>
internal static class FtmRecognition
{
    /// <summary>Whether the file begins with an entity of FollowTheMoney.</summary>
    public static bool IsFtm(ListFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var head = file.Head.TrimStart("\uFEFF \t\r\n"u8);
        return head.StartsWith("{"u8) && head.IndexOf("\"schema\""u8) >= 0 && head.IndexOf("\"properties\""u8) >= 0 && head.IndexOf("\"datasets\""u8) >= 0 && !head.StartsWith("{\"op\""u8);
    }

    /// <summary>Whether properties of the first entities hold entities; a file of targets only, without one that hangs on others, counts as nested by its name.</summary>
    public static bool IsNested(ListFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (file.Name.Contains("nested", StringComparison.OrdinalIgnoreCase)) return true;
        var head = file.Head;
        while (head.IndexOf((byte)'[') is >= 0 and var at)
        {
            head = head[(at + 1)..];
            if (head.TrimStart(" \t"u8).StartsWith("{"u8)) return true;
        }

        return false;
    }
}
