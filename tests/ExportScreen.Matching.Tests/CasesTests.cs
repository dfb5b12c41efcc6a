using ExportScreen.Model.Lists;
using ExportScreen.Model.RuleBooks;

namespace ExportScreen.Matching.Tests;

public sealed class CasesTests
{
    private static readonly MatchSettings Settings = new();

    public static TheoryData<string, string, EntryKind, bool> Cases()
    {
        var data = new TheoryData<string, string, EntryKind, bool>();
        foreach (var line in File.ReadLines(Repository.Corpus("names", "cases.csv")).Skip(1))
        {
            var fields = Split(line);
            data.Add(fields[0], fields[1], Enum.Parse<EntryKind>(fields[2], true), fields[3] == "alert");
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_case_alerts_as_written(string given, string listed, EntryKind kind, bool alert)
    {
        var score = NameComparison.Compare(new NameQuery(given, kind), new IndexedName(listed, kind, default, null), Settings).Score;
        Assert.True(score >= Settings.ReviewLine == alert, $"{given} / {listed}: {score:0.000}");
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_search_gives_the_score_of_the_comparison(string given, string listed, EntryKind kind, bool alert)
    {
        _ = alert;
        var query = new NameQuery(given, kind);
        var name = new IndexedName(listed, kind, default, null);
        var builder = new NameIndexBuilder();
        builder.Add(new IndexedName("UNRELATED COMPANY", EntryKind.Company, default, null));
        builder.Add(name);
        var matches = new List<NameMatch>();
        new NameMatcher(NameIndex.Open(builder.Build()), Settings).Search(query, matches);
        var expected = NameComparison.Compare(query, name, Settings).Score;
        // A near miss may share no word that leads to it; an alert never may.
        if (expected < Settings.NearMissLine) Assert.DoesNotContain(matches, m => m.Name == 1);
        else if (expected >= Settings.ReviewLine || matches.Exists(m => m.Name == 1)) Assert.Equal(expected, Assert.Single(matches, m => m.Name == 1).Score);
    }

    private static List<string> Split(string line)
    {
        var fields = new List<string>();
        var quoted = false;
        var field = "";
        foreach (var c in line)
        {
            if (c == '"') quoted = !quoted;
            else if (c == ',' && !quoted)
            {
                fields.Add(field);
                field = "";
            }
            else field += c;
        }

        fields.Add(field);
        return fields;
    }
}
