using System.Text.Json;
using ExportScreen.Model.Evidence;
using ExportScreen.Model.Screenings;

namespace ExportScreen.Reports.Json;

/// <summary>One element of <c>parties</c>; <c>rows[].parties[].party</c> is its index.</summary>
internal static class PartyJson
{
    public static void Write(Utf8JsonWriter json, ScreeningResult result, int index)
    {
        var screening = result.Parties[index];
        var party = screening.Party;
        json.WriteStartObject();
        json.WriteString("key", screening.Key);
        json.WriteString("kind", JsonValues.Name(party.Kind));
        json.WriteString("name", party.Name);
        json.Texts("otherNames", party.OtherNames);
        json.Text("address", party.Address);
        json.Text("country", party.Country.IsNone ? party.CountryText : party.Country.ToString());
        json.WriteStartArray("identifiers");
        foreach (var id in party.Identifiers)
        {
            json.WriteStartObject();
            json.WriteString("kind", JsonValues.Name(id.Kind));
            json.WriteString("value", id.Raw);
            json.WriteString("check", JsonValues.Name(id.Check));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("normalised", screening.Normalised);
        json.Text("transliteration", screening.Transliteration);
        json.WriteString("outcome", JsonValues.Name(screening.Outcome));
        json.Text("notScreenedReason", screening.NotScreenedReason);
        json.WriteNumber("rowCount", result.PartyRowCounts[index]);
        json.Texts("firstRows", result.PartyFirstRows[index]);
        json.WriteStartArray("hits");
        foreach (var hit in screening.Hits) Write(json, hit, result.HasPreviousDecisions ? result.PreviousDecisionOf(DecisionKeys.Of(screening.Key, hit, result.Facts.RuleBookVersion)) : null);
        json.WriteEndArray();
        if (screening.NearMiss is { } near)
        {
            json.WritePropertyName("nearMiss");
            Write(json, near, null);
        }
        else
        {
            json.WriteNull("nearMiss");
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Hit hit, PreviousDecision? previous)
    {
        json.WriteStartObject();
        json.WriteString("entry", hit.EntryId);
        json.WriteString("list", hit.List);
        json.WriteString("entryName", hit.EntryName);
        json.WriteString("entryKind", JsonValues.Name(hit.EntryKind));
        json.WriteString("basis", JsonValues.Name(hit.Basis));
        json.Share("score", hit.Score);
        json.WriteString("band", JsonValues.Name(hit.Band));
        json.WriteString("outcome", JsonValues.Name(hit.Outcome));
        json.Text("decisionLine", hit.DecisionLine);
        json.WriteString("given", hit.Given);
        json.WriteString("matched", hit.Matched);
        json.WriteString("matchedKind", JsonValues.Name(hit.MatchedKind));
        json.WriteString("matchedStrength", JsonValues.Name(hit.MatchedStrength));
        json.WriteString("effect", JsonValues.Name(hit.Effect));
        json.Text("programmes", hit.Programmes);
        json.Text("legalBasis", hit.LegalBasis);
        json.Text("measure", hit.Measure);
        json.Text("sourceUrl", hit.SourceUrl);
        json.Text("entryContentHash", hit.EntryContentHash);
        json.WriteString("listedParty", hit.ListedParty);
        if (hit.Listings.Count > 1) json.Texts("listings", hit.Listings);
        json.WriteStartArray("alignment");
        foreach (var pair in hit.Alignment)
        {
            json.WriteStartObject();
            json.Text("given", pair.Given);
            json.Text("listed", pair.Listed);
            json.WriteString("relation", JsonValues.Name(pair.Relation));
            json.Share("similarity", pair.Similarity);
            json.Share("weight", pair.Weight);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("attributes");
        foreach (var attribute in hit.Attributes)
        {
            json.WriteStartObject();
            json.WriteString("attribute", attribute.Attribute);
            json.WriteString("agreement", JsonValues.Name(attribute.Agreement));
            json.Text("given", attribute.Given);
            json.Text("listed", attribute.Listed);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("why", HitSentence.Why(hit));
        json.WriteString("consequence", HitSentence.Consequence(hit.Effect));
        json.Decision(previous);
        json.WriteEndObject();
    }
}
