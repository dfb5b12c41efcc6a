using System.Globalization;

namespace ExportScreen.Pipeline.Sequences;

/// <summary>Row keys and stamps of logs whose records are numbered from 1 without a gap. Pure and thread-safe.</summary>
internal static class LogKeys
{
    /// <summary>The stamp of a log without records.</summary>
    public const string None = "none";

    /// <summary>Row key: twelve digits, so that keys sort as the numbers do.</summary>
    public static string Row(long sequence) => sequence.ToString("D12", CultureInfo.InvariantCulture);

    /// <summary>The number of a row key; 0 when it is none of a log.</summary>
    public static long SequenceOf(string row) =>
        row.Length == 12 && long.TryParse(row, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence) ? sequence : 0;

    /// <summary>The stamp after a record.</summary>
    public static string Stamp(long sequence) => sequence == 0 ? None : sequence.ToString(CultureInfo.InvariantCulture);

    /// <summary>The number of the last record a stamp covers.</summary>
    /// <exception cref="FormatException">Not a stamp.</exception>
    public static long SequenceOfStamp(string stamp)
    {
        if (stamp == None) return 0;
        return long.TryParse(stamp, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence) && sequence > 0 && Stamp(sequence) == stamp
            ? sequence
            : throw new FormatException("Not a stamp of a log.");
    }
}
