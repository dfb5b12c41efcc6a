using System.Runtime.InteropServices;

namespace ExportScreen.Lists.Snapshots;

/// <summary>Layout of a snapshot file; the table is in the README. All numbers are little-endian.</summary>
internal static class SnapshotFormat
{
    /// <summary>Raised with every change of the layout.</summary>
    public const uint Version = 2;

    /// <summary>Length of the fixed header: magic, version, section count, length, checksum, SHA-256.</summary>
    public const int HeaderLength = 64;

    /// <summary>Where the total length stands.</summary>
    public const int LengthAt = 16;

    /// <summary>Where the checksum of everything from <see cref="Sha256At"/> on stands.</summary>
    public const int ChecksumAt = 24;

    /// <summary>Where the SHA-256 of everything after the header stands.</summary>
    public const int Sha256At = 32;

    /// <summary>Sections start at multiples of this.</summary>
    public const int Alignment = 64;

    /// <summary>First bytes of the file.</summary>
    public static ReadOnlySpan<byte> Magic => "XSLISTS\n"u8;

    /// <summary>Number of sections.</summary>
    public static int Sections { get; } = Enum.GetValues<Section>().Length;
}

/// <summary>Sections in file order.</summary>
internal enum Section
{
    /// <summary>Versions, id, the table of lists.</summary>
    Facts,

    /// <summary><see cref="EntryRow"/> per entry, in canonical order.</summary>
    Entries,

    /// <summary><see cref="NameRow"/> per name, entry by entry.</summary>
    Names,

    /// <summary><see cref="IdentifierRow"/> sorted by kind, value and entry.</summary>
    Identifiers,

    /// <summary><see cref="AddressRow"/> per indexed address.</summary>
    Addresses,

    /// <summary>Entry records end to end; also the text pool.</summary>
    Records,

    /// <summary>The index of the matching engine over the names.</summary>
    NameIndex,

    /// <summary>The index of the matching engine over the addresses.</summary>
    AddressIndex,
}

/// <summary>What the screening asks of an entry for every candidate, without touching its record.</summary>
/// <param name="ContentHash">First eight bytes of the record's SHA-256, big-endian.</param>
/// <param name="RecordOffset">Start of the record in <see cref="Section.Records"/>.</param>
/// <param name="RecordLength">Its length.</param>
/// <param name="FirstName">Ordinal of its first name.</param>
/// <param name="NameCount">Number of names.</param>
/// <param name="LastDay">Last day in force as a day number; <see cref="int.MaxValue"/> when indefinite.</param>
/// <param name="NextListing">Next entry that lists the same party; the last leads back to the first, an entry listed once to itself.</param>
/// <param name="List">Ordinal of its list.</param>
/// <param name="Country">First country, packed; 0 for none.</param>
/// <param name="Kind">An <c>EntryKind</c>.</param>
/// <param name="Effect">A <c>LegalEffect</c>.</param>
/// <param name="Zero">Room to grow.</param>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal readonly record struct EntryRow(
    ulong ContentHash, int RecordOffset, int RecordLength, int FirstName, int NameCount, int LastDay, int NextListing, ushort List, ushort Country, byte Kind, byte Effect, ushort Zero = 0);

/// <summary>A name.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal readonly record struct NameRow(int Entry, int TextOffset, int TextLength, byte Kind, byte Strength, ushort Zero = 0);

/// <summary>An identifier.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal readonly record struct IdentifierRow(int Entry, int ValueOffset, int ValueLength, byte Kind, byte Zero = 0, ushort Zero2 = 0);

/// <summary>An address that is listed whoever is there.</summary>
/// <param name="Entry">Its entry.</param>
/// <param name="Ordinal">Which of the entry's addresses it is.</param>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal readonly record struct AddressRow(int Entry, int Ordinal);
