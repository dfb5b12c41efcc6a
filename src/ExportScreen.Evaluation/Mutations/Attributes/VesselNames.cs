using System.Globalization;
using ExportScreen.Evaluation.Mutations.Bases;
using ExportScreen.Evaluation.Mutations.Meaning;
using ExportScreen.Model.Lists;

namespace ExportScreen.Evaluation.Mutations.Attributes;

/// <summary>Class 31, second part: names of ships with or without MV and the like, former names, numbers in words.</summary>
internal static class VesselNames
{
    private static readonly string[] Marks = ["MV ", "M/V ", "M.V. ", "MT ", "M/T ", "MS ", "SS ", "MV. ", "m/v "];

    /// <summary>Short names are fair here: the mark says that it is a ship.</summary>
    public static MutationClass Class { get; } = new(
        31, "vessel: name", 0.98, 0.99,
        source => NameMutation.CasesOfAny("vessel", source, n => n.Kind == EntryKind.Vessel && n.Script == NameScript.Latin && Letters.Count(n.Text) >= 4, Mutate));

    public static Mutated? Mutate(BaseName name, Dice dice, MutationSource source)
    {
        if (name.WordsThat(w => int.TryParse(w, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n is > 0 and < 100) is { Count: > 0 } places && dice.Chance(60))
            return new(name.With(places[^1], NumberWords.Cardinal(int.Parse(name.Words[places[^1]], CultureInfo.InvariantCulture)).ToUpperInvariant()), "number in words");
        return dice.Next(6) switch
        {
            0 when name.IsFair => new($"{name.Text} (ex {OtherNames.Ship(dice)})", "with a former name"),
            1 when name.IsFair => new($"{OtherNames.Ship(dice)} ex {name.Text}", "as a former name"),
            _ => new(dice.Pick(Marks) + name.Text, "mark of a ship"),
        };
    }
}
