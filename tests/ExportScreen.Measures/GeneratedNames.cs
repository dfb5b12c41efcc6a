using System.Text;

namespace ExportScreen.Measures;

/// <summary>Names that nobody has: companies out of syllables, and listed names with a slip of the pen. The same random numbers give the same names.</summary>
internal static class GeneratedNames
{
    private static readonly string[] First = ["Sun", "Blue", "Delta", "Nova", "Prime", "Vertex", "Orion", "Summit", "Apex", "Coral", "Maple", "Iron", "Silver", "Harbour", "Northern", "Crystal", "Bright", "Falcon", "Lotus", "Granite", "Kestrel", "Willow", "Amber", "Cobalt", "Juniper"];
    private static readonly string[] Second = ["gate", "field", "wave", "tech", "star", "line", "bridge", "stone", "wood", "crest", "port", "mark", "ridge", "land", "view", "berg", "dale", "ford", "mont", "haven"];
    private static readonly string[] Trade = ["Trading", "Logistics", "Electronics", "Industries", "Textiles", "Foods", "Machinery", "Chemicals", "Import Export", "Components", "Furniture", "Medical", "Plastics", "Optics", "Marine"];
    private static readonly string[] Legal = ["Ltd", "LLC", "GmbH", "Co., Ltd", "A.S.", "FZE", "S.A.", "B.V.", "Pvt Ltd", "Inc"];

    /// <summary>A company, one of about two thousand million.</summary>
    public static string Company(Random random) =>
        $"{First[random.Next(First.Length)]}{Second[random.Next(Second.Length)]} {Syllables(random)} {Trade[random.Next(Trade.Length)]} {Legal[random.Next(Legal.Length)]}";

    /// <summary>A word, for street names.</summary>
    public static string Word(Random random) => First[random.Next(First.Length)];

    /// <summary>One letter dropped, doubled or swapped, or the name as it is.</summary>
    public static string Damage(Random random, string name)
    {
        var at = random.Next(1, name.Length - 1);
        return random.Next(4) switch
        {
            0 => name.Remove(at, 1),
            1 => name.Insert(at, name[at].ToString()),
            2 => string.Concat(name.AsSpan(0, at), name.AsSpan(at + 1, 1), name.AsSpan(at, 1), at + 2 < name.Length ? name.AsSpan(at + 2) : ""),
            _ => name,
        };
    }

    private static string Syllables(Random random)
    {
        const string Consonants = "bdfgklmnprstvz";
        const string Vowels = "aeiou";
        var text = new StringBuilder();
        for (var i = random.Next(2, 4); i > 0; i--) text.Append(Consonants[random.Next(Consonants.Length)]).Append(Vowels[random.Next(Vowels.Length)]);
        text[0] = char.ToUpperInvariant(text[0]);
        return text.ToString();
    }
}
