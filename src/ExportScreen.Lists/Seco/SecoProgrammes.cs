using ExportScreen.Lists.Reading;

namespace ExportScreen.Lists.Seco;

/// <summary>A sanctions set: the articles of an ordinance that a target is listed under.</summary>
/// <param name="Programme">Key of the programme, in English where given.</param>
/// <param name="Ordinance">Title of the ordinance, in English where given.</param>
/// <param name="Measure">What the set says of itself, in English where given.</param>
internal sealed record SecoSet(string? Programme, string? Ordinance, string? Measure);

/// <summary>The programmes of an edition by the ids of their sanctions sets. Filled while reading. Not thread-safe.</summary>
internal sealed class SecoProgrammes
{
    private readonly Dictionary<string, SecoSet> _sets = new(StringComparer.Ordinal);

    /// <summary>Takes a <c>sanctions-program</c>: every text comes in several languages.</summary>
    public void Add(SourceElement programme)
    {
        programme.IgnoreAttributes("ssid", "version-date", "predecessor-version-date");
        programme.Ignore("origin");
        var key = English(programme.Children("program-key"));
        var name = English(programme.Children("program-name"));
        foreach (var set in programme.Children("sanctions-set").GroupBy(s => s.Attribute("ssid") ?? "", StringComparer.Ordinal))
            _sets[set.Key] = new SecoSet(key, name, English(set));
    }

    /// <summary>The set of an id, or null.</summary>
    public SecoSet? Find(string id) => _sets.GetValueOrDefault(id);

    private static string? English(IEnumerable<SourceElement> texts)
    {
        string? first = null;
        string? english = null;
        foreach (var text in texts)
        {
            var value = text.Text();
            first ??= value;
            if (text.Attribute("lang")?.StartsWith("en", StringComparison.OrdinalIgnoreCase) == true) english ??= value;
        }

        return english ?? first;
    }
}
