using System.Globalization;
using ExportScreen.Evaluation.Mutations.Bases;
using ExportScreen.Model.Codes;
using ExportScreen.Model.Lists;

namespace ExportScreen.Evaluation.Mutations;

/// <summary>What cases are drawn from: the base names of a subject, in an order that depends on seed, class and name only. Immutable and thread-safe.</summary>
internal sealed class MutationSource
{
    private readonly Lazy<BaseName[]> _strong;
    private readonly Lazy<Dictionary<string, int>> _entries;
    private readonly Lazy<MutationSource> _short;

    public MutationSource(Subject subject, int seed, EntityHalf half = EntityHalf.All)
    {
        (Subject, Seed, Half) = (subject, seed, half);
        _short = new(() => new MutationSource(this));
        _strong = new(() => [.. subject.Names.Where(n => n.Strength == AliasStrength.Strong && half.Holds(n.EntryId) && IsWellFormed(n.Text)).Select(BaseName.Of)]);
        _entries = new(() => Entries(subject));
    }

    /// <summary>The same source for names that are too short to be a fair base.</summary>
    private MutationSource(MutationSource fair)
    {
        (Subject, Seed, Half, TakesShort) = (fair.Subject, fair.Seed, fair.Half, true);
        (_strong, _entries, _short) = (fair._strong, fair._entries, new(() => this));
    }

    /// <summary>The lists.</summary>
    public Subject Subject { get; }

    /// <summary>The seed.</summary>
    public int Seed { get; }

    /// <summary>Which entities are drawn.</summary>
    public EntityHalf Half { get; }

    /// <summary>True for a source of the names that are no fair base, which are reported apart.</summary>
    public bool TakesShort { get; }

    /// <summary>The same source for names that are too short to be a fair base.</summary>
    public MutationSource Short => _short.Value;

    /// <summary>All strong names of the half, short ones too, in the order of the subject.</summary>
    public IReadOnlyList<BaseName> Strong => _strong.Value;

    /// <summary>The names that satisfy a condition, in the order of the seed; of names that differ in case only, the first.</summary>
    /// <param name="salt">What they are drawn for.</param>
    /// <param name="fits">The condition.</param>
    public IEnumerable<BaseName> Draw(string salt, Func<BaseName, bool> fits)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return Strong.Where(fits)
            .OrderBy(n => Key(salt, n)).ThenBy(n => n.Listed.Ordinal)
            .Where(n => seen.Add(n.Text));
    }

    /// <summary>Addresses of an entry; none where the subject was not made of a snapshot.</summary>
    public IReadOnlyList<ListedAddress> AddressesOf(string entryId) =>
        _entries.Value.TryGetValue(entryId, out var entry) ? Subject.Snapshot!.Entry(entry).Addresses : [];

    /// <summary>Countries of an entry, those of its addresses too; none where the subject was not made of a snapshot.</summary>
    public IEnumerable<CountryCode> CountriesOf(string entryId) =>
        _entries.Value.TryGetValue(entryId, out var entry) && Subject.Snapshot!.Entry(entry) is var listed ? listed.Countries.Concat(listed.Addresses.Select(a => a.Country)) : [];

    /// <summary>The dice for one name.</summary>
    public Dice DiceFor(string salt, BaseName name) => new(StableHash.Mix(Key(salt, name) + 1));

    /// <summary>The dice for something that is no name.</summary>
    public Dice DiceFor(string salt, string text) => new(StableHash.Of(text, Start(salt)));

    /// <summary>Half a surrogate pair cannot be decomposed or folded; such a name is damage of the list's file.</summary>
    private static bool IsWellFormed(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsSurrogate(text[at])) continue;
            if (at + 1 == text.Length || !char.IsSurrogatePair(text[at], text[at + 1])) return false;
            at++;
        }

        return true;
    }

    private ulong Key(string salt, BaseName name) => StableHash.Of(name.Text, StableHash.Of(name.Listed.EntryId, Start(salt)));

    private static Dictionary<string, int> Entries(Subject subject)
    {
        var entries = new Dictionary<string, int>(StringComparer.Ordinal);
        if (subject.Snapshot is not { } snapshot) return entries;
        foreach (var name in subject.Names) entries.TryAdd(name.EntryId, snapshot.EntryOfName(name.Ordinal));
        return entries;
    }

    private ulong Start(string salt) => StableHash.Of(Seed.ToString(CultureInfo.InvariantCulture) + "|" + salt);
}
