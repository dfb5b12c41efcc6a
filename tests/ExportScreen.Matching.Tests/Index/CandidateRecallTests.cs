using ExportScreen.Matching.Names;
using ExportScreen.Matching.Scoring;
using ExportScreen.Model.Lists;
using ExportScreen.Model.RuleBooks;

namespace ExportScreen.Matching.Tests.Index;

/// <summary>A search against every listed name compared in full: what the index, the upper bounds and what is remembered must not change.</summary>
public sealed class CandidateRecallTests
{
    private static readonly MatchSettings Settings = new();

    [Fact]
    public void A_search_finds_what_comparing_every_listed_name_finds()
    {
        var names = Listed();
        var random = new Random(TestSize.Seed);
        var matcher = new NameMatcher(Index(names), Settings);
        var forms = names.ConvertAll(Read);
        var (scratch, given, matches) = (new AlignmentScratch(), new NameForm(), new List<NameMatch>());
        var (near, nearMissed, review, reviewMissed) = (0, 0, 0, new List<string>());
        for (var q = 0; q < TestSize.Of(600); q++)
        {
            var query = Query(names, random);
            matcher.Search(query, matches);
            var found = matches.ToDictionary(m => m.Name, m => m.Score);
            NameReader.Read(query.Text, query.Kind, given);
            for (var name = 0; name < names.Count; name++)
            {
                var score = NameScorer.Compare(given.View, forms[name].View, Settings, scratch);
                if (found.TryGetValue(name, out var searched)) Assert.Equal(score, searched);
                if (score < Settings.NearMissLine) continue;
                near++;
                var missed = !found.ContainsKey(name);
                if (missed) nearMissed++;
                if (score < Settings.ReviewLine) continue;
                review++;
                if (missed) reviewMissed.Add($"{score:0.000} {query.Text} / {names[name].Text}");
            }
        }

        // A twentieth of the queries has some hundred matches: one that is missed is no proof against the target of 0.05 %, two are.
        Assert.True(reviewMissed.Count <= Math.Max(1, review / 2000), $"seed {TestSize.Seed}: {reviewMissed.Count} of {review} alerts missed: {string.Join("; ", reviewMissed)}");
        Assert.True(nearMissed <= Math.Max(3, near / 50), $"seed {TestSize.Seed}: {nearMissed} of {near} near misses and alerts missed");
    }

    [Fact]
    public void What_was_searched_before_changes_no_result()
    {
        var names = Listed();
        var random = new Random(TestSize.Seed);
        var index = Index(names);
        var used = new NameMatcher(index, Settings);
        var (first, again) = (new List<NameMatch>(), new List<NameMatch>());
        var queries = Enumerable.Range(0, TestSize.Of(4000)).Select(_ => Query(names, random)).ToList();
        foreach (var query in queries) used.Search(query, first);
        foreach (var query in queries.Take(TestSize.Of(400)))
        {
            used.Search(query, again);
            new NameMatcher(index, Settings).Search(query, first);
            Assert.Equal(first, again);
        }
    }

    private static List<IndexedName> Listed() =>
        [.. File.ReadLines(Requires.SharedData("names", "search", "un_index.tsv")).Skip(1).Select(line => line.Split('\t')).Where((_, i) => i % 2 == 0)
            .Select(row => new IndexedName(row[3], Enum.Parse<EntryKind>(row[1], true), AliasStrength.Strong, null))
            .Concat(File.ReadLines(Requires.SharedData("names", "pairs.tsv")).Skip(1).Select(line => line.Split('\t')).Where((_, i) => i % 4 == 0)
                .Select(row => new IndexedName(row[3], Enum.TryParse<EntryKind>(row[1], true, out var kind) ? kind : EntryKind.Unknown, AliasStrength.Strong, null)))
            .DistinctBy(name => name.Text)];

    /// <summary>A listed name with up to three damages, a name from the pairs as it stands, or a clean company.</summary>
    private static NameQuery Query(List<IndexedName> names, Random random)
    {
        if (random.Next(4) == 0) return new NameQuery(Companies.Value[random.Next(Companies.Value.Length)], EntryKind.Company);
        var name = names[random.Next(names.Count)];
        var text = name.Text;
        for (var damage = random.Next(4); damage > 0 && text.Length > 4; damage--)
        {
            var at = random.Next(1, text.Length);
            text = random.Next(5) switch
            {
                0 => text.Remove(at, 1),
                1 => text.Insert(at, ((char)('a' + random.Next(26))).ToString()),
                2 => text.Remove(at, 1).Insert(at, ((char)('a' + random.Next(26))).ToString()),
                3 => text[..(at - 1)] + text[at] + text[at - 1] + text[(at + 1)..],
                _ => string.Join(' ', text.Split(' ').Reverse().Take(3)),
            };
        }

        return new NameQuery(text, random.Next(4) == 0 ? EntryKind.Unknown : name.Kind);
    }

    private static readonly Lazy<string[]> Companies =
        new(() => [.. File.ReadLines(Requires.SharedData("names", "clean_companies.tsv")).Skip(1).Select(line => line.Split('\t')[0])]);

    private static NameForm Read(IndexedName name)
    {
        var form = new NameForm();
        NameReader.Read(name.Text, name.Kind, form);
        return form;
    }

    private static NameIndex Index(List<IndexedName> names)
    {
        var builder = new NameIndexBuilder();
        foreach (var name in names) builder.Add(name);
        return NameIndex.Open(builder.Build());
    }
}
