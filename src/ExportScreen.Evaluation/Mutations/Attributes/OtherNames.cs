using ExportScreen.Evaluation.Mutations.Bases;

namespace ExportScreen.Evaluation.Mutations.Attributes;

/// <summary>Names of ships on no list, made of common words. Pure and thread-safe.</summary>
internal static class OtherNames
{
    private static readonly string[] First = ["Amber", "Coral", "Silver", "Merry", "Gentle", "Swift", "Happy", "Velvet"];
    private static readonly string[] Second = ["Heron", "Lantern", "Orchard", "Meadow", "Pilgrim", "Sparrow", "Harvest", "Willow"];

    /// <summary>A ship on no list.</summary>
    public static string Ship(Dice dice) => $"{dice.Pick(First)} {dice.Pick(Second)}";
}
