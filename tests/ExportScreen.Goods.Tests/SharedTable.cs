using System.Text;

namespace ExportScreen.Goods.Tests;

/// <summary>A CSV file of the shared data as rows by column name, read with a plain state machine of its own: the tests do not trust the reader they test.</summary>
internal static class SharedTable
{
    public static List<Dictionary<string, string>> Read(params string[] parts)
    {
        var text = File.ReadAllText(Requires.SharedData(["goods", .. parts]));
        var records = Records(text).ToList();
        return [.. records.Skip(1).Select(record => records[0].Zip(record).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal))];
    }

    private static IEnumerable<List<string>> Records(string text)
    {
        var record = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quoted && c == '"' && i + 1 < text.Length && text[i + 1] == '"') field.Append(text[i++]);
            else if (c == '"') quoted = !quoted;
            else if (quoted || c is not (',' or '\n' or '\r')) field.Append(c);
            else if (c != '\r')
            {
                record.Add(field.ToString());
                field.Clear();
                if (c != '\n') continue;
                yield return record;
                record = [];
            }
        }

        if (field.Length > 0 || record.Count > 0) yield return [.. record, field.ToString()];
    }
}
