using System.Text.RegularExpressions;
using ExportScreen.Evaluation.Mutations.Bases;
using ExportScreen.Model.Codes;

namespace ExportScreen.Evaluation.Mutations.Scripts.Others;

/// <summary>
/// Japanese persons whose listed name is made of Hepburn syllables, in Kunrei and with other long vowels, or given name first. Pure and thread-safe.
/// </summary>
/// <remarks>Sources: Hepburn (modified, 1954) and Kunrei-shiki (Cabinet notification 1 of 1954; ISO 3602); from memory (house).</remarks>
internal static partial class JapaneseSpelling
{
    private static readonly CountryCode Japan = CountryCode.Of("JP");

    private static readonly Spellings.Rule[] Kunrei =
        [new("shi", "si"), new("sha", "sya"), new("shu", "syu"), new("sho", "syo"), new("chi", "ti"), new("cha", "tya"), new("chu", "tyu"), new("cho", "tyo"), new("tsu", "tu"), new("fu",
        "hu"), new("ji", "zi"), new("ja", "zya"), new("ju", "zyu"), new("jo", "zyo")];

    private static readonly Spellings.Rule[] Long = [new("ou", "o"), new("oo", "o"), new("uu", "u"), new("o", "ou", Final: true), new("o", "oh", Final: true)];

    public static IEnumerable<MutationCase> Cases(MutationSource source) => NameMutation.Cases(
        "Japanese", source,
        n => n is { IsPerson: true, Script: NameScript.Latin, Words.Length: 2 } && n.Words.All(w => Hepburn().IsMatch(w.ToLowerInvariant())) && source.CountriesOf(n.Listed.EntryId).Contains(Japan),
        (name, dice, _) => dice.Next(3) switch
        {
            0 => new(Spellings.All(name.Text, Kunrei), "Kunrei"),
            1 => Spellings.One(name, dice, Long, "Japanese long vowel"),
            _ => new($"{name.Words[1]} {name.Words[0]}", "Japanese order"),
        });

    [GeneratedRegex("^(?:(?:[kgsztdnhbpmr]y?|sh|ch|ts|j|f|y|w)?[aiueo]|n(?![aiueoy])|[kstp](?=[kstpc]))+$", RegexOptions.CultureInvariant)]
    private static partial Regex Hepburn();
}
