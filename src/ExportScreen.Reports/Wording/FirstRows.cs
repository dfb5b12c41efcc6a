using System.Globalization;

namespace ExportScreen.Reports.Wording;

/// <summary>Rows that share something: how many, and the keys of the first ten.</summary>
internal sealed class FirstRows
{
    /// <summary>Keys kept.</summary>
    public const int Max = 10;

    private readonly List<string> _first = [];

    /// <summary>All of them.</summary>
    public long Count { get; private set; }

    /// <summary>Adds a row; the key is asked for only while it is kept.</summary>
    public void Add<T>(T source, Func<T, string> key)
    {
        if (_first.Count < Max) _first.Add(key(source));
        Count++;
    }

    /// <summary>Adds the rows of another.</summary>
    public void Add(FirstRows other)
    {
        ArgumentNullException.ThrowIfNull(other);
        _first.AddRange(other._first.Take(Max - _first.Count));
        Count += other.Count;
    }

    /// <inheritdoc/>
    public override string ToString() => Join(_first, Count);

    /// <summary>"12, 15, 18" or "12, …, 30 and 35 more".</summary>
    public static string Join(IReadOnlyList<string> first, long count)
    {
        var text = string.Join(", ", first);
        return count > first.Count ? string.Create(CultureInfo.InvariantCulture, $"{text} and {count - first.Count:N0} more") : text;
    }
}
