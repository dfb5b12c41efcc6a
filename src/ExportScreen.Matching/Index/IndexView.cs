using ExportScreen.Matching.Names;
using ExportScreen.Model.Lists;

namespace ExportScreen.Matching.Index;

/// <summary>All columns of an index as values, taken once per search. For the columns see <see cref="IndexColumn"/>.</summary>
internal readonly ref struct IndexView(IndexColumns columns)
{
    public readonly ReadOnlySpan<int> NameWords = columns.Column<int>(IndexColumn.NameWords);
    public readonly ReadOnlySpan<int> NamePool = columns.Column<int>(IndexColumn.NamePool);
    public readonly ReadOnlySpan<byte> NameKind = columns.Column<byte>(IndexColumn.NameKind);
    public readonly ReadOnlySpan<int> NameOrdinal = columns.Column<int>(IndexColumn.NameOrdinal);
    public readonly ReadOnlySpan<NameToken> Words = columns.Column<NameToken>(IndexColumn.Words);
    public readonly ReadOnlySpan<BoundWord> BoundWords = columns.Column<BoundWord>(IndexColumn.BoundWords);
    public readonly ReadOnlySpan<char> Pool = columns.Column<char>(IndexColumn.Pool);
    public readonly ReadOnlySpan<NameToken> Distinct = columns.Column<NameToken>(IndexColumn.Distinct);
    public readonly ReadOnlySpan<int> PostingStart = columns.Column<int>(IndexColumn.PostingStart);
    public readonly ReadOnlySpan<int> PostingHeaviest = columns.Column<int>(IndexColumn.PostingHeaviest);
    public readonly ReadOnlySpan<int> PostingName = columns.Column<int>(IndexColumn.PostingName);
    public readonly ReadOnlySpan<ushort> PostingTail = columns.Column<ushort>(IndexColumn.PostingTail);
    public readonly KeyTable WordKeys = new(columns.Column<uint>(IndexColumn.KeyHash), columns.Column<int>(IndexColumn.KeyWord), columns.Column<int>(IndexColumn.KeyRange));
    public readonly ReadOnlySpan<JoinedWords> Joins = columns.Column<JoinedWords>(IndexColumn.Joins);
    public readonly ReadOnlySpan<int> JoinStart = columns.Column<int>(IndexColumn.JoinStart);
    public readonly ReadOnlySpan<int> JoinName = columns.Column<int>(IndexColumn.JoinName);
    public readonly KeyTable JoinKeys = new(columns.Column<uint>(IndexColumn.JoinKeyHash), columns.Column<int>(IndexColumn.JoinKeyJoin), columns.Column<int>(IndexColumn.JoinKeyRange));
    public readonly KeyTable NameKeys = new(columns.Column<uint>(IndexColumn.NameKeyHash), columns.Column<int>(IndexColumn.NameKeyName), columns.Column<int>(IndexColumn.NameKeyRange));

    /// <summary>The distinct words as if they were one name.</summary>
    public NameView DistinctWords => new(Pool, Distinct, EntryKind.Unknown);

    /// <summary>The words of a listed name.</summary>
    public ReadOnlySpan<BoundWord> BoundWordsOf(int name) => BoundWords[NameWords[name]..NameWords[name + 1]];

    /// <summary>A listed name.</summary>
    public NameView NameAt(int name) =>
        new(Pool[NamePool[name]..NamePool[name + 1]], Words[NameWords[name]..NameWords[name + 1]], (EntryKind)NameKind[name]);
}
