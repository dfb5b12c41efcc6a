namespace ExportScreen.Evaluation.Mutations.Scripts.Cyrillic;

/// <summary>The systems, and which of them a name is written in. Pure and thread-safe.</summary>
internal static class CyrillicSystems
{
    private static readonly CyrillicSystem Bgn = new("BGN/PCGN", "bgn");
    private static readonly CyrillicSystem Iso = new("ISO 9", "iso");
    private static readonly CyrillicSystem AlaLc = new("ALA-LC", "alalc");
    private static readonly CyrillicSystem German = new("German", "german");
    private static readonly CyrillicSystem French = new("French", "french");
    private static readonly CyrillicSystem Icao = new("ICAO 9303", "icao");

    private static readonly CyrillicSystem[] Russian = [Bgn, Iso, new("GOST 7.79 B", "gost"), Icao, AlaLc, German, French];
    private static readonly CyrillicSystem[] Ukrainian = [new("KMU-55", "kmu")];
    private static readonly CyrillicSystem[] Belarusian = [new("Belarus 2007", "belarus")];
    private static readonly CyrillicSystem[] Bulgarian = [new("Bulgaria 2009", "bulgaria")];
    private static readonly CyrillicSystem[] Serbian = [new("Gaj", "serbia")];

    /// <summary>All systems.</summary>
    public static IReadOnlyList<CyrillicSystem> All { get; } = [.. Russian, .. Ukrainian, .. Belarusian, .. Bulgarian, .. Serbian];

    /// <summary>The systems of the language that the letters of a name speak for; Russian where they tell nothing.</summary>
    public static IReadOnlyList<CyrillicSystem> For(string name)
    {
        var letters = name.ToLowerInvariant();
        if (letters.AsSpan().ContainsAny("ђјљњћџ")) return Serbian;
        if (letters.Contains('ў', StringComparison.Ordinal)) return Belarusian;
        if (letters.AsSpan().ContainsAny("їєґ")) return Ukrainian;
        if (letters.Contains('і', StringComparison.Ordinal)) return IsBelarusian(letters) ? Belarusian : Ukrainian;
        return IsBulgarian(letters) ? Bulgarian : Russian;
    }

    /// <summary>Ukrainian has no ы and э, and its patronymics end in -вич.</summary>
    private static bool IsBelarusian(string letters) =>
        letters.AsSpan().ContainsAny('ы', 'э') || (letters.Contains("віч", StringComparison.Ordinal) && !letters.Contains('и', StringComparison.Ordinal));

    /// <summary>In Russian ъ stands before е, ё, ю, я only, and in the old spelling at the end of words.</summary>
    private static bool IsBulgarian(string letters)
    {
        for (var at = letters.IndexOf('ъ', StringComparison.Ordinal); at >= 0; at = letters.IndexOf('ъ', at + 1))
            if (at + 1 < letters.Length && char.IsLetter(letters[at + 1]) && letters[at + 1] is not ('е' or 'ё' or 'ю' or 'я')) return true;
        return false;
    }
}
