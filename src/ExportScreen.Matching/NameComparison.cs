using ExportScreen.Model.RuleBooks;
using ExportScreen.Model.Screenings;

namespace ExportScreen.Matching;

/// <summary>Compares two names without an index; the score is the one a search gives. Pure and thread-safe.</summary>
public static class NameComparison
{
    /// <summary>Compares a given with a listed name.</summary>
    public static NameScore Compare(in NameQuery given, in IndexedName listed, MatchSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        string[] left = ComparisonForm.Of(given.Text, given.Kind).Split(' '), right = ComparisonForm.Of(listed.Text, listed.Kind).Split(' ');
        var free = right.ToList();
        var pairs = new List<TokenPair>();
        double total = Math.Max(1, left.Sum(w => w.Length) + right.Sum(w => w.Length)), same = 0;
        foreach (var word in left)
        {
            var weight = word.Length / total;
            if (free.Remove(word))
            {
                same += 2 * weight;
                pairs.Add(new TokenPair(word, word, TokenRelation.Equal, 1, weight));
            }
            else
            {
                pairs.Add(new TokenPair(word, null, TokenRelation.Extra, 0, weight));
            }
        }

        pairs.AddRange(free.Select(w => new TokenPair(null, w, TokenRelation.Missing, 0, w.Length / total)));
        return new NameScore(Math.Min(1, same), pairs);
    }
}
