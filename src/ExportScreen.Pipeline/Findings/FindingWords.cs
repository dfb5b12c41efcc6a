using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ExportScreen.Model.Screenings;

namespace ExportScreen.Pipeline.Findings;

/// <summary>The alignment of a hit's words as one value of a record, and back. Pure and thread-safe.</summary>
internal static class FindingWords
{
    /// <summary>The value; null when there are no words.</summary>
    public static string? Text(IReadOnlyList<TokenPair> pairs) =>
        pairs.Count == 0 ? null : JsonSerializer.Serialize(pairs.Select(p => new WordPair(p.Given, p.Listed, p.Relation, Math.Round(p.Similarity, 3), Math.Round(p.Weight, 3))).ToArray(), WordPairJson.Readable.WordPairArray);

    /// <summary>The words of a value; none for null.</summary>
    /// <exception cref="FormatException">It was written by something else.</exception>
    public static IReadOnlyList<TokenPair> Read(string? text)
    {
        if (text is null) return [];
        try
        {
            return [.. (JsonSerializer.Deserialize(text, WordPairJson.Readable.WordPairArray) ?? []).Select(p => new TokenPair(p.Given, p.Listed, p.Relation, p.Similarity, p.Weight))];
        }
        catch (JsonException)
        {
            throw new FormatException("The words of a finding cannot be read.");
        }
    }
}

/// <summary>A pair of words as JSON.</summary>
internal sealed record WordPair(string? Given, string? Listed, TokenRelation Relation, double Similarity, double Weight);

/// <summary>Source-generated JSON of the words. Letters of all scripts stay letters: the value is a column for people too.</summary>
[JsonSerializable(typeof(WordPair[]))]
internal sealed partial class WordPairJson : JsonSerializerContext
{
    public static WordPairJson Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter<TokenRelation>() },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
