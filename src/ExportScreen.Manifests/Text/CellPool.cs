namespace ExportScreen.Manifests.Text;

/// <summary>
/// Gives equal short cells the same string, since most cells of a manifest repeat: a small table with one place per hash, so memory stays constant.
/// Not thread-safe.
/// </summary>
internal sealed class CellPool
{
    private const int Places = 1 << 14;
    private const int Longest = 64;

    private readonly string?[] _known = new string?[Places];

    /// <summary>The cell as a string, shared when it was seen lately.</summary>
    public string Get(ReadOnlySpan<char> cell)
    {
        if (cell.Length > Longest) return cell.ToString();
        ref var place = ref _known[Hash(cell) & (Places - 1)];
        if (place is not null && cell.SequenceEqual(place)) return place;
        return place = cell.ToString();
    }

    private static uint Hash(ReadOnlySpan<char> cell)
    {
        var hash = (uint)cell.Length * 0x9E3779B1;
        foreach (var c in cell) hash = (hash ^ c) * 0x01000193;
        return hash ^ (hash >> 15);
    }
}
