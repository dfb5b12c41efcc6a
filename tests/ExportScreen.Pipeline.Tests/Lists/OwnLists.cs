using System.Globalization;
using System.Text;
using ExportScreen.Lists.Refreshing;

namespace ExportScreen.Pipeline.Tests.Lists;

/// <summary>Small lists in the project's own format.</summary>
internal static class OwnLists
{
    /// <summary>A file of the list <c>own-NAME</c>.</summary>
    public static ImportedFile File(string name, int day, params string[] companies)
    {
        var entries = companies.Select((c, i) => string.Create(CultureInfo.InvariantCulture, $$"""{"id": "{{i + 1}}", "kind": "company", "names": ["{{c}}"]}"""));
        var json = string.Create(CultureInfo.InvariantCulture, $$"""
            {"format": "exportscreen-list/1", "id": "own-{{name}}", "title": "{{name}}", "publisher": "in-house", "asOf": "2026-08-{{day:00}}", "count": {{companies.Length}},
             "entries": [{{string.Join(",\n", entries)}}]}
            """);
        return new ImportedFile($"{name}-{day}.json", Encoding.UTF8.GetBytes(json));
    }
}
