using System.Runtime.CompilerServices;
using ExportScreen.Evaluation.Mutations.Bases;
using ExportScreen.Matching;
using ExportScreen.Model.Codes;

namespace ExportScreen.Evaluation.Mutations.Attributes;

/// <summary>
/// Listed addresses with a street and a number, and an index over them as if they were listed whoever is there: the samples at hand give no streets for the entries
/// that are. Hong Kong, mainland China, Türkiye and the Emirates, where such entries lie. Made once per subject. Thread-safe.
/// </summary>
internal sealed class ListedAddresses : ICaseFinder
{
    private static readonly ConditionalWeakTable<Subject, ListedAddresses> Made = [];
    private static readonly string[] Countries = ["HK", "CN", "TR", "AE"];

    private readonly AddressMatcher _matcher;
    private readonly double _line;

    private ListedAddresses(Subject subject)
    {
        Rows = [.. Read(subject)];
        var builder = new AddressIndexBuilder();
        foreach (var row in Rows) builder.Add(row.Line, row.Country);
        _matcher = new AddressMatcher(AddressIndex.Open(builder.Build()), subject.Settings);
        _line = subject.Settings.ReviewLine;
    }

    /// <summary>The addresses.</summary>
    public IReadOnlyList<(string EntryId, string Line, CountryCode Country)> Rows { get; }

    /// <summary>Those of a subject; none where it was not made of a snapshot.</summary>
    public static ListedAddresses Of(Subject subject) => Made.GetValue(subject, s => new ListedAddresses(s));

    /// <inheritdoc/>
    public IReadOnlyList<string> Find(MutationCase made)
    {
        var matches = new List<NameMatch>();
        _matcher.Search(made.Query, made.Country, matches);
        return [.. matches.Where(m => m.Score >= _line).Select(m => Rows[m.Name].EntryId).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>An entry with the same address is as right.</summary>
    public bool IsSame(MutationCase made, string entryId) =>
        made.EntryId == entryId || Rows.Any(r => r.EntryId == entryId && Letters.Fold(r.Line) == Letters.Fold(made.Listed));

    /// <inheritdoc/>
    public double? BestScore(MutationCase made) => AddressComparison.Compare(made.Query, made.Listed);

    private static IEnumerable<(string EntryId, string Line, CountryCode Country)> Read(Subject subject)
    {
        if (subject.Snapshot is not { } snapshot) yield break;
        for (var number = 0; number < snapshot.EntryCount; number++)
        {
            var entry = snapshot.Entry(number);
            foreach (var address in entry.Addresses)
                if (address.Street is { Length: > 11 and < 120 } street && street.Any(char.IsAsciiDigit) && address.City is { Length: > 0 } && Countries.Contains(address.Country.ToString(), StringComparer.Ordinal))
                    yield return (entry.Id, address.ToLine(), address.Country);
        }
    }
}
