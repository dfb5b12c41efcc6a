using ExportScreen.Goods.Contradictions;
using ExportScreen.Goods.Controls;
using ExportScreen.Goods.Descriptions;
using ExportScreen.Goods.References;

namespace ExportScreen.Measures.GoodsTexts;

/// <summary>
/// What the measures of descriptions try: a title with its true headings, and for controlled goods random innocent codes of other chapters and the uncontrolled heading that the ranking itself finds
/// likeliest. The draws come from a fixed seed.
/// </summary>
internal sealed class GoodsTrials
{
    /// <summary>Innocent codes drawn for a title.</summary>
    public const int Draws = 3;

    private readonly string _folder;
    private readonly byte[] _hsTexts;
    private readonly bool _withMessages;
    private readonly Random _random;
    private readonly Dictionary<string, string> _firstCodes = new(StringComparer.Ordinal);
    private readonly List<string> _innocent;
    private ImportedReference? _learned;

    public GoodsTrials(Arguments arguments)
    {
        _folder = Path.Combine(arguments.Text("data"), "goods", "reference");
        _withMessages = arguments.Optional("messages") != "no";
        _random = new Random(arguments.Number("seed", 20261123));
        var hs = Path.Combine(_folder, "hs", "hs2022_comtrade.csv");
        _hsTexts = File.ReadAllBytes(hs);
        var codes = File.ReadLines(hs).Select(l => l.Split(',')[0]).Where(c => c.Length == 6 && c != "999999" && char.IsAsciiDigit(c[0])).ToList();
        foreach (var code in codes) _firstCodes.TryAdd(code[..4], code);
        _innocent = codes.FindAll(c => !IsControlled(c[..4]));
    }

    /// <summary>A code that is innocent.</summary>
    public string SomeInnocent => _innocent[0];

    /// <summary>Whether goods of a heading stand in a table about exports.</summary>
    public static bool IsControlled(string heading) => ControlTables.Bundled.HeadingIsControlled(heading);

    /// <summary>A reader of descriptions that has learned everything but what is held out, whose titles it notes.</summary>
    /// <param name="held">What is held out.</param>
    /// <param name="points">Operating points to try; null for those of the build.</param>
    public GoodsText Learn(HeldOut held, OperatingPoints? points)
    {
        var reader = new ReferenceReader(ControlTables.Bundled);
        var searches = Path.Combine(_folder, "uk_search");
        var files = new List<ReferenceFile>
        {
            reader.Read("hs", _hsTexts).Value!,
            reader.Read("references", held.Without(Path.Combine(searches, "search_references.csv"), [.. _firstCodes.Keys]), acceptPartial: true).Value!,
        };
        if (_withMessages) files.Add(reader.Read("messages", held.Without(Path.Combine(searches, "intercept_messages.csv"), null), acceptPartial: true).Value!);
        _learned = ImportedReference.Make("held out", "held out", files);
        return new GoodsText(ControlTables.Bundled, _learned, points);
    }

    /// <summary>All headings, the likeliest first, in the order of <see cref="GoodsText.Suggest"/>.</summary>
    public List<string> Ranked(string title)
    {
        var model = _learned!.Model!;
        if (model.Probabilities(title, WordSpan.Of(title)) is not { } shares) return [];
        return [.. Enumerable.Range(0, shares.Length).OrderByDescending(h => shares[h]).ThenBy(h => h).Select(h => model.Headings[h])];
    }

    /// <summary>A code of a heading.</summary>
    public string CodeOf(string heading) => _firstCodes[heading];

    /// <summary>Innocent codes, none of a chapter of the goods.</summary>
    public string[] RandomCodes(HashSet<string> own)
    {
        var codes = new string[Draws];
        for (var draw = 0; draw < Draws; draw++)
        {
            do codes[draw] = _innocent[_random.Next(_innocent.Count)];
            while (own.Any(h => h.AsSpan(0, 2).SequenceEqual(codes[draw].AsSpan(0, 2))));
        }

        return codes;
    }

    /// <summary>A code of the likeliest heading that is uncontrolled and not of the goods.</summary>
    public string SiblingCode(List<string> ranked, HashSet<string> own) => CodeOf(ranked.First(h => !own.Contains(h) && !IsControlled(h)));
}
