using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using ExportScreen.Model.Diagnostics;
using ExportScreen.Model.RuleBooks;
using ExportScreen.Model.Screenings;

namespace ExportScreen.Rules.RuleBooks;

/// <summary>Reads the RuleBook: the shipped one, and a tenant's changes over it. Pure but for the embedded resource; thread-safe.</summary>
public static class RuleBookFile
{
    private static readonly Lazy<RuleBook> Default = new(() => Assemble(Parse(Embedded()), null));

    /// <summary>The shipped RuleBook.</summary>
    public static RuleBook Shipped => Default.Value;

    /// <summary>
    /// The shipped RuleBook with a tenant's changes: same JSON shape, every part optional. Decision and finding lines given are asked first; combinations given take the place of the shipped
    /// ones; of a rule, what is given takes the place of what was shipped, and it needs a reason; <c>match</c> sets thresholds and weights by name. Refused with RB0001 to RB0004.
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
        var rules = (shipped.Rules ?? []).ConvertAll(line => line.Over(null));
        foreach (var change in changes?.Rules ?? [])
        {
            var at = rules.FindIndex(r => r.Rule == change.Rule);
            rules[at] = change.Over(rules[at]);
        }

        var match = MatchSettingsJson.With(new MatchSettings(), shipped.Match);
        if (changes?.Match is not null) match = MatchSettingsJson.With(match, changes.Match);
        List<DecisionLine> decisions = [.. changes?.Decisions ?? [], .. shipped.Decisions ?? []];
        List<FindingLine> findings = [.. changes?.Findings ?? [], .. shipped.Findings ?? []];
        var book = new RuleBook { Version = "", Match = match, Decisions = decisions, Findings = findings, Combinations = changes?.Combinations ?? shipped.Combinations ?? [], Rules = rules };
        return book with { Version = Version(shipped.Version!, book) };
    }

    private static string Version(string version, RuleBook book)
    {
        var text = new StringBuilder();
        foreach (var (name, value) in MatchSettingsJson.Values(book.Match)) text.Append(name).Append('=').Append(value).Append('\n');
        text.Append(JsonSerializer.Serialize([.. book.Decisions], RuleBookJson.Default.ListDecisionLine));
        text.Append(JsonSerializer.Serialize([.. book.Findings], RuleBookJson.Default.ListFindingLine));
        text.Append(JsonSerializer.Serialize([.. book.Combinations], RuleBookJson.Default.ListCombinationLine));
        text.Append(JsonSerializer.Serialize([.. book.Rules], RuleBookJson.Default.ListRuleSetting));
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

    /// <summary>Lines of the table that decides findings.</summary>
    public List<FindingLine>? Findings { get; init; }

    /// <summary>Combinations of findings.</summary>
    public List<CombinationLine>? Combinations { get; init; }

    /// <summary>Rule settings.</summary>
    public List<RuleLine>? Rules { get; init; }
}

/// <summary>The setting of a rule as it stands in JSON: what is not given stays as it was.</summary>
public sealed record RuleLine
{
    /// <summary>Rule id.</summary>
    public required string Rule { get; init; }

    /// <summary>A fixed outcome, whatever the table says.</summary>
    public Outcome? Outcome { get; init; }

    /// <summary>How much its findings weigh.</summary>
    public FindingSeverity? Severity { get; init; }

    /// <summary>False switches it off.</summary>
    public bool? Enabled { get; init; }

    /// <summary>First day it applies to.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day it applies to.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Thresholds by name.</summary>
    public Dictionary<string, double>? Numbers { get; init; }

    /// <summary>Why it was changed; needed in a tenant's file.</summary>
    public string? Reason { get; init; }

    /// <summary>The setting with this line over another one.</summary>
    internal RuleSetting Over(RuleSetting? under)
    {
        var numbers = under?.Numbers;
        if (Numbers is not null)
        {
            var merged = new SortedDictionary<string, double>((numbers ?? new Dictionary<string, double>()).ToDictionary(n => n.Key, n => n.Value, StringComparer.Ordinal), StringComparer.Ordinal);
            foreach (var (name, value) in Numbers) merged[name] = value;
            numbers = merged;
        }

        // A severity given lets the table decide again; an outcome given is fixed.
        var outcome = Outcome ?? (Severity is null ? under?.Outcome : null);
        return new RuleSetting(Rule, outcome, Enabled ?? under?.Enabled ?? true, From ?? under?.From, To ?? under?.To, numbers, Severity ?? under?.Severity ?? FindingSeverity.High, Reason ?? under?.Reason);
    }
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
[JsonSerializable(typeof(List<FindingLine>))]
[JsonSerializable(typeof(List<CombinationLine>))]
[JsonSerializable(typeof(List<RuleSetting>))]
internal sealed partial class RuleBookJson : JsonSerializerContext;
