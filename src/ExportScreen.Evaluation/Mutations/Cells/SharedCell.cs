using System.Globalization;
using ExportScreen.Evaluation.Mutations.Bases;

namespace ExportScreen.Evaluation.Mutations.Cells;

/// <summary>Class 26: name and address in one cell, name and country, two parties in one cell.</summary>
internal static class SharedCell
{
    private static readonly string[] Countries =
    [
        "RUSSIA", "Russian Federation", "UAE", "TURKEY", "Türkiye", "China", "HONG KONG", "Iran", "Germany", "INDIA", "KAZAKHSTAN", "Serbia", "Kyrgyzstan", "Malaysia", "Singapore",
        "SYRIA", "Pakistan", "(RU)", "(CN)", "- TR",
    ];

    private static readonly string[] Streets = ["Main Street", "Industrial Road", "Lenina St.", "Atatürk Cad.", "Sheikh Zayed Road", "Nathan Road", "Keyuan Road", "Park Lane", "Tverskaya Street", "Al Wasl Road"];

    private static readonly string[] Cities = ["Moscow", "Dubai", "Istanbul", "Hong Kong", "Shenzhen", "St Petersburg", "Bishkek", "Almaty", "Tehran", "Kuala Lumpur"];

    private static readonly string[] Joints = [" / ", "; ", " & ", " and ", "\n", " c/o ", " on behalf of ", " | ", ", ", " notify: ", " O/B ", " A/C "];

    public static MutationClass Class { get; } = NameMutation.Class(26, "name and address in one cell; name and country; two parties", 0.97, 0.99, n => n.IsPerson || n.IsCompany, Mutate);

    public static Mutated? Mutate(BaseName name, Dice dice, MutationSource source) => dice.Next(4) switch
    {
        0 => new($"{name.Text}{dice.Pick([", ", " ", " - "])}{dice.Pick(Countries)}", "name and country"),
        1 => new(name.Text + dice.Pick(Joints) + OtherParties.Company(dice), "first of two parties"),
        2 => new(OtherParties.Company(dice) + dice.Pick(Joints) + name.Text, "second of two parties"),
        _ => new($"{name.Text}{dice.Pick([", ", "\n", " ", "; "])}{Address(name, dice, source)}", "name and address"),
    };

    /// <summary>An address of the entry where the list gives a street, else one made up.</summary>
    private static string Address(BaseName name, Dice dice, MutationSource source)
    {
        if (source.AddressesOf(name.Listed.EntryId).FirstOrDefault(a => a.Street is { Length: > 0 and < 80 }) is { } listed) return listed.ToLine();
        var number = (1 + dice.Next(200)).ToString(CultureInfo.InvariantCulture);
        var (street, city) = (dice.Pick(Streets), dice.Pick(Cities));
        return dice.Chance(50) ? $"{number} {street}, {city}" : $"{street} {number}, office {1 + dice.Next(40)}, {city} {100000 + dice.Next(90000)}";
    }
}
