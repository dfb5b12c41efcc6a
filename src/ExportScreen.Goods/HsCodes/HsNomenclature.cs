using System.Globalization;
using ExportScreen.Goods.Tables;

namespace ExportScreen.Goods.HsCodes;

/// <summary>
/// Which six-digit codes each edition of the Harmonized System has, and what became of those that HS 2022 lost. Sorted arrays, filled once; thread-safe.
/// </summary>
/// <remarks>Source: the heads of <c>hs-editions.txt</c> and <c>hs-correlations.txt</c>; imported editions and correlation tables stand in their place (<see cref="HsOverlay"/>).</remarks>
internal sealed class HsNomenclature
{
    private const int Newest = 6;
    private static readonly string[] EditionNames = ["HS1992", "HS1996", "HS2002", "HS2007", "HS2012", "HS2017", "HS2022"];

    private readonly int[] _codes;
    private readonly byte[] _editions;
    private readonly string[]?[] _successors;
    private readonly int[] _staleCodes;
    private readonly int[] _staleDirect;
    private readonly int[] _staleStart;
    private readonly int[] _targets;

    private HsNomenclature(List<int> codes, List<byte> editions, HsSuccessors successors)
    {
        _codes = [.. codes];
        _editions = [.. editions];
        _successors = new string[]?[_codes.Length];
        (_staleCodes, _staleDirect, _staleStart, _targets) = ([.. successors.Codes], [.. successors.Direct], [.. successors.Starts], [.. successors.Targets]);
    }

    /// <summary>Number of codes of HS 2022.</summary>
    public int CurrentCount => _editions.Count(mask => mask >> Newest == 1);

    /// <summary>The codes of HS 2022, ascending.</summary>
    public IEnumerable<string> CurrentCodes => _codes.Where((_, at) => IsCurrent(at)).Select(Text);

    /// <summary>Number of codes of all editions together.</summary>
    public int Count => _codes.Length;

    /// <summary>Number of codes that HS 2022 lost and that have a successor.</summary>
    public int MappedCount => _staleCodes.Length;

    /// <summary>Number of an edition by its year; negative for a year without one.</summary>
    public static int EditionOfYear(int year) => Array.IndexOf(EditionNames, string.Create(CultureInfo.InvariantCulture, $"HS{year}"));

    /// <summary>Reads both files.</summary>
    public static HsNomenclature Load()
    {
        var (codes, editions) = LoadEditions();
        return new HsNomenclature(codes, editions, HsSuccessors.Load());
    }

    /// <summary>Reads both files, and puts what was imported in their place.</summary>
    public static HsNomenclature Load(IReadOnlyCollection<HsEdition> imported, IReadOnlyCollection<HsCorrelation> correlations)
    {
        var (codes, editions) = LoadEditions();
        var overlay = HsOverlay.Of(codes, editions, imported);
        return new HsNomenclature(overlay.Codes, overlay.Editions, overlay.Successors(HsSuccessors.Load(), correlations));
    }

    private static (List<int> Codes, List<byte> Editions) LoadEditions()
    {
        var codes = new List<int>(7000);
        var editions = new List<byte>(7000);
        foreach (var line in EmbeddedTable.Text("hs-editions.txt").AsSpan().EnumerateLines())
        {
            if (line.IsEmpty || line[0] == '#') continue;
            var heading = Number(line[..4]);
            for (var at = 5; at < line.Length; at += 5)
            {
                var code = (heading * 100) + Number(line.Slice(at, 2));
                var mask = (byte)((1 << (line[at + 3] - '0' + 1)) - (1 << (line[at + 2] - '0')));
                if (codes.Count > 0 && codes[^1] == code) editions[^1] |= mask;
                else
                {
                    codes.Add(code);
                    editions.Add(mask);
                }
            }
        }

        return (codes, editions);
    }

    /// <summary>Position of six ASCII digits in any edition; negative when no edition has it.</summary>
    public int IndexOf(ReadOnlySpan<char> six) => Array.BinarySearch(_codes, Number(six));

    /// <summary>Whether the code at this position is of HS 2022.</summary>
    public bool IsCurrent(int index) => _editions[index] >> Newest == 1;

    /// <summary>Whether the code at this position is of an edition.</summary>
    /// <param name="index">The position.</param>
    /// <param name="edition">Number of the edition (<see cref="EditionOfYear"/>).</param>
    public bool IsOf(int index, int edition) => (_editions[index] >> edition & 1) == 1;

    /// <summary>Newest edition that has the code at this position.</summary>
    public string EditionOf(int index) => EditionNames[31 - int.LeadingZeroCount(_editions[index])];

    /// <summary>Every edition that has the code at this position, oldest first.</summary>
    public IEnumerable<string> EditionsOf(int index) => EditionNames.Where((_, edition) => (_editions[index] >> edition & 1) == 1);

    /// <summary>
    /// What the code at this position is in HS 2022: itself, or its successors with the direct ones first; empty when the tables know none. The array is shared:
    /// never write to it.
    /// </summary>
    public string[] SuccessorsOf(int index, out int direct)
    {
        var stale = IsCurrent(index) ? -1 : Array.BinarySearch(_staleCodes, _codes[index]);
        direct = IsCurrent(index) ? 1 : stale < 0 ? 0 : _staleDirect[stale];
        return _successors[index] ??= IsCurrent(index) ? [Text(_codes[index])] : stale < 0 ? [] : Array.ConvertAll(_targets[_staleStart[stale].._staleStart[stale + 1]], Text);
    }

    /// <summary>Whether two or four digits are a chapter or heading of HS 2022, or else of an older edition (then <paramref name="edition"/> says which).</summary>
    public bool HasPrefix(ReadOnlySpan<char> prefix, out string? edition)
    {
        var scale = prefix.Length == 2 ? 10_000 : 100;
        var from = Number(prefix) * scale;
        var at = Array.BinarySearch(_codes, from);
        if (at < 0) at = ~at;
        byte mask = 0;
        for (; at < _codes.Length && _codes[at] < from + scale; at++) mask |= _editions[at];
        edition = mask == 0 ? null : EditionNames[31 - int.LeadingZeroCount(mask)];
        return mask != 0;
    }

    private static string Text(int code) => code.ToString("D6", CultureInfo.InvariantCulture);

    private static int Number(ReadOnlySpan<char> digits)
    {
        var number = 0;
        foreach (var c in digits) number = (number * 10) + (c - '0');
        return number;
    }
}
