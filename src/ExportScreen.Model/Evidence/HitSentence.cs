using System.Globalization;
using System.Text;
using ExportScreen.Model.Lists;
using ExportScreen.Model.Screenings;

namespace ExportScreen.Model.Evidence;

/// <summary>The sentence for people, built on demand from the evidence of a <see cref="Hit"/>. Pure and thread-safe.</summary>
public static class HitSentence
{
    /// <summary>Why it matched, or what came closest when it did not reach the review line: which words correspond and how, which are extra or missing, which attributes agree, differ or are unknown.</summary>
    public static string Why(Hit hit)
    {
        ArgumentNullException.ThrowIfNull(hit);
        var isNear = hit.Band == MatchBand.NearMiss;
        var text = new StringBuilder();
        switch (hit.Basis)
        {
            case HitBasis.Name:
                text.Append(CultureInfo.InvariantCulture, $"{(isNear ? "Closest listed name, below the review line:" : "Matched")} {Kind(hit)} “{hit.Matched}”");
                AppendWords(text, hit);
                break;
            case HitBasis.Address when isNear:
                text.Append(CultureInfo.InvariantCulture, $"Closest listed address, below the review line: “{hit.Matched}”; given “{hit.Given}”");
                break;
            case HitBasis.Identifier:
                text.Append(CultureInfo.InvariantCulture, $"Matched because the identifier “{hit.Given}” is the listed “{hit.Matched}”, whatever the name");
                break;
            default:
                text.Append(CultureInfo.InvariantCulture, $"Matched because the address “{hit.Given}” is the listed address “{hit.Matched}”, whatever the name");
                break;
        }

        AppendAttributes(text, hit);
        text.Append(CultureInfo.InvariantCulture, $". Score {Score(hit)}.");
        return text.ToString();
    }

    /// <summary>The score in percent as every output shows it: of the four digits that are stored, one after the point, halves up ("94.3").</summary>
    public static string Score(Hit hit)
    {
        ArgumentNullException.ThrowIfNull(hit);
        return Math.Round((decimal)Math.Round(hit.Score, 4) * 100, 1, MidpointRounding.AwayFromZero).ToString("0.0", CultureInfo.InvariantCulture);
    }

    /// <summary>What the listing means for the exporter.</summary>
    public static string Consequence(LegalEffect effect) => effect switch
    {
        LegalEffect.Prohibited => "Prohibited: no dealing with a listed party",
        LegalEffect.Licence => "Licence needed for items subject to the rules of this list",
        _ => "Red flag: due diligence before going on",
    };

    /// <summary>The comparisons with one result, as "country CN / RU; kind company / person".</summary>
    public static string Attributes(Hit hit, Agreement agreement)
    {
        ArgumentNullException.ThrowIfNull(hit);
        var words = hit.Attributes.Where(a => a.Agreement == agreement && !IsAddressThatMatched(hit, a)).Select(a => agreement switch
        {
            Agreement.Agrees => $"{a.Attribute} {a.Given ?? a.Listed}",
            Agreement.Differs => $"{a.Attribute} {a.Given} against {a.Listed}",
            _ => a.Attribute,
        });
        return string.Join("; ", agreement == Agreement.Agrees && hit.Basis == HitBasis.Address && hit.Band != MatchBand.NearMiss ? words.Prepend($"address {hit.Given}") : words);
    }

    /// <summary>The address is what a hit by address rests on: it agrees, whatever a comparison beside it says.</summary>
    private static bool IsAddressThatMatched(Hit hit, AttributeComparison attribute) =>
        hit.Basis == HitBasis.Address && hit.Band != MatchBand.NearMiss && attribute.Attribute == "address";

    private static void AppendWords(StringBuilder text, Hit hit)
    {
        Append(text, hit, "the same: ", r => r is TokenRelation.Equal);
        Append(text, hit, "the same in another script: ", r => r is TokenRelation.Transliterated);
        Append(text, hit, "alike: ", r => r is TokenRelation.Similar or TokenRelation.Phonetic or TokenRelation.Joined);
        Append(text, hit, "shortened: ", r => r is TokenRelation.Abbreviated);
        Append(text, hit, "same meaning: ", r => r is TokenRelation.Synonym);
        Append(text, hit, "extra: ", r => r is TokenRelation.Extra);
        Append(text, hit, "missing: ", r => r is TokenRelation.Missing);
        Append(text, hit, "different: ", r => r is TokenRelation.Conflict);
    }

    private static string Kind(Hit hit)
    {
        var kind = hit.MatchedKind switch
        {
            NameKind.Primary => "the listed name",
            NameKind.Former => "the former name",
            NameKind.New => "the new name",
            NameKind.OriginalScript => "the name in original script",
            NameKind.Spelling => "the spelling variant",
            _ => "the alias",
        };
        return hit.MatchedStrength == AliasStrength.Weak ? kind + " (weak)" : kind;
    }

    private static void Append(StringBuilder text, Hit hit, string label, Func<TokenRelation, bool> wanted)
    {
        var first = true;
        foreach (var pair in hit.Alignment)
        {
            if (!wanted(pair.Relation)) continue;
            text.Append(first ? "; " + label : ", ");
            first = false;
            text.Append(pair switch
            {
                { Given: null } => $"“{pair.Listed}”",
                { Listed: null } => $"“{pair.Given}”",
                _ when pair.Given == pair.Listed => $"“{pair.Given}”",
                _ => $"“{pair.Given}” = “{pair.Listed}”",
            });
            if (pair.Weight >= 0.3) text.Append(" (rare)");
        }
    }

    private static void AppendAttributes(StringBuilder text, Hit hit)
    {
        foreach (var attribute in hit.Attributes)
        {
            if (IsAddressThatMatched(hit, attribute)) continue;
            text.Append(attribute.Agreement switch
            {
                Agreement.Agrees => $"; {attribute.Attribute} agrees ({attribute.Given ?? attribute.Listed})",
                Agreement.Differs => $"; {attribute.Attribute} differs ({attribute.Given} against {attribute.Listed})",
                _ => $"; {attribute.Attribute} unknown",
            });
        }
    }
}
