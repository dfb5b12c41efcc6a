using ExportScreen.Evaluation.Mutations.Bases;

namespace ExportScreen.Evaluation.Mutations.Cells;

/// <summary>Parties that are on no list, made of common words. Pure and thread-safe.</summary>
internal static class OtherParties
{
    private static readonly string[] Cores =
         ["Harbour View", "Bluebell", "Northgate", "Elmwood", "Riverside", "Hillcrest", "Brightwater", "Oakfield", "Lakeshore", "Meadowbrook", "Kingsley", "Whitmore", "Ashford", "Redwood Valley", "Silverbrook"];

    private static readonly string[] Trades =
         ["Freight Forwarding Ltd", "Bakery Supplies Inc", "Packaging GmbH", "Furniture BV", "Garments Ltd", "Logistics LLC", "Toys Ltd", "Ceramics SA", "Textiles Co., Ltd.", "Shipping Agency"];

    /// <summary>A company on no list.</summary>
    public static string Company(Dice dice) => $"{dice.Pick(Cores)} {dice.Pick(Trades)}";
}
