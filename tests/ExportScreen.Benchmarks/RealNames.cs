using ExportScreen.Matching;
using ExportScreen.Model.Lists;
using ExportScreen.Testing;

namespace ExportScreen.Benchmarks;

/// <summary>Real names from the shared data: the names of the SDN list, and names of traders and people that are on no list.</summary>
internal static class RealNames
{
    public static List<IndexedName> Listed()
    {
        var kinds = new Dictionary<string, EntryKind>(StringComparer.Ordinal);
        var names = new List<IndexedName>();
        foreach (var line in File.ReadLines(Requires.SharedData("lists", "ofac", "csv_2026-08", "SDN.CSV")))
        {
            var fields = line.Split(",\"");
            if (fields.Length < 3) continue;
            kinds[fields[0]] = line.Contains("\"individual\"", StringComparison.Ordinal) ? EntryKind.Person : line.Contains("\"vessel\"", StringComparison.Ordinal) ? EntryKind.Vessel : EntryKind.Company;
            names.Add(Name(fields[1], kinds[fields[0]]));
        }

        foreach (var line in File.ReadLines(Requires.SharedData("lists", "ofac", "csv_2026-08", "ALT.CSV")))
        {
            var fields = line.Split(",\"");
            if (fields.Length == 3) names.Add(Name(fields[2], kinds.GetValueOrDefault(fields[0].Split(',')[0], EntryKind.Unknown)));
        }

        return names;
    }

    /// <summary>Distinct names, 80 % companies, 15 % people (half of them in other letters than Latin ones), 5 % listed names that lack a letter.</summary>
    public static List<NameQuery> Queries(int count, List<IndexedName> listed)
    {
        var companies = File.ReadLines(Requires.SharedData("names", "clean_companies.tsv")).Skip(1).Select(line => line.Split('\t')[0]).ToArray();
        var people = File.ReadLines(Requires.SharedData("names", "clean_people_global.csv")).Skip(1).Select(line => line.Split(',')[0].Trim('"')).ToArray();
        var latin = people.Where(IsLatin).ToArray();
        var other = people.Where(name => !IsLatin(name)).ToArray();
        var random = new Random(TestSize.Seed);
        var queries = new HashSet<NameQuery>();
        while (queries.Count < count)
        {
            var pick = random.NextDouble();
            if (pick < 0.8) queries.Add(new NameQuery(companies[random.Next(companies.Length)], EntryKind.Company));
            else if (pick < 0.875) queries.Add(new NameQuery(latin[random.Next(latin.Length)], EntryKind.Person));
            else if (pick < 0.95) queries.Add(new NameQuery(other[random.Next(other.Length)], EntryKind.Person));
            else if (listed[random.Next(listed.Count)] is { Text.Length: > 4 } name) queries.Add(new NameQuery(name.Text.Remove(random.Next(name.Text.Length), 1), name.Kind));
        }

        return [.. queries];
    }

    private static bool IsLatin(string name) => name.All(c => c < '\u0250');

    private static IndexedName Name(string field, EntryKind kind) => new(field[..field.IndexOf('"', StringComparison.Ordinal)], kind, AliasStrength.Strong, null);
}
