using System.Text;
using ExportScreen.Evaluation.Tables;
using ExportScreen.Matching;
using ExportScreen.Model.Diagnostics;
using ExportScreen.Model.Lists;

namespace ExportScreen.Evaluation.Clean;

/// <summary>A name of a party that is presumed to be on no list; an alert on it may be a true one all the same.</summary>
/// <param name="Population">The population it is from.</param>
/// <param name="Name">The name, with its kind.</param>
/// <param name="Country">Country as the source writes it; empty where it has none.</param>
/// <param name="Script">The script its letters are in ("Latin", "Han, Kana").</param>
public sealed record CleanName(string Population, NameQuery Name, string Country, string Script)
{
    /// <summary>Reads the table of companies: <c>name, country, source</c>.</summary>
    public static ReadResult<IReadOnlyList<CleanName>> ReadCompanies(Stream stream, string population, string? file = null)
    {
        var table = TableReader.Open(stream, file, "name", "country");
        var names = new List<CleanName>();
        var fields = new string[2];
        while (table.Read(fields)) names.Add(Of(population, fields[0], EntryKind.Company, fields[1]));
        return table.Failed ? ReadResult.Refused<IReadOnlyList<CleanName>>(table.Diagnostics) : ReadResult.Of<IReadOnlyList<CleanName>>(names, table.Diagnostics);
    }

    /// <summary>Reads the comma-separated list of people: the full name in the first column, the nationality in the last.</summary>
    /// <param name="stream">The list; stays the caller's.</param>
    /// <param name="population">Name of the population.</param>
    public static IReadOnlyList<CleanName> ReadPeople(Stream stream, string population)
    {
        var names = new List<CleanName>();
        using var reader = new StreamReader(stream, Encoding.UTF8, leaveOpen: true);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            var end = line.IndexOf(',', StringComparison.Ordinal);
            if (end > 0) names.Add(Of(population, line[..end], EntryKind.Person, line[(line.LastIndexOf(',') + 1)..]));
        }

        return names;
    }

    private static CleanName Of(string population, string name, EntryKind kind, string country) =>
        new(population, new NameQuery(name, kind), country, ComparisonForm.TransliterationUsed(name) ?? "Latin");
}
