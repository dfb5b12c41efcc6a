using System.Collections.Frozen;

namespace ExportScreen.Lists.Own;

/// <summary>The columns of the CSV form and the fields they go to. Several values share a cell, separated by semicolons or line breaks.</summary>
internal static class OwnCsvColumns
{
    public const string Name = "name";
    private const string Identifiers = "identifiers";
    private const string Street = "street";
    private const string City = "city";
    private const string Region = "region";
    private const string PostalCode = "postal code";
    private const string Country = "country";

    /// <summary>Columns of further names with the kind and strength they stand for.</summary>
    private static readonly FrozenDictionary<string, (string Kind, string Strength)> Names = new Dictionary<string, (string, string)>
    {
        [Name] = ("primary", "strong"),
        ["aliases"] = ("alias", "strong"),
        ["weak aliases"] = ("alias", "weak"),
        ["former names"] = ("former", "strong"),
        ["original script names"] = ("original script", "strong"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Others = FrozenSet.ToFrozenSet([Identifiers, Street, City, Region, PostalCode, Country], StringComparer.Ordinal);

    /// <summary>Whether a column is part of the format.</summary>
    public static bool Knows(string column) =>
        (OwnFields.Single.Contains(column) && column != OwnFields.List) || OwnFields.Lists.Contains(column) || Names.ContainsKey(column) || Others.Contains(column);

    /// <summary>Adds the cells of a row to an entry.</summary>
    public static void Fill(OwnRawEntry entry, Dictionary<string, OwnText> cells, OwnValues values)
    {
        foreach (var (column, text) in cells)
        {
            if (Names.TryGetValue(column, out var meaning)) AddNames(entry, text, meaning, whole: column == Name);
            else if (column == Identifiers) entry.Identifiers.AddRange(Split(text).Select(t => new OwnRawIdentifier(t)));
            else if (OwnFields.Lists.Contains(column)) AddTexts(entry, column, text);
            else if (OwnFields.Single.Contains(column) && !entry.Single.TryAdd(column, text) && entry.Single[column].Value != text.Value)
                values.Add(ListDiagnostics.OwnDuplicate, text.Position, text.Value, entry.Single[column].Value);
        }

        OwnText? Cell(string column) => cells.TryGetValue(column, out var text) ? text : null;
        var address = new OwnRawAddress(Cell(Street), Cell(City), Cell(Region), Cell(PostalCode), Cell(Country));
        if (address != new OwnRawAddress()) entry.Addresses.Add(address);
    }

    /// <summary>The name itself is one name, whatever it holds; on a further row of the entry it is an alias.</summary>
    private static void AddNames(OwnRawEntry entry, OwnText text, (string Kind, string Strength) meaning, bool whole)
    {
        var again = whole && entry.Names.Any(n => n.Kind?.Value == meaning.Kind);
        var kind = text with { Value = again ? "alias" : meaning.Kind };
        var strength = text with { Value = meaning.Strength };
        foreach (var name in whole ? [text] : Split(text)) entry.Names.Add(new OwnRawName(name, kind, strength));
    }

    private static void AddTexts(OwnRawEntry entry, string column, OwnText text)
    {
        if (!entry.Lists.TryGetValue(column, out var texts)) entry.Lists[column] = texts = [];
        texts.AddRange(Split(text));
    }

    private static IEnumerable<OwnText> Split(OwnText text) => text.Value
        .Split([';', '\n', '\r'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Select(v => text with { Value = v });
}
