namespace ExportScreen.Goods.HsCodes;

/// <summary>
/// Imported editions and correlation tables in place of the bundled ones. An edition or table that was accepted though it is not whole takes nothing away: its codes are added, its pairs are not used.
/// Not thread-safe; used while the nomenclature is loaded.
/// </summary>
/// <remarks>The rules by which a code's successors are parted into direct and others are those of the head of <c>hs-correlations.txt</c>.</remarks>
internal sealed class HsOverlay
{
    private const int Newest = 6;

    /// <summary>What the tables of the United Nations leave out. Source: goods.md, section 1, Traps: they lead 8541.50 to waste only.</summary>
    private static readonly (int Older, int[] Newer)[] Missing = [(854150, [854151, 854159])];

    private HsOverlay(List<int> codes, List<byte> editions) => (Codes, Editions) = (codes, editions);

    /// <summary>The codes of all editions, ascending.</summary>
    public List<int> Codes { get; }

    /// <summary>The editions of each code, a bit per edition.</summary>
    public List<byte> Editions { get; }

    /// <summary>Puts editions over the bundled ones.</summary>
    public static HsOverlay Of(List<int> codes, List<byte> editions, IReadOnlyCollection<HsEdition> imported)
    {
        var masks = new SortedDictionary<int, byte>();
        for (var i = 0; i < codes.Count; i++) masks.Add(codes[i], editions[i]);
        foreach (var edition in imported)
        {
            var bit = (byte)(1 << HsNomenclature.EditionOfYear(edition.Year));
            if (edition.IsWhole)
                foreach (var code in codes) masks[code] &= (byte)~bit;
            foreach (var code in edition.Subheadings) masks[code] = (byte)(masks.GetValueOrDefault(code) | bit);
        }

        var left = masks.Where(m => m.Value != 0).ToList();
        return new HsOverlay([.. left.Select(m => m.Key)], [.. left.Select(m => m.Value)]);
    }

    /// <summary>What became of each code that the newest edition lost: by the imported tables where they lead from its last edition, else by the bundled one.</summary>
    public HsSuccessors Successors(HsSuccessors bundled, IReadOnlyCollection<HsCorrelation> tables)
    {
        var all = new HsSuccessors();
        for (var i = 0; i < Codes.Count; i++)
        {
            if (Editions[i] >> Newest == 1) continue;
            var last = 31 - int.LeadingZeroCount(Editions[i]);
            var (targets, direct) = Table(tables, Newest, last) is { } table ? Parted(Codes[i], table) : bundled.Of(Codes[i]);
            if (targets.Count == 0 && Way(tables, last) is { } way) (targets, direct) = Parted(Codes[i], way.Older, way.Newer);
            // Of an imported edition a target may be gone.
            var kept = targets.Where(IsCurrent).ToList();
            if (kept.Count > 0) all.Add(Codes[i], targets.Take(direct).Count(IsCurrent) is > 0 and var some ? some : kept.Count, kept);
        }

        all.End();
        return all;
    }

    private static HsCorrelation? Table(IEnumerable<HsCorrelation> tables, int newer, int older) =>
        tables.FirstOrDefault(t => t.IsWhole && HsNomenclature.EditionOfYear(t.Year) == newer && HsNomenclature.EditionOfYear(t.OlderYear) == older);

    /// <summary>Two tables that lead to the newest edition by one in between, or null.</summary>
    private static (HsCorrelation Older, HsCorrelation Newer)? Way(IReadOnlyCollection<HsCorrelation> tables, int last)
    {
        for (var between = Newest - 1; between > last; between--)
            if (Table(tables, between, last) is { } older && Table(tables, Newest, between) is { } newer) return (older, newer);
        return null;
    }

    private (List<int> Targets, int Direct) Parted(int code, HsCorrelation table) => Parted(code, table.Of(code));

    /// <summary>In two steps; on the way a code that the newest edition still has stands for itself.</summary>
    private (List<int> Targets, int Direct) Parted(int code, HsCorrelation older, HsCorrelation newer) => Parted(code, older.Of(code).SelectMany(first => IsCurrent(first.Newer)
        ? [first]
        : newer.Of(first.Newer).Select(second => new CorrelationPair(code, second.Newer, first.ManyToMany || second.ManyToMany))));

    /// <summary>Direct are those that are not n:n, or of the same heading; when there is none, those of the same chapter, else all.</summary>
    private static (List<int> Targets, int Direct) Parted(int code, IEnumerable<CorrelationPair> pairs)
    {
        var targets = pairs.GroupBy(p => p.Newer).ToDictionary(g => g.Key, g => g.All(p => p.ManyToMany));
        var direct = targets.Where(t => !t.Value || t.Key / 100 == code / 100).Select(t => t.Key).ToHashSet();
        foreach (var (older, newer) in Missing)
        {
            if (older != code) continue;
            direct.UnionWith(newer);
            foreach (var added in newer) targets.TryAdd(added, false);
        }

        if (direct.Count == 0) direct = [.. targets.Keys.Where(t => t / 10_000 == code / 10_000)];
        if (direct.Count == 0) direct = [.. targets.Keys];
        // The code's own heading first.
        return ([.. direct.OrderBy(t => t / 100 != code / 100).ThenBy(t => t), .. targets.Keys.Where(t => !direct.Contains(t)).Order()], direct.Count);
    }

    private bool IsCurrent(int code) => Codes.BinarySearch(code) is >= 0 and var at && Editions[at] >> Newest == 1;
}
