using System.Security.Cryptography;
using System.Text;
using ExportScreen.Goods.Destinations;
using ExportScreen.Goods.HsCodes;
using ExportScreen.Goods.Suggestions;
using ExportScreen.Goods.Tables;

namespace ExportScreen.Goods.References;

/// <summary>An imported reference as bytes: a mark, the id of its texts, then each part with its kind, its length and its SHA-256. Little-endian.</summary>
internal static class ReferenceBytes
{
    private const int HashLength = 32;
    private const byte Ranking = 1;
    private const byte Edition = 2;
    private const byte Correlation = 3;
    private const byte Places = 4;
    private const byte Partial = 5;

    private static ReadOnlySpan<byte> Mark => "XSREF001"u8;

    /// <summary>The bytes of a reference.</summary>
    public static byte[] Write(ImportedReference reference)
    {
        using var stream = new MemoryStream();
        stream.Write(Mark);
        Put(stream, 0, Encoding.UTF8.GetBytes(reference.TextsId ?? ""));
        if (reference.Model is { } model) Put(stream, Ranking, HeadingModelFile.Write(model));
        foreach (var edition in reference.Editions) Put(stream, Edition, edition.ToBytes());
        foreach (var table in reference.Correlations) Put(stream, Correlation, table.ToBytes());
        if (reference.Places is { } places) Put(stream, Places, places.ToBytes());
        foreach (var (source, reason) in reference.Partial) Put(stream, Partial, Encoding.UTF8.GetBytes($"{source} {reason}"));
        // Nothing at the end would not be missed.
        Put(stream, byte.MaxValue, []);
        return stream.ToArray();
    }

    /// <summary>The reference of these bytes; null when they are damaged or of another version.</summary>
    public static ImportedReference? Read(string id, ReadOnlySpan<byte> bytes)
    {
        if (!bytes.StartsWith(Mark)) return null;
        var (textsId, model, editions, tables, places) = ((string?)null, (HeadingModel?)null, new List<HsEdition>(), new List<HsCorrelation>(), (UnlocodeTable?)null);
        var partial = new List<PartialReference>();
        ReadOnlyMemory<byte> rest = bytes[Mark.Length..].ToArray();
        while (TryTake(ref rest, out var kind, out var part))
        {
            if (kind == 0) textsId = Encoding.UTF8.GetString(part.Span);
            else if (kind == Ranking && (model = HeadingModelFile.Read(part.Span)) is null) return null;
            else if (kind == Edition) editions.Add(HsEdition.FromBytes(part));
            else if (kind == Correlation) tables.Add(HsCorrelation.FromBytes(part.Span));
            else if (kind == Places) places = UnlocodeTable.FromBytes(part);
            else if (kind == Partial) partial.Add(Of(Encoding.UTF8.GetString(part.Span)));
            else if (kind == byte.MaxValue && rest.IsEmpty)
                return new ImportedReference { Id = id, TextsId = textsId is "" ? null : textsId, Model = model, Editions = editions, Correlations = tables, Places = places, Partial = partial };
        }

        return null;
    }

    private static PartialReference Of(string text) => new(text[..text.IndexOf(' ', StringComparison.Ordinal)], text[(text.IndexOf(' ', StringComparison.Ordinal) + 1)..]);

    private static void Put(MemoryStream stream, byte kind, ReadOnlySpan<byte> part)
    {
        stream.WriteByte(kind);
        LengthPrefixed.Put(stream, part);
        stream.Write(HashOf(kind, part));
    }

    private static bool TryTake(ref ReadOnlyMemory<byte> rest, out byte kind, out ReadOnlyMemory<byte> part)
    {
        (kind, part) = (0, default);
        if (rest.Length < 1 + 4 + HashLength) return false;
        kind = rest.Span[0];
        var length = System.Buffers.Binary.BinaryPrimitives.ReadInt32LittleEndian(rest.Span[1..]);
        if (length < 0 || length > rest.Length - 1 - 4 - HashLength) return false;
        rest = rest[1..];
        part = LengthPrefixed.Take(ref rest);
        var hash = rest.Span[..HashLength];
        rest = rest[HashLength..];
        return hash.SequenceEqual(HashOf(kind, part.Span));
    }

    private static byte[] HashOf(byte kind, ReadOnlySpan<byte> part)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData([kind]);
        hash.AppendData(part);
        return hash.GetHashAndReset();
    }
}
