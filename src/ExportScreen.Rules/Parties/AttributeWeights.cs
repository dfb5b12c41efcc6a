using ExportScreen.Model.RuleBooks;
using ExportScreen.Model.Screenings;

namespace ExportScreen.Rules.Parties;

/// <summary>
/// How the attributes move a name score. They raise or lower, never delete: full equality of names stays at the review line whatever the country says. Pure and thread-safe.
/// </summary>
internal static class AttributeWeights
{
    public static double Adjust(double nameScore, IReadOnlyList<AttributeComparison> attributes, MatchSettings settings)
    {
        var score = nameScore;
        foreach (var attribute in attributes)
        {
            score += (attribute.Attribute, attribute.Agreement) switch
            {
                (AttributeComparer.Country, Agreement.Agrees) => settings.CountryAgrees,
                (AttributeComparer.Country, Agreement.Differs) => -settings.CountryDiffers,
                (AttributeComparer.Kind, Agreement.Differs) => -settings.KindDiffers,
                (AttributeComparer.Address, Agreement.Agrees) => settings.AddressAgrees,
                (AttributeComparer.Identifier, Agreement.Differs) => -settings.IdentifierDiffers,
                _ => 0,
            };
        }

        // A corroborated score is never below, a contradicted one never above the name's own; 1.0 is left to exact identifiers.
        var bounded = Math.Clamp(score, 0, 0.999);
        return nameScore >= settings.FullEquality ? Math.Max(bounded, settings.ReviewLine) : bounded;
    }
}
