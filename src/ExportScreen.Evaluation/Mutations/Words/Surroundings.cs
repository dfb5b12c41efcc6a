using ExportScreen.Evaluation.Mutations.Bases;

namespace ExportScreen.Evaluation.Mutations.Words;

/// <summary>Class 28: words of trade around the core of a company's name.</summary>
internal static class Surroundings
{
    private static readonly string[] Before = ["The", "Group of Companies", "Trading House", "Firm", "Joint Venture", "Concern"];

    private static readonly string[] After =
    [
        "Telecom", "Group", "Trading", "International", "Holding", "Engineering", "Logistics", "Services", "Technologies", "Export", "Industrial", "Supply", "Solutions", "Systems", "Enterprises", "Branch",
        "Representative Office", "Warehouse", "Import Export",
    ];

    public static MutationClass Class { get; } = NameMutation.Class(
        28, "extra words around the core", 0.99, 0.998, n => n.IsCompany && n.Script is NameScript.Latin or NameScript.Cyrillic && n.Informative >= 1, Mutate);

    public static Mutated? Mutate(BaseName name, Dice dice, MutationSource source)
    {
        if (dice.Chance(25) && !Meaning.LegalForms.IsForm(name.Words[0])) return new($"{dice.Pick(Before)} {name.Text}", "before");
        var extra = dice.Pick(After);
        var words = name.Words.ToList();
        var legal = words.Count;
        while (legal > 1 && Meaning.LegalForms.IsForm(words[legal - 1])) legal--;
        words.Insert(legal, extra);
        if (dice.Chance(20)) words.Insert(legal, dice.Pick(After));
        return new(string.Join(' ', words), legal == name.Words.Length ? "after" : "before the legal form");
    }
}
