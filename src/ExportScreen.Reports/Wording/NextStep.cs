using ExportScreen.Model.Lists;
using ExportScreen.Model.Screenings;

namespace ExportScreen.Reports.Wording;

/// <summary>What a reviewer does next. House wording, no legal advice.</summary>
internal static class NextStep
{
    /// <summary>For a match with a list entry.</summary>
    public static string For(Hit hit)
    {
        ArgumentNullException.ThrowIfNull(hit);
        return For(hit, hit.Effect);
    }

    /// <summary>For a match with a party on several lists: how to find out who it is follows from the best hit, what to do from the gravest effect.</summary>
    public static string For(Hit hit, LegalEffect gravest)
    {
        var first = hit switch
        {
            { Basis: HitBasis.Name, MatchedStrength: AliasStrength.Weak } => "Weak alias: look for a second attribute that agrees before deciding. ",
            { Basis: HitBasis.Address } => "Same address: find out whether the party is the one meant or a neighbour. ",
            { Basis: HitBasis.Identifier } => "Same identifier: check that it was copied correctly. ",
            _ => "Compare country, address and identifiers with the listing. ",
        };
        return first + For(gravest);
    }

    /// <summary>For a finding of a rule.</summary>
    public static string For(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return finding.Effect switch
        {
            LegalEffect.Prohibited => "Stop. Read the cited rule: ship only if an exemption or an authorisation covers this shipment, and keep the proof.",
            LegalEffect.Licence => "Hold until classification and licence need under the cited rule are settled.",
            LegalEffect.RedFlag => "Settle end use and end user before going on.",
            _ => "Ask for an explanation in writing and keep it with the shipment.",
        };
    }

    private static string For(LegalEffect effect) => effect switch
    {
        LegalEffect.Prohibited => "If confirmed: stop, do not deal, and report where the law asks for it.",
        LegalEffect.Licence => "If confirmed: hold until classification and licence need are settled.",
        _ => "If confirmed: settle end use and end user before going on.",
    };
}
