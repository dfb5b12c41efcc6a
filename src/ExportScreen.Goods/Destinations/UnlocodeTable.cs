using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using ExportScreen.Goods.Tables;
using ExportScreen.Model.Codes;

namespace ExportScreen.Goods.Destinations;

/// <summary>
/// The imported UN/LOCODE, over the bytes that a store keeps: nothing is unpacked before it is asked for. It says where a code lies and of which subdivision it is, which country a bare name means, and
/// which codes are words. Immutable and thread-safe.
/// </summary>
internal sealed class UnlocodeTable
{
    private const int CodeLength = 5;
    private const short NoPosition = short.MaxValue;
    private readonly ReadOnlyMemory<byte> _codes;
    private readonly ReadOnlyMemory<byte> _subdivisions;
    private readonly ReadOnlyMemory<byte> _positions;
    private readonly ReadOnlyMemory<byte> _ends;
    private readonly ReadOnlyMemory<byte> _names;
    private readonly ReadOnlyMemory<byte> _words;
    private readonly ReadOnlyMemory<byte> _alone;
    private readonly Lazy<Dictionary<string, CountryCode>> _countries;

    private UnlocodeTable(bool isWhole, DateOnly? asOf, ReadOnlyMemory<byte> codes, ReadOnlyMemory<byte> subdivisions, ReadOnlyMemory<byte> positions, ReadOnlyMemory<byte> ends, ReadOnlyMemory<byte> names, ReadOnlyMemory<byte> words, ReadOnlyMemory<byte> alone)
    {
        (IsWhole, AsOf, _codes, _subdivisions, _positions, _ends, _names, _words, _alone) = (isWhole, asOf, codes, subdivisions, positions, ends, names, words, alone);
        _countries = new(Countries);
    }

    /// <summary>Whether all countries are in it. If not, a name that is there once may be there more often, and nothing is concluded from names.</summary>
    public bool IsWhole { get; }

    /// <summary>Month of the youngest row, or null.</summary>
    public DateOnly? AsOf { get; }

    /// <summary>Codes.</summary>
    public int Count => _codes.Length / CodeLength;

    /// <summary>Of places; of a code that is there twice the first row counts.</summary>
    /// <param name="places">The places.</param>
    /// <param name="isWhole">Whether all countries are there.</param>
    /// <param name="asOf">Month of the youngest row, or null.</param>
    /// <param name="atRisk">Whether anything is known against a country: only names of such countries are kept.</param>
    public static UnlocodeTable Of(IReadOnlyList<UnlocodePlace> places, bool isWhole, DateOnly? asOf, Predicate<CountryCode> atRisk)
    {
        var sorted = places.DistinctBy(p => p.Code).OrderBy(p => p.Code, StringComparer.Ordinal).ToList();
        var (codes, subdivisions, positions, ends) = (new byte[sorted.Count * CodeLength], new byte[sorted.Count * 3], new short[sorted.Count * 2], new int[sorted.Count]);
        using var names = new MemoryStream();
        for (var i = 0; i < sorted.Count; i++)
        {
            Encoding.ASCII.GetBytes(sorted[i].Code, codes.AsSpan(i * CodeLength));
            Encoding.ASCII.GetBytes(sorted[i].Subdivision.PadRight(3), subdivisions.AsSpan(i * 3));
            (positions[i * 2], positions[(i * 2) + 1]) = sorted[i].Position is { } at ? (Minutes(at.Latitude), Minutes(at.Longitude)) : (NoPosition, NoPosition);
            names.Write(Encoding.UTF8.GetBytes(sorted[i].Name));
            ends[i] = (int)names.Length;
        }

        var (words, alone) = UnlocodeNames.Of(places, [.. sorted.Select(p => p.Code)], atRisk);
        return new UnlocodeTable(
            isWhole, asOf, codes, subdivisions, MemoryMarshal.AsBytes(positions.AsSpan()).ToArray(), MemoryMarshal.AsBytes(ends.AsSpan()).ToArray(), names.ToArray(), Encoding.ASCII.GetBytes(string.Concat(words)),
            Encoding.UTF8.GetBytes(string.Join('\n', alone.Select(a => $"{a.Country}{a.Name}"))));
    }

    /// <summary>From <see cref="ToBytes"/>.</summary>
    public static UnlocodeTable FromBytes(ReadOnlyMemory<byte> bytes)
    {
        var day = BinaryPrimitives.ReadInt32LittleEndian(bytes.Span[1..]);
        var rest = bytes[5..];
        return new UnlocodeTable(bytes.Span[0] != 0, day == 0 ? null : DateOnly.FromDayNumber(day), LengthPrefixed.Take(ref rest), LengthPrefixed.Take(ref rest), LengthPrefixed.Take(ref rest), LengthPrefixed.Take(ref rest), LengthPrefixed.Take(ref rest), LengthPrefixed.Take(ref rest), LengthPrefixed.Take(ref rest));
    }

    /// <summary>The form in which a store keeps it.</summary>
    public byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        Span<byte> head = stackalloc byte[5];
        head[0] = IsWhole ? (byte)1 : (byte)0;
        BinaryPrimitives.WriteInt32LittleEndian(head[1..], AsOf?.DayNumber ?? 0);
        stream.Write(head);
        foreach (var part in (ReadOnlyMemory<byte>[])[_codes, _subdivisions, _positions, _ends, _names, _words, _alone]) LengthPrefixed.Put(stream, part.Span);
        return stream.ToArray();
    }

    /// <summary>A place by five capitals and digits; null when it is not known.</summary>
    public UnlocodePlace? Find(string code)
    {
        var at = IndexOf(_codes.Span, code);
        if (at < 0) return null;
        var ends = MemoryMarshal.Cast<byte, int>(_ends.Span);
        var positions = MemoryMarshal.Cast<byte, short>(_positions.Span);
        return new UnlocodePlace(
            code, Encoding.UTF8.GetString(_names.Span[(at == 0 ? 0 : ends[at - 1])..ends[at]]), Encoding.ASCII.GetString(_subdivisions.Span.Slice(at * 3, 3)).TrimEnd(),
            positions[at * 2] == NoPosition ? null : new PlacePosition(positions[at * 2] / 60.0, positions[(at * 2) + 1] / 60.0));
    }

    /// <summary>The code that a text gives in place of a name: a whole part of it in capitals that is a code and no word; null when there is none, or when not all countries are known.</summary>
    /// <param name="written">The text as given.</param>
    /// <param name="text">The same in parts.</param>
    public string? CodeIn(string written, PlaceText text)
    {
        if (!IsWhole) return null;
        foreach (var part in text.Parts)
            if (part.Length == CodeLength && written.Contains(part, StringComparison.Ordinal) && IndexOf(_codes.Span, part) >= 0 && IndexOf(_words.Span, part) < 0) return part;
        return null;
    }

    /// <summary>The country at risk that a folded name means; none when it means none, or when not all countries are known.</summary>
    public CountryCode CountryOf(string folded) => IsWhole ? _countries.Value.GetValueOrDefault(folded) : default;

    private static int IndexOf(ReadOnlySpan<byte> codes, string code)
    {
        if (code.Length != CodeLength) return -1;
        Span<byte> sought = stackalloc byte[CodeLength];
        for (var i = 0; i < CodeLength; i++) sought[i] = code[i] <= '\u007F' ? (byte)code[i] : (byte)0;
        var (low, high) = (0, (codes.Length / CodeLength) - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = codes.Slice(middle * CodeLength, CodeLength).SequenceCompareTo(sought);
            if (order == 0) return middle;
            if (order < 0) low = middle + 1;
            else high = middle - 1;
        }

        return -1;
    }

    private static short Minutes(double degrees) => (short)Math.Round(degrees * 60);

    private Dictionary<string, CountryCode> Countries()
    {
        var countries = new Dictionary<string, CountryCode>(StringComparer.Ordinal);
        foreach (var line in Encoding.UTF8.GetString(_alone.Span).Split('\n', StringSplitOptions.RemoveEmptyEntries)) countries.TryAdd(line[2..], CountryCode.Of(line[..2]));
        return countries;
    }
}

/// <summary>A row of UN/LOCODE.</summary>
/// <param name="Code">Five capitals and digits.</param>
/// <param name="Name">Name in the country's spelling.</param>
/// <param name="Subdivision">Part of ISO 3166-2 after the dash; empty when there is none.</param>
/// <param name="Position">To the minute; null when there is none.</param>
/// <param name="AsciiName">Name without diacritics; the name itself where a row is made from the table.</param>
internal sealed record UnlocodePlace(string Code, string Name, string Subdivision, PlacePosition? Position, string? AsciiName = null);
