using ExportScreen.Evaluation.Mutations.Bases;

namespace ExportScreen.Evaluation.Mutations.Words;

/// <summary>Class 14: a title, an honorific, c/o, attn before the name or a suffix after it.</summary>
internal static class Extra
{
    private static readonly string[] PersonTitles =
    [
        "Mr", "Mr.", "Mrs", "Ms", "Dr", "Dr.", "Prof.", "General", "Gen.", "Colonel", "Col.", "Major General", "Sheikh", "Haji", "Sayyid", "Engineer", "Eng.", "Sir", "H.E.", "His Excellency",
        "Herr", "Monsieur", "Señor", "Captain", "Capt.", "Minister", "Director", "MR.", "DR",
    ];

    private static readonly string[] Suffixes = ["Jr.", "Sr.", "PhD", "Esq.", "MBA", "(deceased)", "Eng."];

    private static readonly string[] Deliveries = ["c/o {0}", "C/O: {0}", "attn {0}", "Attn: {0}", "ATTN. {0}", "Attention: {0}", "To: {0}", "care of {0}"];

    private static readonly string[] CompanyMarks = ["M/S {0}", "M/s. {0}", "Messrs. {0}", "Messrs {0}", "The {0}", "{0} (the company)", "Firm {0}", "consignee: {0}", "{0} and others"];

    public static MutationClass Class { get; } = NameMutation.Class(14, "extra word, title, honorific, c/o, attn", 0.98, 0.995, n => n.IsPerson || n.IsCompany, Mutate);

    public static Mutated? Mutate(BaseName name, Dice dice, MutationSource source)
    {
        if (dice.Chance(30)) return new(Fill(dice.Pick(Deliveries), name.Text), "c/o, attn");
        if (!name.IsPerson) return new(Fill(dice.Pick(CompanyMarks), name.Text), "mark of a firm");
        return dice.Next(4) switch
        {
            0 => new($"{name.Text} {dice.Pick(Suffixes)}", "suffix"),
            1 => new($"Attn {dice.Pick(PersonTitles)} {name.Text}", "attn and title"),
            _ => new($"{dice.Pick(PersonTitles)} {name.Text}", "title"),
        };
    }

    private static string Fill(string pattern, string name) => pattern.Replace("{0}", name, StringComparison.Ordinal);
}
