using System.Globalization;
using ExportScreen.Goods.Tables;

namespace ExportScreen.Goods.HsCodes;

/// <summary>What became in HS 2022 of the codes that it lost, ascending by code. Filled once, then only read.</summary>
/// <remarks>Source: the head of <c>hs-correlations.txt</c>.</remarks>
internal sealed class HsSuccessors
{
    /// <summary>The codes.</summary>
    public List<int> Codes { get; } = new(1400);

    /// <summary>How many of the first targets of a code are direct.</summary>
    public List<int> Direct { get; } = new(1400);

    /// <summary>Where the targets of a code begin; one more at the end, once <see cref="End"/> was called.</summary>
    public List<int> Starts { get; } = new(1400);

    /// <summary>The targets of all codes, the direct ones of each first.</summary>
    public List<int> Targets { get; } = new(6000);

    /// <summary>Reads the bundled file.</summary>
    public static HsSuccessors Load()
    {
        var all = new HsSuccessors();
        var targets = new List<int>();
        foreach (var line in EmbeddedTable.Text("hs-correlations.txt").AsSpan().EnumerateLines())
        {
            if (line.IsEmpty || line[0] == '#') continue;
            var rest = line[12..];
            var blank = rest.IndexOf(' ');
            targets.Clear();
            for (var at = blank + 1; at < rest.Length; at += 7) targets.Add(Number(rest.Slice(at, 6)));
            all.Add(Number(line[..6]), Number(rest[..blank]), targets);
        }

        all.End();
        return all;
    }

    /// <summary>Adds a code; codes come ascending.</summary>
    public void Add(int code, int direct, List<int> targets)
    {
        Codes.Add(code);
        Direct.Add(direct);
        Starts.Add(Targets.Count);
        Targets.AddRange(targets);
    }

    /// <summary>No further code comes.</summary>
    public void End() => Starts.Add(Targets.Count);

    /// <summary>The targets of a code with the number of direct ones; none when there are none.</summary>
    public (List<int> Targets, int Direct) Of(int code)
    {
        var at = Codes.BinarySearch(code);
        return at < 0 ? ([], 0) : (Targets[Starts[at]..Starts[at + 1]], Direct[at]);
    }

    private static int Number(ReadOnlySpan<char> digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
