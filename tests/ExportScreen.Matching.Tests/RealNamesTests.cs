using ExportScreen.Model.Lists;
using ExportScreen.Model.RuleBooks;

namespace ExportScreen.Matching.Tests;

public sealed class RealNamesTests
{
    [Fact]
    public void Every_name_of_the_UN_search_index_alerts_on_itself_first()
    {
        var rows = File.ReadLines(Requires.SharedData("names", "search", "un_index.tsv")).Skip(1).Select(l => l.Split('\t')).ToList();
        var builder = new NameIndexBuilder();
        foreach (var row in rows) builder.Add(new IndexedName(row[3], Enum.Parse<EntryKind>(row[1], true), AliasStrength.Strong, null));
        var settings = new MatchSettings();
        var matcher = new NameMatcher(NameIndex.Open(builder.Build()), settings);
        var matches = new List<NameMatch>();
        var step = TestSize.Full ? 1 : 7;
        for (var i = TestSize.Seed % step; i < rows.Count; i += step)
        {
            var query = new NameQuery(rows[i][3], Enum.Parse<EntryKind>(rows[i][1], true));
            matcher.Search(query, matches);
            var own = Assert.Single(matches, m => m.Name == i);
            Assert.True(own.Score >= settings.ReviewLine, rows[i][0]);
            Assert.True(matches[0].Score - own.Score < 0.004, rows[i][0]);
            Assert.Equal(NameComparison.Compare(query, new IndexedName(rows[i][3], query.Kind, default, null), settings).Score, own.Score);
        }
    }
}
