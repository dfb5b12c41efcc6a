using ExportScreen.Model.Codes;

namespace ExportScreen.Manifests.Tables;

/// <summary>The key that joins the rows of one bill. Pure and thread-safe.</summary>
internal static class DocumentKeys
{
    /// <summary>Bill, else declaration, else invoice, with its kind in front; null without any. Record tags in UUID form are no document numbers.</summary>
    public static string? Of(string? bill, string? declaration, string? invoice) => Key("bl:", bill) ?? Key("de:", declaration) ?? Key("in:", invoice);

    private static string? Key(string kind, string? number)
    {
        if (number is null || IsUuid(number)) return null;
        var compact = Compact(number);
        return compact.Length < 3 ? null : string.Concat(kind, compact);
    }

    private static string Compact(string number)
    {
        foreach (var c in number)
            if (!char.IsAsciiLetterUpper(c) && !char.IsAsciiDigit(c)) return Identifiers.Compact(number);
        return number;
    }

    private static bool IsUuid(string text) =>
        (text.Length == 36 && Guid.TryParseExact(text, "D", out _)) || (text.Length == 32 && text.Any(char.IsAsciiLetter) && Guid.TryParseExact(text, "N", out _));
}
