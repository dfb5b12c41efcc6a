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
    public readonly ReadOnlySpan<int> WordDistinct = columns.Column<int>(IndexColumn.WordDistinct);
    public readonly ReadOnlySpan<char> Pool = columns.Column<char>(IndexColumn.Pool);
    public readonly ReadOnlySpan<NameToken> Distinct = columns.Column<NameToken>(IndexColumn.Distinct);
    public readonly ReadOnlySpan<int> VocabularyDistinct = columns.Column<int>(IndexColumn.VocabularyDistinct);
    public readonly ReadOnlySpan<int> AllStart = columns.Column<int>(IndexColumn.AllStart);
    public readonly ReadOnlySpan<int> All = columns.Column<int>(IndexColumn.All);
    public readonly ReadOnlySpan<int> LeadingStart = columns.Column<int>(IndexColumn.LeadingStart);
    public readonly ReadOnlySpan<int> Leading = columns.Column<int>(IndexColumn.Leading);
    public readonly ReadOnlySpan<uint> KeyHash = columns.Column<uint>(IndexColumn.KeyHash);
    public readonly ReadOnlySpan<int> KeyVocabulary = columns.Column<int>(IndexColumn.KeyVocabulary);
    public readonly ReadOnlySpan<int> KeyRange = columns.Column<int>(IndexColumn.KeyRange);
    public readonly ReadOnlySpan<uint> JoinHash = columns.Column<uint>(IndexColumn.JoinHash);
    public readonly ReadOnlySpan<int> JoinName = columns.Column<int>(IndexColumn.JoinName);

    /// <summary>The distinct words as if they were one name.</summary>
    public NameView DistinctWords => new(Pool, Distinct, EntryKind.Unknown);

    /// <summary>A listed name.</summary>
    public NameView NameAt(int name) =>
        new(Pool[NamePool[name]..NamePool[name + 1]], Words[NameWords[name]..NameWords[name + 1]], (EntryKind)NameKind[name]);
}
