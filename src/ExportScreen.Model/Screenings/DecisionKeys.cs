using System.Security.Cryptography;
using System.Text;

namespace ExportScreen.Model.Screenings;

/// <summary>
/// The key under which a decision is remembered (CONTRACTS.md, Ids): as long as the same party meets the unchanged entry under the unchanged RuleBook, the decision is found again; when
/// one of them changes, it is not. 32 lower-case hex digits. Pure and thread-safe.
/// </summary>
public static class DecisionKeys
{
    /// <summary>Of a hit: party key, entry id, content of the entry, RuleBook version.</summary>
    public static string Of(string partyKey, Hit hit, string ruleBookVersion)
    {
        ArgumentNullException.ThrowIfNull(hit);
        return Hash("hit", partyKey, hit.EntryId, hit.EntryContentHash ?? "", ruleBookVersion);
    }

    /// <summary>Of a finding, which is about no party: rule id, the evidence (the whole sentence), RuleBook version. Rows with the same evidence share the decision.</summary>
    public static string Of(Finding finding, string ruleBookVersion)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return Hash("finding", finding.RuleId, finding.Evidence, ruleBookVersion);
    }

    /// <summary>Whether calling it a false positive takes a second person: a strong hit, or anything on Hold.</summary>
    public static bool NeedsSecondPerson(MatchBand? band, Outcome outcome) => band == MatchBand.Strong || outcome == Outcome.Hold;

    private static string Hash(params ReadOnlySpan<string> parts)
    {
        var text = new StringBuilder("decision\n");
        foreach (var part in parts) text.Append(part.Length).Append(':').Append(part).Append('\n');
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())).AsSpan(0, 16));
    }
}
