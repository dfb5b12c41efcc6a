using ExportScreen.Matching;
using ExportScreen.Model.Lists;
using ExportScreen.Model.RuleBooks;

namespace ExportScreen.Lists.Parties;

/// <summary>
/// Whether the strong names of two entries agree. Publishers copy the number of a parent, a brother or a neighbouring row: an id without an agreeing name joins nothing. Judged with the engine's
/// default settings, so that a snapshot follows from its lists and not from a RuleBook. Not thread-safe.
/// </summary>
internal sealed class NameAgreement(IReadOnlyList<ListEntry> entries)
{
    /// <summary>Most names of an entry that are compared by score; one that is equal is found among all.</summary>
    private const int Most = 12;

    private static readonly MatchSettings Settings = new();
    private readonly Dictionary<int, HashSet<string>> _forms = [];

    /// <summary>A name of one is a name of the other, but for case, diacritics, punctuation, blanks and the order of its words.</summary>
    public bool IsExact(int a, int b)
    {
        HashSet<string> one = FormsOf(a), other = FormsOf(b);
        return one.Count > 0 && one.Overlaps(other);
    }

    /// <summary>A name of one would alert on a name of the other.</summary>
    public bool IsClose(int a, int b)
    {
        if (IsExact(a, b)) return true;
        foreach (var name in Strong(entries[a]))
        {
            foreach (var other in Strong(entries[b]))
            {
                var score = NameComparison.Compare(new NameQuery(name.Text, entries[a].Kind), new IndexedName(other.Text, entries[b].Kind, other.Strength, other.Parts), Settings);
                if (score.Score >= Settings.ReviewLine) return true;
            }
        }

        return false;
    }

    private static IEnumerable<ListedName> Strong(ListEntry entry) => entry.Names.Where(n => n.Strength == AliasStrength.Strong).Take(Most);

    private HashSet<string> FormsOf(int entry)
    {
        if (_forms.TryGetValue(entry, out var known)) return known;
        var forms = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in entries[entry].Names)
        {
            if (name.Strength != AliasStrength.Strong || ComparisonForm.Of(name.Text, entries[entry].Kind) is not { Length: > 0 } form) continue;
            forms.Add(form.Replace(" ", "", StringComparison.Ordinal));
            forms.Add(string.Concat(form.Split(' ').Order(StringComparer.Ordinal)));
        }

        _forms.Add(entry, forms);
        return forms;
    }
}
