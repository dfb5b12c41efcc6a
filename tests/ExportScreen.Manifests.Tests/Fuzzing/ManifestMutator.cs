using System.IO.Compression;
using System.Text;

namespace ExportScreen.Manifests.Tests.Fuzzing;

/// <summary>Damages files the way transfers, exports and attackers do. Seeded: the same seed and number give the same bytes.</summary>
internal sealed class ManifestMutator(int seed)
{
    private readonly Random _random = new(seed);

    /// <summary>One mutated file.</summary>
    public byte[] Mutate(byte[] file, bool zip)
    {
        var bytes = file;
        if (zip && _random.Next(2) == 0) return Repack(file);
        for (var times = _random.Next(1, 4); times > 0; times--) bytes = Once(bytes);
        return bytes;
    }

    private byte[] Once(byte[] file)
    {
        if (file.Length < 4) return file;
        var at = _random.Next(file.Length);
        var length = Math.Min(_random.Next(1, 1 + (file.Length / 4)), file.Length - at);
        return _random.Next(12) switch
        {
            0 => file[..at],
            1 => [.. file[..at], .. file[(at + length)..]],
            2 => [.. file[..(at + length)], .. file[at..]],
            3 => Garble(file, at, length),
            4 => Flip(file),
            5 => [.. file[..at], .. new byte[_random.Next(1, 64)], .. file[at..]],
            6 => [.. file[..at], .. Repeat("\"';,\t|{}[]<>&\n\r\\:"u8), .. file[at..]],
            7 => [.. file[..at], .. Enumerable.Repeat((byte)'x', _random.Next(1, 300_000)), .. file[at..]],
            8 => Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(file)),
            9 => [0xFF, 0xFE, .. file],
            10 => [.. file[at..], .. file[..at]],
            _ => [.. file[..at], .. Numbers(), .. file[at..]],
        };
    }

    private byte[] Garble(byte[] file, int at, int length)
    {
        var copy = file.ToArray();
        _random.NextBytes(copy.AsSpan(at, Math.Min(length, 64)));
        return copy;
    }

    private byte[] Flip(byte[] file)
    {
        var copy = file.ToArray();
        for (var times = _random.Next(1, 20); times > 0; times--) copy[_random.Next(copy.Length)] ^= (byte)(1 << _random.Next(8));
        return copy;
    }

    private byte[] Repeat(ReadOnlySpan<byte> signs)
    {
        var bytes = new byte[_random.Next(1, 40)];
        for (var i = 0; i < bytes.Length; i++) bytes[i] = signs[_random.Next(signs.Length)];
        return bytes;
    }

    private byte[] Numbers() => Encoding.ASCII.GetBytes(_random.Next(5) switch { 0 => "99999999999999999999", 1 => "-1", 2 => "1E308", 3 => "0x7FFFFFFF", _ => int.MaxValue.ToString(System.Globalization.CultureInfo.InvariantCulture) });

    // The damage reaches the parts themselves when the packing is sound.
    private byte[] Repack(byte[] file)
    {
        using var source = new ZipArchive(new MemoryStream(file));
        using var result = new MemoryStream();
        using (var target = new ZipArchive(result, ZipArchiveMode.Create, leaveOpen: true))
        {
            var victim = _random.Next(source.Entries.Count);
            for (var i = 0; i < source.Entries.Count; i++)
            {
                using var content = new MemoryStream();
                using (var from = source.Entries[i].Open()) from.CopyTo(content);
                var bytes = i == victim ? Part(content.ToArray()) : content.ToArray();
                if (bytes is null) continue;
                using var to = target.CreateEntry(source.Entries[i].FullName, CompressionLevel.Fastest).Open();
                to.Write(bytes);
            }

            if (_random.Next(40) == 0) Bomb(target);
            if (_random.Next(40) == 0)
                for (var i = 0; i < 11_000; i++) target.CreateEntry($"xl/many{i}.xml");
        }

        return result.ToArray();
    }

    private byte[]? Part(byte[] content) => _random.Next(6) switch
    {
        0 => null,
        1 => Encoding.UTF8.GetBytes("<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]>" + Encoding.UTF8.GetString(content)),
        2 => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(content).Replace("<v>", "<f>NOW()</f><w>", StringComparison.Ordinal)),
        3 => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(content).Replace("r=\"2\"", "r=\"" + _random.Next(1, 2_000_000) + "\"", StringComparison.Ordinal)),
        _ => Once(content),
    };

    private static void Bomb(ZipArchive zip)
    {
        using var stream = zip.CreateEntry("xl/bomb.bin", CompressionLevel.Fastest).Open();
        var zeros = new byte[1 << 20];
        for (var i = 0; i < 24; i++) stream.Write(zeros);
    }
}
