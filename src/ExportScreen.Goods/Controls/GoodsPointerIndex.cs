using System.Collections.Concurrent;
using System.Collections.Frozen;
using ExportScreen.Goods.HsCodes;
using ExportScreen.Model.Goods;

namespace ExportScreen.Goods.Controls;

/// <summary>One row of a table of goods codes, as the index keeps it.</summary>
/// <param name="Code">Two to ten digits.</param>
/// <param name="Tariff">The tariff that digits after the sixth belong to.</param>
/// <param name="Except">Digits below the code that the row leaves out, or empty.</param>
/// <param name="Pointer">The pointer when the row is met in full.</param>
/// <param name="Narrower">The pointer when only the first six digits are met; the same object for rows of six digits and fewer.</param>
internal sealed record GoodsRow(string Code, TariffNomenclature Tariff, string Except, GoodsPointer Pointer, GoodsPointer Narrower);

/// <summary>All rows by chapter, and the answers given so far by six digits. Thread-safe; answers are computed at most a few times each.</summary>
internal sealed class GoodsPointerIndex
{
    private readonly GoodsRow[]?[] _byChapter;
    private readonly ConcurrentDictionary<string, GoodsPointer[]> _bySix = new(StringComparer.Ordinal);
    private readonly HsNomenclature _nomenclature;
    private readonly FrozenSet<string> _national;

    public GoodsPointerIndex(List<GoodsRow> rows, IReadOnlyList<ControlTable> tables, HsNomenclature nomenclature)
    {
        Tables = tables;
        _nomenclature = nomenclature;
        _national = rows.Where(r => r.Code.Length > 6).Select(r => r.Code[..6]).ToFrozenSet(StringComparer.Ordinal);
        _byChapter = new GoodsRow[]?[100];
        var chapters = new List<GoodsRow>?[100];
        foreach (var row in rows) (chapters[Chapter(row.Code)] ??= []).Add(row);
        for (var chapter = 0; chapter < chapters.Length; chapter++) _byChapter[chapter] = chapters[chapter]?.ToArray();
    }

    /// <summary>The tables that the rows are of.</summary>
    public IReadOnlyList<ControlTable> Tables { get; }

    /// <summary>The pointers of six digits and what follows them; see <see cref="ControlTables.PointersFor"/>.</summary>
    public IReadOnlyList<GoodsPointer> Find(string hs6, string? digits, TariffNomenclature tariff)
    {
        if (hs6.Length != 6 || hs6.AsSpan().ContainsAnyExceptInRange('0', '9')) return [];
        if (_byChapter[Chapter(hs6)] is not { } rows) return [];
        if (digits is not { Length: > 6 } || !digits.StartsWith(hs6, StringComparison.Ordinal)) digits = hs6;
        if (digits.Length > 6 && tariff != TariffNomenclature.Other && _national.Contains(hs6)) return Match(rows, digits, tariff);
        if (_bySix.TryGetValue(hs6, out var known)) return known;
        var found = Match(rows, hs6, TariffNomenclature.Unknown);
        if (_nomenclature.IndexOf(hs6) >= 0) _bySix[hs6] = found;
        return found;
    }

    private static GoodsPointer[] Match(GoodsRow[] rows, string digits, TariffNomenclature tariff)
    {
        var found = new List<GoodsPointer>();
        foreach (var row in rows)
        {
            var common = Math.Min(row.Code.Length, digits.Length);
            if (!digits.AsSpan(0, common).SequenceEqual(row.Code.AsSpan(0, common)))
            {
                // The same six digits with other national digits rule the row out only within its own tariff.
                if (row.Code.Length > 6 && row.Tariff != tariff && digits.AsSpan(0, 6).SequenceEqual(row.Code.AsSpan(0, 6))) found.Add(row.Narrower);
                continue;
            }

            if (row.Except.Length > 0 && digits.StartsWith(row.Except, StringComparison.Ordinal)) continue;
            var full = row.Code.Length <= 6 || (digits.Length >= row.Code.Length && (tariff == row.Tariff || tariff == TariffNomenclature.Unknown));
            found.Add(full ? row.Pointer : row.Narrower);
        }

        return found.Count == 0 ? [] : [.. found];
    }

    private static int Chapter(string code) => ((code[0] - '0') * 10) + code[1] - '0';
}
