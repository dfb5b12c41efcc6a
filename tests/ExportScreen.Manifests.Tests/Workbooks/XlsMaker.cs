using System.Buffers.Binary;
using System.Text;

namespace ExportScreen.Manifests.Tests.Workbooks;

/// <summary>Writes a small BIFF8 workbook in a compound file by hand ([MS-XLS], [MS-CFB]): one sheet of text and number cells.</summary>
internal static class XlsMaker
{
    private const int Sector = 512;

    public static byte[] Make(params object?[][] rows)
    {
        var sheet = Sheet(rows);
        var bound = Record(0x0085, [0, 0, 0, 0, 0, 0, 5, 0, .. "Lines"u8]);
        byte[] begin = [.. Record(0x0809, [0, 6, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]), .. Record(0x0042, [0xB0, 0x04])];
        var end = Record(0x000A, []);
        BinaryPrimitives.WriteInt32LittleEndian(bound.AsSpan(4), begin.Length + bound.Length + end.Length);
        byte[] stream = [.. begin, .. bound, .. end, .. sheet];
        // Streams under 4096 bytes would lie in the mini stream; padding keeps the file simple.
        return Compound([.. stream, .. new byte[Math.Max(0, 4096 - stream.Length)]]);
    }

    private static byte[] Sheet(object?[][] rows)
    {
        var bytes = new List<byte>(Record(0x0809, [0, 6, 0x10, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]));
        var dimensions = new byte[14];
        BinaryPrimitives.WriteInt32LittleEndian(dimensions.AsSpan(4), rows.Length);
        BinaryPrimitives.WriteInt16LittleEndian(dimensions.AsSpan(10), (short)rows.Max(r => r.Length));
        bytes.AddRange(Record(0x0200, dimensions));
        for (var r = 0; r < rows.Length; r++)
            for (var c = 0; c < rows[r].Length; c++)
            {
                byte[] at = [(byte)r, (byte)(r >> 8), (byte)c, 0, 0, 0];
                if (rows[r][c] is string text) bytes.AddRange(Record(0x0204, [.. at, (byte)text.Length, (byte)(text.Length >> 8), 1, .. Encoding.Unicode.GetBytes(text)]));
                else if (rows[r][c] is double number) bytes.AddRange(Record(0x0203, [.. at, .. BitConverter.GetBytes(number)]));
            }

        bytes.AddRange(Record(0x000A, []));
        return [.. bytes];
    }

    private static byte[] Record(int id, byte[] data) => [(byte)id, (byte)(id >> 8), (byte)data.Length, (byte)(data.Length >> 8), .. data];

    private static byte[] Compound(byte[] stream)
    {
        var sectors = (stream.Length + Sector - 1) / Sector;
        var file = new byte[Sector * (3 + sectors)];
        ReadOnlySpan<byte> signature = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        signature.CopyTo(file);
        Short(file, 24, 0x3E);
        Short(file, 26, 3);
        Short(file, 28, 0xFFFE);
        Short(file, 30, 9);
        Short(file, 32, 6);
        Int(file, 44, 1);
        Int(file, 48, 1);
        Int(file, 56, 4096);
        Int(file, 60, -2);
        Int(file, 68, -2);
        for (var i = 0; i < 109; i++) Int(file, 76 + (4 * i), i == 0 ? 0 : -1);
        // Sector 0: the allocation table; sector 1: the directory; then the stream.
        for (var i = 0; i < 128; i++) Int(file, Sector + (4 * i), i == 0 ? -3 : i == 1 ? -2 : i < 1 + sectors ? i + 1 : i == 1 + sectors ? -2 : -1);
        Entry(file.AsSpan(2 * Sector), "Root Entry", 5, -2, 0, 1);
        Entry(file.AsSpan((2 * Sector) + 128), "Workbook", 2, 2, stream.Length, -1);
        for (var i = 2; i < 4; i++) Entry(file.AsSpan((2 * Sector) + (128 * i)), "", 0, 0, 0, -1);
        stream.CopyTo(file, 3 * Sector);
        return file;
    }

    private static void Entry(Span<byte> at, string name, byte type, int start, int size, int child)
    {
        Encoding.Unicode.GetBytes(name).CopyTo(at);
        BinaryPrimitives.WriteInt16LittleEndian(at[64..], (short)(name.Length == 0 ? 0 : (name.Length + 1) * 2));
        at[66] = type;
        at[67] = 1;
        BinaryPrimitives.WriteInt32LittleEndian(at[68..], -1);
        BinaryPrimitives.WriteInt32LittleEndian(at[72..], -1);
        BinaryPrimitives.WriteInt32LittleEndian(at[76..], child);
        BinaryPrimitives.WriteInt32LittleEndian(at[116..], start);
        BinaryPrimitives.WriteInt32LittleEndian(at[120..], size);
    }

    private static void Short(byte[] file, int at, int value) => BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(at), unchecked((short)value));

    private static void Int(byte[] file, int at, int value) => BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(at), value);
}
