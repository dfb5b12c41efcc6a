using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using ExportScreen.Model.RuleBooks;
using ExportScreen.Model.Screenings;

namespace ExportScreen.Rules.Passes;

/// <summary>What pass 2 needs of a row, small enough to spill by the million. Blittable; sorted by key, then file and row, then by the rest, so that their order is total.</summary>
/// <param name="Kind">What the key is.</param>
/// <param name="KeyHigh">High half of the key's hash.</param>
/// <param name="KeyLow">Low half of the key's hash.</param>
/// <param name="File">Index of the manifest.</param>
/// <param name="Row">Ordinal of the row.</param>
/// <param name="Outcome">Worst outcome of what the row shares with its group.</param>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
public readonly record struct Observation(ObservationKind Kind, ulong KeyHigh, ulong KeyLow, int File, int Row, Outcome Outcome) : IComparable<Observation>
{
    /// <summary>Destination of its consignment.</summary>
    public DestinationGroup Destination { get; init; }

    /// <summary>Tier of its goods.</summary>
    public GoodsTier Goods { get; init; }

    /// <summary>What is compared within the group, as the kind says: a facet, a family of goods.</summary>
    public byte Facet { get; init; }

    /// <summary>Day number of the shipment date, else of the run's date.</summary>
    public int Day { get; init; }

    /// <summary>Hash of what tells members of the group apart, as the kind says; 0 for nothing.</summary>
    public ulong Mark { get; init; }

    /// <summary>A measure, as the kind says.</summary>
    public double Value { get; init; }

    /// <summary>Makes one; the key text is hashed (SHA-256, first 128 bits).</summary>
    public static Observation Of(ObservationKind kind, string key, int file, int row, Outcome outcome)
    {
        Span<byte> hash = stackalloc byte[32];
        Hash(key, hash);
        return new Observation(kind, BitConverter.ToUInt64(hash), BitConverter.ToUInt64(hash[8..]), file, row, outcome);
    }

    /// <summary>A text as a mark (first 64 bits of its SHA-256).</summary>
    public static ulong MarkOf(string text)
    {
        Span<byte> hash = stackalloc byte[32];
        Hash(text, hash);
        return BitConverter.ToUInt64(hash);
    }

    private static void Hash(string text, Span<byte> hash)
    {
        // At most three bytes a character; nearly every key is short enough for the stack.
        Span<byte> bytes = text.Length <= 300 ? stackalloc byte[900] : new byte[text.Length * 3];
        SHA256.HashData(bytes[..Encoding.UTF8.GetBytes(text, bytes)], hash);
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
        if (c == 0) c = Row.CompareTo(other.Row);
        if (c == 0) c = Facet.CompareTo(other.Facet);
        if (c == 0) c = Mark.CompareTo(other.Mark);
        return c != 0 ? c : Value.CompareTo(other.Value);
    }
}

/// <summary>What joins rows into a group.</summary>
public enum ObservationKind : byte
{
    /// <summary>The rows of one bill within a manifest.</summary>
    Bill = 1,

    /// <summary>The rows of one bill over all manifests of the run.</summary>
    Document = 2,

    /// <summary>Parties of one address.</summary>
    Address = 3,

    /// <summary>Parts of unmanned aircraft to one receiver.</summary>
    Kit = 4,

    /// <summary>Small values of one code to one receiver.</summary>
    SmallValue = 5,

    /// <summary>Prices of one part, or of one exporter and code.</summary>
    Price = 6,

    /// <summary>Weights of one code and unit.</summary>
    Weight = 7,
}
