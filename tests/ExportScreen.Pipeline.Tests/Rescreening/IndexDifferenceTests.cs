using ExportScreen.Matching;
using ExportScreen.Model.Lists;
using ExportScreen.Rules.RuleBooks;

namespace ExportScreen.Pipeline.Tests.Rescreening;

/// <summary>What a small index of changed names may conclude about the whole ones.</summary>
public sealed class IndexDifferenceTests
{
    [Fact]
    public void A_search_goes_otherwise_among_unchanged_names_only_where_it_is_said()
    {
        var settings = RuleBookFile.Shipped.Match;
        int otherwise = 0, said = 0, asked = 0;
        for (var round = 0; round < TestSize.Of(100); round++)
        {
            var made = new MadeParties(TestSize.Seed + round);
            List<string> shared = [.. Names(made, 150)], gone = [.. Names(made, 30)], came = [.. Names(made, 30)];
            var (before, after, changed) = (Index([.. shared, .. gone]), Index([.. shared, .. came]), Index([.. gone, .. came]));
            var difference = new IndexDifference(changed, before, after, settings);
            NameMatcher old = new(before, settings), now = new(after, settings), any = new(changed, settings, whateverElse: true);
            foreach (var name in shared.Concat(gone).Concat(came).SelectMany(n => new[] { n, Misspelt(made, n), Misspelt(made, Misspelt(made, n)) }))
            {
                asked++;
                var query = new NameQuery(name, EntryKind.Unknown);
                var (then, today, touched) = (Found(old, query), Found(now, query), Found(any, query));
                // Whatever a whole index finds of the changed names, the small one finds.
                Assert.All(then.Where(m => m.Name >= shared.Count), m => Assert.Contains(touched, t => t.Name == m.Name - shared.Count && t.Score == m.Score));
                Assert.All(today.Where(m => m.Name >= shared.Count), m => Assert.Contains(touched, t => t.Name == m.Name - shared.Count + gone.Count && t.Score == m.Score));
                var mayMatter = difference.MayMatter(query);
                if (mayMatter) said++;
                if (then.Where(m => m.Name < shared.Count).SequenceEqual(today.Where(m => m.Name < shared.Count))) continue;
                otherwise++;
                Assert.True(mayMatter, $"seed {TestSize.Seed + round}: “{name}” is searched otherwise");
            }
        }

        // It is asked often, says so seldom, and what it is for is rarer still.
        Assert.InRange(said, 1, asked / 2);
        Assert.InRange(otherwise, 0, said);
    }

    private static IEnumerable<string> Names(MadeParties made, int count) => Enumerable.Range(0, count).Select(_ => made.Name());

    private static List<NameMatch> Found(NameMatcher matcher, NameQuery query)
    {
        var matches = new List<NameMatch>();
        matcher.Search(query, matches);
        return [.. matches.OrderBy(m => m.Name)];
    }

    private static NameIndex Index(List<string> names)
    {
        var builder = new NameIndexBuilder();
        foreach (var name in names) builder.Add(new IndexedName(name, EntryKind.Unknown, AliasStrength.Strong, null));
        return NameIndex.Open(builder.Build());
    }

    private static string Misspelt(MadeParties made, string name)
    {
        var at = made.Next(name.Length);
        return made.Next(3) switch
        {
            0 => name.Remove(at, 1),
            1 => name.Insert(at, ((char)('a' + made.Next(26))).ToString()),
            _ => string.Concat(name.AsSpan(0, at), ((char)('a' + made.Next(26))).ToString(), name.AsSpan(at + 1)),
        };
    }
}
