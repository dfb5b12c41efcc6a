using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using ExportScreen.Model.Screenings;

namespace ExportScreen.Rules.Passes;

/// <summary>What pass 2 needs of a row, small enough to spill by the million. Blittable; sorted by key, then file and row.</summary>
/// <param name="Kind">What the key is.</param>
/// <param name="KeyHigh">High half of the key's hash.</param>
/// <param name="KeyLow">Low half of the key's hash.</param>
/// <param name="File">Index of the manifest.</param>
/// <param name="Row">Ordinal of the row.</param>
/// <param name="Outcome">Worst outcome of what the row shares with its group.</param>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
public readonly record struct Observation(ObservationKind Kind, ulong KeyHigh, ulong KeyLow, int File, int Row, Outcome Outcome) : IComparable<Observation>
{
    /// <summary>Makes one; the key text is hashed (SHA-256, first 128 bits).</summary>
    public static Observation Of(ObservationKind kind, string key, int file, int row, Outcome outcome)
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(Encoding.UTF8.GetBytes(key), hash);
        return new Observation(kind, BitConverter.ToUInt64(hash), BitConverter.ToUInt64(hash[8..]), file, row, outcome);
    }

    /// <summary>Whether both are of one group.</summary>
    public bool SameGroup(in Observation other) => Kind == other.Kind && KeyHigh == other.KeyHigh && KeyLow == other.KeyLow;

    /// <inheritdoc/>
    public int CompareTo(Observation other)
    {
        var c = Kind.CompareTo(other.Kind);
        if (c == 0) c = KeyHigh.CompareTo(other.KeyHigh);
        if (c == 0) c = KeyLow.CompareTo(other.KeyLow);
        if (c == 0) c = File.CompareTo(other.File);
        return c != 0 ? c : Row.CompareTo(other.Row);
    }
}

/// <summary>What joins rows into a group.</summary>
public enum ObservationKind : byte
{
    /// <summary>The rows of one bill.</summary>
    Bill = 1,
}
