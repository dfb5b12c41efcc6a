using System.Buffers;
using System.Runtime.InteropServices;
using ExportScreen.Model.Screenings;
using Microsoft.Win32.SafeHandles;

namespace ExportScreen.Pipeline.Spill;

/// <summary>What the second pass asks of a row before reading it whole. Blittable.</summary>
/// <param name="Start">Where its record starts.</param>
/// <param name="Length">Length of its record.</param>
/// <param name="File">Index of its manifest.</param>
/// <param name="Row">Its ordinal.</param>
/// <param name="Outcome">Outcome of the first pass.</param>
/// <param name="Notable">Whether it is flagged or carries a finding, hit, pointer or diagnostic.</param>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal readonly record struct RowIndex(long Start, int Length, int File, int Row, Outcome Outcome, byte Notable);

/// <summary>The rows of a run on disk: records one after the other, and an index of fixed size per row. One writer, then any number of readers.</summary>
internal sealed class RowFile : IDisposable
{
    private readonly string _rowsPath;
    private readonly string _indexPath;
    private readonly FileStream _rows;
    private readonly FileStream _index;
    private readonly SpillWriter _writer = new();
    private readonly RowCodec _codec = new();

    public RowFile(string folder)
    {
        _rowsPath = Path.Combine(folder, "rows");
        _indexPath = Path.Combine(folder, "rows.index");
        _rows = new FileStream(_rowsPath, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 20);
        _index = new FileStream(_indexPath, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16);
    }

    public void Add(int file, RowScreening row, bool notable)
    {
        _writer.Clear();
        _codec.Write(_writer, row);
        var entry = new RowIndex(_rows.Position, _writer.Record.Length, file, row.Row.Ordinal, row.Outcome, notable ? (byte)1 : (byte)0);
        _rows.Write(_writer.Record);
        _index.Write(MemoryMarshal.AsBytes(new ReadOnlySpan<RowIndex>(in entry)));
    }

    /// <summary>Ends writing; everything is readable from here on.</summary>
    public void Complete()
    {
        _rows.Flush();
        _index.Flush();
    }

    /// <summary>The index in source order.</summary>
    public IEnumerable<RowIndex> Index()
    {
        var buffer = new RowIndex[4096];
        var size = Marshal.SizeOf<RowIndex>();
        for (long at = 0; ;)
        {
            var read = ReadUpTo(_index.SafeFileHandle, MemoryMarshal.AsBytes(buffer.AsSpan()), at) / size;
            for (var i = 0; i < read; i++) yield return buffer[i];
            if (read < buffer.Length) yield break;
            at += (long)read * size;
        }
    }

    /// <summary>Rows in source order, read ahead in pieces.</summary>
    /// <param name="wanted">Which.</param>
    /// <param name="pieceLength">Bytes of a piece: many where nearly all are wanted.</param>
    public IEnumerable<(RowIndex Index, RowScreening Row)> Rows(Predicate<RowIndex> wanted, int pieceLength)
    {
        var texts = new TextPool();
        var piece = ArrayPool<byte>.Shared.Rent(pieceLength);
        try
        {
            long start = 0;
            var length = 0;
            foreach (var index in Index())
            {
                if (!wanted(index)) continue;
                if (index.Start + index.Length > start + length)
                {
                    if (index.Length > piece.Length)
                    {
                        ArrayPool<byte>.Shared.Return(piece);
                        piece = ArrayPool<byte>.Shared.Rent(index.Length);
                    }

                    start = index.Start;
                    length = ReadUpTo(_rows.SafeFileHandle, piece, start);
                }

                yield return (index, _codec.Read(piece.AsSpan((int)(index.Start - start), index.Length), texts));
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(piece);
        }
    }

    /// <summary>The index entry of a row, by binary search: files and ordinals only grow.</summary>
    public RowIndex Find(int file, int row)
    {
        var size = Marshal.SizeOf<RowIndex>();
        var one = new RowIndex[1];
        long low = 0, high = (_index.Length / size) - 1;
        while (low <= high)
        {
            var middle = low + ((high - low) / 2);
            ReadUpTo(_index.SafeFileHandle, MemoryMarshal.AsBytes(one.AsSpan()), middle * size);
            var order = (one[0].File, one[0].Row).CompareTo((file, row));
            if (order == 0) return one[0];
            if (order < 0) low = middle + 1;
            else high = middle - 1;
        }

        throw new ArgumentOutOfRangeException(nameof(row), "No such row in this run.");
    }

    /// <summary>One row.</summary>
    public RowScreening Read(in RowIndex index)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(index.Length);
        try
        {
            if (ReadUpTo(_rows.SafeFileHandle, bytes.AsSpan(0, index.Length), index.Start) != index.Length)
                throw new EndOfStreamException("The row spill is shorter than its index.");
            return _codec.Read(bytes.AsSpan(0, index.Length), null);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    public void Dispose()
    {
        _rows.Dispose();
        _index.Dispose();
        File.Delete(_rowsPath);
        File.Delete(_indexPath);
    }

    private static int ReadUpTo(SafeFileHandle handle, Span<byte> bytes, long at)
    {
        var got = 0;
        while (got < bytes.Length)
        {
            var read = RandomAccess.Read(handle, bytes[got..], at + got);
            if (read == 0) break;
            got += read;
        }

        return got;
    }
}
