using ExportScreen.Model.Codes;

namespace ExportScreen.Manifests.Cells;

/// <summary>Reads a country cell and the places of ports. Pure and thread-safe.</summary>
internal static class CountryCells
{
    private static readonly char[] Separators = ['(', ')', '/', ',', ';', '-', '|', '[', ']', '\n', '–', '（', '）'];

    /// <summary>The whole cell as a country: as <see cref="Countries.TryFind"/>, with a short way for codes.</summary>
    public static bool TryFind(string text, out CountryCode country)
    {
        if (text.Length == 2 && char.IsAsciiLetterUpper(text[0]) && char.IsAsciiLetterUpper(text[1]) && CountryCode.TryParse(text, out country) && Countries.Exists(country)) return true;
        return Countries.TryFind(text, out country);
    }

    /// <summary>The whole cell as a country, or its parts when those that name countries all name the same one (<c>CN - China</c>).</summary>
    public static bool TryRead(string text, out CountryCode country)
    {
        if (Countries.TryFind(text, out country)) return true;
        country = default;
        var parts = text.Split(Separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 1) parts = Coded(text);
        var agreed = default(CountryCode);
        foreach (var part in parts)
        {
            if (!Countries.TryFind(part, out var one)) continue;
            if (!agreed.IsNone && agreed != one) return false;
            agreed = one;
        }

        country = agreed;
        return !agreed.IsNone;
    }

    // "CN China", "156 中国": a code in front of a name.
    private static string[] Coded(string text)
    {
        var blank = text.IndexOf(' ', StringComparison.Ordinal);
        return blank is 2 or 3 ? [text[..blank], text[(blank + 1)..]] : [];
    }
}
