using System.Collections.Frozen;
using System.Text;

namespace ExportScreen.Manifests.Headers;

/// <summary>The table of header spellings (<c>header_fields.tsv</c>). Loaded once on first use; thread-safe.</summary>
internal static class HeaderFields
{
    private static readonly Lazy<Tables> Loaded = new(Load);

    /// <summary>Meanings of a header key, in table order; empty when the key is no known spelling.</summary>
    public static IReadOnlyList<Spelling> Find(string key) => Loaded.Value.Fields.GetValueOrDefault(key) ?? [];

    /// <summary>The party part a suffix key stands for (<c>address</c>), or null.</summary>
    public static string? Suffix(string key) => Loaded.Value.Suffixes.GetValueOrDefault(key);

    /// <summary>The party field (or null) and whether the words are a spelling of a party on their own.</summary>
    public static string? Party(ReadOnlySpan<char> key) => Loaded.Value.Parties.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key, out var field) ? field : null;

    /// <summary>Party spellings in scripts without blanks, longest first: they are looked for inside a header.</summary>
    public static IReadOnlyList<(string Key, string Field)> HanParties => Loaded.Value.HanParties;

    /// <summary>Every row, for tests and for <c>--map</c> help.</summary>
    public static IReadOnlyList<Spelling> All => Loaded.Value.All;

    private static Tables Load()
    {
        using var stream = typeof(HeaderFields).Assembly.GetManifestResourceStream("ExportScreen.Manifests.Headers.header_fields.tsv")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var all = new List<Spelling>();
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#') || line.StartsWith("field\t", StringComparison.Ordinal)) continue;
            var cells = line.Split('\t');
            all.Add(new Spelling(cells[0], cells[1], cells[2], HeaderKey.Of(cells[2]), cells[3] == "ambiguous", cells[4]));
        }

        return Tables.Of(all);
    }

    private sealed record Tables(
        IReadOnlyList<Spelling> All,
        FrozenDictionary<string, IReadOnlyList<Spelling>> Fields,
        FrozenDictionary<string, string> Suffixes,
        FrozenDictionary<string, string> Parties,
        IReadOnlyList<(string Key, string Field)> HanParties)
    {
        public static Tables Of(List<Spelling> all)
        {
            var fields = all.Where(s => s.Field[0] != '.').GroupBy(s => s.Key, StringComparer.Ordinal)
                .ToFrozenDictionary(g => g.Key, g => (IReadOnlyList<Spelling>)[.. g.DistinctBy(s => s.Field)], StringComparer.Ordinal);
            var suffixes = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var row in all.Where(s => s.Field[0] == '.')) suffixes.TryAdd(row.Key, row.Field[1..]);
            var parties = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var row in all.Where(s => FieldIds.Roles.ContainsKey(s.Field))) parties.TryAdd(row.Key, row.Field);
            var han = parties.Where(p => p.Key.Any(c => c >= 0x2E80)).OrderByDescending(p => p.Key.Length).ThenBy(p => p.Key, StringComparer.Ordinal)
                .Select(p => (p.Key, p.Value)).ToList();
            return new Tables(
                all, fields, suffixes.ToFrozenDictionary(StringComparer.Ordinal), parties.ToFrozenDictionary(StringComparer.Ordinal), han);
        }
    }
}

/// <summary>One row of the table of spellings.</summary>
/// <param name="Field">Field id, or a dot and a party part.</param>
/// <param name="Language">ISO 639-1 code.</param>
/// <param name="Text">The spelling.</param>
/// <param name="Key">Its comparison form.</param>
/// <param name="Ambiguous">Whether it counts only with further evidence.</param>
/// <param name="Source">Where the fact comes from.</param>
internal sealed record Spelling(string Field, string Language, string Text, string Key, bool Ambiguous, string Source);
