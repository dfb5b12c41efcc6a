using ExportScreen.Evaluation.Tables;
using ExportScreen.Matching;
using ExportScreen.Model.Diagnostics;
using ExportScreen.Model.Lists;

namespace ExportScreen.Evaluation.Negatives;

/// <summary>A name that must not alert, with the listed name it could be taken for.</summary>
/// <param name="Kind">What the given name names.</param>
/// <param name="Given">The given name.</param>
/// <param name="ListedKind">What the listed name names.</param>
/// <param name="Listed">The listed name.</param>
/// <param name="Class">Why they are taken for each other ("generic word").</param>
/// <param name="Source">Where the case comes from, or <c>house</c>.</param>
public sealed record NegativeCase(EntryKind Kind, string Given, EntryKind ListedKind, string Listed, string Class, string Source)
{
    /// <summary>Class of names that consist of trade words, legal forms, places or titles alone.</summary>
    public const string GenericWords = "generic words";

    /// <summary>Class of names that share a word with something else altogether: a ship and a bakery.</summary>
    public const string Homograph = "homographs";

    /// <summary>The query.</summary>
    public NameQuery Query => new(Given, Kind);

    /// <summary>The suite that comes with the program.</summary>
    public static IReadOnlyList<NegativeCase> Suite { get; } = ReadSuite();

    /// <summary>Reads a suite: <c>kind, name, list_kind, list_name, class, source</c>.</summary>
    public static ReadResult<IReadOnlyList<NegativeCase>> Read(Stream stream, string? file = null)
    {
        var table = TableReader.Open(stream, file, "kind", "name", "list_kind", "list_name", "class", "source");
        var cases = new List<NegativeCase>();
        var fields = new string[6];
        while (table.Read(fields))
            cases.Add(new NegativeCase(KindWords.Read(table, fields[0]), fields[1], KindWords.Read(table, fields[2]), fields[3], fields[4], fields[5]));
        return table.Failed ? ReadResult.Refused<IReadOnlyList<NegativeCase>>(table.Diagnostics) : ReadResult.Of<IReadOnlyList<NegativeCase>>(cases, table.Diagnostics);
    }

    private static IReadOnlyList<NegativeCase> ReadSuite()
    {
        using var stream = typeof(NegativeCase).Assembly.GetManifestResourceStream("ExportScreen.Evaluation.Negatives.negatives.tsv")!;
        return Read(stream, "negatives.tsv").Value ?? throw new InvalidOperationException("The negative suite cannot be read.");
    }
}
