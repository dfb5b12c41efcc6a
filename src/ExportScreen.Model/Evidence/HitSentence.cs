using System.Globalization;
using System.Text;
using ExportScreen.Model.Lists;
using ExportScreen.Model.Screenings;

namespace ExportScreen.Model.Evidence;

/// <summary>The sentence for people, built on demand from the evidence of a <see cref="Hit"/>. Pure and thread-safe.</summary>
public static class HitSentence
{
    /// <summary>Why it matched: which words correspond and how, which are extra or missing, which attributes agree, differ or are unknown.</summary>
    public static string Why(Hit hit)
    {
        ArgumentNullException.ThrowIfNull(hit);
        var text = new StringBuilder();
        switch (hit.Basis)
        {
            case HitBasis.Identifier:
                text.Append(CultureInfo.InvariantCulture, $"Matched because the identifier “{hit.Given}” is the listed “{hit.Matched}”, whatever the name");
                break;
            case HitBasis.Address:
                text.Append(CultureInfo.InvariantCulture, $"Matched because the address “{hit.Given}” is the listed address “{hit.Matched}”, whatever the name");
                break;
            default:
                AppendName(text, hit);
                break;
        }

        AppendAttributes(text, hit.Attributes);
        text.Append(CultureInfo.InvariantCulture, $". Score {hit.Score * 100:0.0}.");
        return text.ToString();
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
        return string.Join("; ", hit.Attributes.Where(a => a.Agreement == agreement).Select(a => agreement switch
        {
            Agreement.Agrees => $"{a.Attribute} {a.Given ?? a.Listed}",
            Agreement.Differs => $"{a.Attribute} {a.Given} against {a.Listed}",
            _ => a.Attribute,
        }));
    }

    private static void AppendName(StringBuilder text, Hit hit)
    {
        text.Append(CultureInfo.InvariantCulture, $"Matched {Kind(hit)} “{hit.Matched}”");
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

    private static void AppendAttributes(StringBuilder text, IReadOnlyList<AttributeComparison> attributes)
    {
        foreach (var attribute in attributes)
        {
            text.Append(attribute.Agreement switch
            {
                Agreement.Agrees => $"; {attribute.Attribute} agrees ({attribute.Given ?? attribute.Listed})",
                Agreement.Differs => $"; {attribute.Attribute} differs ({attribute.Given} against {attribute.Listed})",
                _ => $"; {attribute.Attribute} unknown",
            });
        }
    }
}
