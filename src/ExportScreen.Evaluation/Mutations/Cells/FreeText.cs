using ExportScreen.Evaluation.Mutations.Bases;

namespace ExportScreen.Evaluation.Mutations.Cells;

/// <summary>Class 27: a name inside free text (goods line, remarks, marks, notify).</summary>
internal static class FreeText
{
    private const int ShortestName = 10;

    /// <summary>Sentences of shipping documents (house).</summary>
    private static readonly string[] Patterns =
    [
        "spare parts for {0} as per contract 114/22", "Notify: {0}, phone on arrival", "MARKS: {0} 1/12 MADE IN GERMANY", "goods to be delivered to {0} upon payment", "consigned to the order of {0}",
        "Freight prepaid. Final consignee {0}. Handle with care", "SHIPPED ON BOARD, end user: {0}", "10 cartons electronic components, buyer {0}, invoice 2231", "ALSO NOTIFY {0} BEFORE UNLOADING",
        "Payment by {0} under letter of credit 77120", "remarks: transit to {0} via Mersin", "pumps and valves, ordered by {0}, packing list attached", "on behalf of {0} (see attached)",
        "Machinery parts HS 8466 for {0} workshop",
        "please release cargo to {0} against original documents", "Re-export to {0} not permitted without licence",
    ];

    public static MutationClass Class { get; } = NameMutation.Class(
        27, "embedded in free text", 0.95, 0.98, n => n.Informative >= 2 && Letters.Count(n.Text) >= ShortestName && n.Script is NameScript.Latin or NameScript.Cyrillic, Mutate);

    public static Mutated? Mutate(BaseName name, Dice dice, MutationSource source) =>
        new(dice.Pick(Patterns).Replace("{0}", name.Text, StringComparison.Ordinal), "in a sentence");
}
