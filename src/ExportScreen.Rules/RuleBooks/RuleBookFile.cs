using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using ExportScreen.Model.Diagnostics;
using ExportScreen.Model.RuleBooks;

namespace ExportScreen.Rules.RuleBooks;

/// <summary>Reads the RuleBook: the shipped one, and a tenant's changes over it. Pure but for the embedded resource; thread-safe.</summary>
public static class RuleBookFile
{
    private static readonly Lazy<RuleBook> Default = new(() => Assemble(Parse(Embedded()), null));

    /// <summary>The shipped RuleBook.</summary>
    public static RuleBook Shipped => Default.Value;

    /// <summary>
    /// The shipped RuleBook with a tenant's changes: same JSON shape, every part optional. Decision lines given are asked first; a rule setting replaces the shipped one of
    /// the same id; <c>match</c> sets thresholds and weights by name. Refused with RB0001 to RB0003 when something in it is unknown or out of range.
    /// </summary>
    public static ReadResult<RuleBook> WithChanges(ReadOnlySpan<byte> json, string fileName)
    {
        RuleBookDocument? changes;
        try
        {
            changes = JsonSerializer.Deserialize(json, RuleBookJson.Default.RuleBookDocument);
        }
        catch (JsonException broken)
        {
            var position = new SourcePosition(fileName, null, (broken.LineNumber ?? 0) + 1, null, broken.Path);
            return ReadResult.Refused<RuleBook>(new Diagnostic(RuleBookDiagnostics.NotReadable, position));
        }

        if (changes is null) return ReadResult.Of(Shipped);
        var problems = RuleBookCheck.Of(changes, fileName);
        return problems.Count > 0 ? ReadResult.Refused<RuleBook>(problems) : ReadResult.Of(Assemble(Parse(Embedded()), changes));
    }

    private static byte[] Embedded()
    {
        using var stream = typeof(RuleBookFile).Assembly.GetManifestResourceStream("ExportScreen.Rules.RuleBooks.rulebook.json")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static RuleBookDocument Parse(byte[] json) =>
        JsonSerializer.Deserialize(json, RuleBookJson.Default.RuleBookDocument) ?? throw new InvalidOperationException("The shipped RuleBook is empty.");

    private static RuleBook Assemble(RuleBookDocument shipped, RuleBookDocument? changes)
    {
        var rules = new List<RuleSetting>(shipped.Rules ?? []);
        foreach (var change in changes?.Rules ?? []) rules[rules.FindIndex(r => r.Rule == change.Rule)] = change;
        var match = MatchSettingsJson.With(new MatchSettings(), shipped.Match);
        if (changes?.Match is not null) match = MatchSettingsJson.With(match, changes.Match);
        List<DecisionLine> decisions = [.. changes?.Decisions ?? [], .. shipped.Decisions ?? []];
        return new RuleBook { Version = Version(shipped.Version!, match, decisions, rules), Match = match, Decisions = decisions, Rules = rules };
    }

    private static string Version(string version, MatchSettings match, List<DecisionLine> decisions, List<RuleSetting> rules)
    {
        var text = new StringBuilder();
        foreach (var (name, value) in MatchSettingsJson.Values(match)) text.Append(name).Append('=').Append(value).Append('\n');
        text.Append(JsonSerializer.Serialize(decisions, RuleBookJson.Default.ListDecisionLine));
        text.Append(JsonSerializer.Serialize(rules, RuleBookJson.Default.ListRuleSetting));
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()));
        return string.Create(CultureInfo.InvariantCulture, $"{version}+{Convert.ToHexStringLower(hash.AsSpan(0, 4))}");
    }
}

/// <summary>The RuleBook as it stands in JSON; every part optional in a tenant's file.</summary>
public sealed record RuleBookDocument
{
    /// <summary>Version of the shipped book, or the tenant's own label.</summary>
    public string? Version { get; init; }

    /// <summary>Thresholds and weights by name, as in <see cref="MatchSettings"/>.</summary>
    public Dictionary<string, double>? Match { get; init; }

    /// <summary>Lines of the decision table.</summary>
    public List<DecisionLine>? Decisions { get; init; }

    /// <summary>Rule settings.</summary>
    public List<RuleSetting>? Rules { get; init; }
}

/// <summary>Source-generated JSON of the RuleBook.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    ReadCommentHandling = JsonCommentHandling.Skip,
    AllowTrailingCommas = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(RuleBookDocument))]
[JsonSerializable(typeof(List<DecisionLine>))]
[JsonSerializable(typeof(List<RuleSetting>))]
internal sealed partial class RuleBookJson : JsonSerializerContext;
