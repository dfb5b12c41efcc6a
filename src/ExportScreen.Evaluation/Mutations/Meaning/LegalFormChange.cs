using ExportScreen.Evaluation.Mutations.Bases;

namespace ExportScreen.Evaluation.Mutations.Meaning;

/// <summary>Class 16: legal form changed for another writing of it, moved, dropped. What stays keeps an informative word.</summary>
internal static class LegalFormChange
{
    public static MutationClass Class { get; } = NameMutation.Class(16, "legal form changed, moved, expanded, translated, dropped", 0.995, 0.999, Fits, Mutate);

    public static bool Fits(BaseName name) => name.IsCompany && name.Informative >= 1 && LegalForms.Find(name.Text) is not null;

    public static Mutated? Mutate(BaseName name, Dice dice, MutationSource source)
    {
        var (start, length, row) = LegalForms.Find(name.Text)!.Value;
        var form = name.Text.Substring(start, length);
        var core = (start == 0 ? name.Text[length..] : name.Text[..start]).Trim(' ', ',', '.', '-');
        if (core.Length == 0) return null;
        return dice.Next(4) switch
        {
            0 => new(core, "dropped"),
            1 => start == 0 ? new($"{core} {form}", "moved to the end") : new($"{form} {core}", "moved to the start"),
            _ => dice.Pick(row) is var other && NameScripts.Of(other) is var script && (script == NameScript.Latin || script == NameScripts.Of(core)) ? Written(core, start == 0, other) : null,
        };
    }

    private static Mutated? Written(string core, bool first, string form)
    {
        // Chinese forms follow without a blank.
        var blank = form[0] is >= '一' and <= '鿿' ? "" : " ";
        return new(first ? form + blank + core : core + blank + form, "written " + form);
    }
}
