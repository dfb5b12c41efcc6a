using System.Text.Json.Nodes;
using ExportScreen.Lists.OpenSanctions;
using ExportScreen.Lists.Tests.Reading;

namespace ExportScreen.Lists.Tests.Imports;

/// <summary>Both JSON forms of an export say the same, so both readers must give the same.</summary>
public sealed class NestingTests
{
    [Fact]
    public void Entities_joined_here_equal_entities_nested_by_the_publisher()
    {
        var entities = ImportFixtures.Text("opensanctions-entities").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonNode.Parse(l)!.AsObject()).ToList();
        var nested = string.Concat(entities.Where(e => e["target"]!.GetValue<bool>()).Select(e => Nest(e, entities).ToJsonString() + "\n"));
        var file = ListFixtures.Text("targets.nested.json", nested);
        Assert.True(new OpenSanctionsNestedFeed().Recognises(file));

        var joined = new OpenSanctionsEntitiesFeed().Read([ImportFixtures.Whole("opensanctions-entities")]);
        var inside = new OpenSanctionsNestedFeed().Read([file]);
        Assert.Equal(EntriesOf(joined), EntriesOf(inside));
    }

    /// <summary>What hangs on a party goes into it: sanctions, documents and links by the party they name, addresses by the id the party names.</summary>
    private static JsonObject Nest(JsonObject party, List<JsonObject> entities)
    {
        var result = party.DeepClone().AsObject();
        var properties = result["properties"]!.AsObject();
        var id = party["id"]!.GetValue<string>();
        if (properties["addressEntity"] is JsonArray addresses)
            properties["addressEntity"] = new JsonArray([.. addresses.Select(a => entities.Single(e => e["id"]!.GetValue<string>() == a!.GetValue<string>()).DeepClone())]);
        foreach (var other in entities.Where(e => e["schema"]!.GetValue<string>() is "Sanction" or "Passport" or "Ownership" or "Directorship"))
        {
            var ends = other["properties"]!.AsObject().Where(p => p.Key is "entity" or "holder" or "owner" or "asset" or "director" or "organization").ToList();
            if (!ends.Any(e => e.Value!.AsArray().Any(v => v!.GetValue<string>() == id))) continue;
            var hung = other.DeepClone().AsObject();
            foreach (var (end, ids) in ends)
                if (entities.Find(e => e["id"]!.GetValue<string>() == ids![0]!.GetValue<string>()) is { } far && far["id"]!.GetValue<string>() != id)
                    hung["properties"]![end] = new JsonArray(far.DeepClone());
            var reverse = $"reverse{other["schema"]}";
            if (properties[reverse] is not JsonArray list) properties[reverse] = list = [];
            list.Add(hung);
        }

        return result;
    }

    private static string EntriesOf(Model.Diagnostics.ReadResult<ListReading> result)
    {
        Assert.True(result.Succeeded, string.Join('\n', result.Diagnostics.Select(d => d.ToSentence())));
        var text = EntryText.Of(result);
        return text[text.IndexOf("\"entries\"", StringComparison.Ordinal)..];
    }
}
