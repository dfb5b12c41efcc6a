using System.Runtime.InteropServices;

namespace ExportScreen.Pipeline.Spill;

/// <summary>
/// Collects blittable records by the million and gives them back in order: sorted runs on disk, merged on reading, so that memory stays at one run. Add, then read as often as
/// wanted. Adding is for one thread.
/// </summary>
/// <typeparam name="T">The record; its order must be total.</typeparam>
internal sealed class SortedSpill<T> : IDisposable
    where T : unmanaged, IComparable<T>
{
    private const int ReadAhead = 4096;
    private readonly string _path;
    private readonly int _runLength;
    private readonly List<T> _run;
    private readonly List<(long Start, long Count)> _runs = [];
    private FileStream? _file;
    private bool _inOrder;

    /// <param name="path">File for the runs; made on the first overflow, deleted on dispose.</param>
    /// <param name="runLength">Records kept in memory.</param>
    public SortedSpill(string path, int runLength = 200_000)
    {
        _path = path;
        _runLength = runLength;
        _run = new List<T>(Math.Min(runLength, 1024));
    }

    /// <summary>Records added.</summary>
    public long Count { get; private set; }

    public void Add(T record)
    {
        _run.Add(record);
        _inOrder = false;
        Count++;
        if (_run.Count >= _runLength) Flush();
    }

    /// <summary>All records in order. Once the last record has been added, any number of readers may read at a time.</summary>
    public IEnumerable<T> Sorted()
    {
        lock (_run)
        {
            if (!_inOrder)
            {
                _run.Sort();
                _file?.Flush();
                _inOrder = true;
            }
        }

        return _file is null ? _run : Merge();
    }

    public void Dispose()
    {
        _file?.Dispose();
        if (_file is not null) File.Delete(_path);
    }

    private void Flush()
    {
        _run.Sort();
        _file ??= new FileStream(_path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16);
        _file.Seek(0, SeekOrigin.End);
        _runs.Add((_file.Position, _run.Count));
        _file.Write(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(_run)));
        _run.Clear();
    }

    private IEnumerable<T> Merge()
    {
        var queue = new PriorityQueue<IEnumerator<T>, T>(Comparer<T>.Default);
        foreach (var run in _runs.Select(r => ReadRun(r.Start, r.Count)).Append(_run))
        {
            var cursor = run.GetEnumerator();
            if (cursor.MoveNext()) queue.Enqueue(cursor, cursor.Current);
        }

        while (queue.TryDequeue(out var cursor, out var record))
        {
            yield return record;
            if (cursor.MoveNext()) queue.Enqueue(cursor, cursor.Current);
            else cursor.Dispose();
        }
    }

    private IEnumerable<T> ReadRun(long start, long count)
    {
        var size = Marshal.SizeOf<T>();
        var buffer = new T[Math.Min(ReadAhead, count)];
        for (long done = 0; done < count;)
        {
            var take = (int)Math.Min(buffer.Length, count - done);
            Fill(buffer.AsSpan(0, take), start + (done * size));
            for (var i = 0; i < take; i++) yield return buffer[i];
            done += take;
        }
    }

    private void Fill(Span<T> records, long at)
    {
        var bytes = MemoryMarshal.AsBytes(records);
        while (bytes.Length > 0)
        {
            var read = RandomAccess.Read(_file!.SafeFileHandle, bytes, at);
            if (read == 0) throw new EndOfStreamException("A spill file is shorter than what was written to it.");
            bytes = bytes[read..];
            at += read;
        }
    }
}
