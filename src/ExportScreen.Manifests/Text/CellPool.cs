using ExportScreen.Manifests.Tables;

namespace ExportScreen.Manifests.Text;

/// <summary>
/// Gives equal short cells the same string, since most cells of a manifest repeat: a small table with one place per hash, so memory stays constant. A cell is kept
/// when it is seen the second time in a row at its place: numbers that occur once never enter, and never outlive their row. Not thread-safe.
/// </summary>
internal sealed class CellPool
{
    private const int Places = 1 << 12;
    private const int Longest = 32;

    private readonly uint[] _seen = new uint[Places];
    private readonly string?[] _known = new string?[Places];

    /// <summary>The cell as a string, shared when it was seen lately.</summary>
    public string Get(ReadOnlySpan<char> cell)
    {
        if (cell.Length > Longest) return cell.ToString();
        var hash = CellHash.Of(cell);
        var place = hash & (Places - 1);
        if (_seen[place] != hash)
        {
            _seen[place] = hash;
            return cell.ToString();
        }

        if (_known[place] is { } known && cell.SequenceEqual(known)) return known;
        var text = cell.ToString();
        _known[place] = text;
        return text;
    }
}
