using System.Globalization;
using ExportScreen.Goods.Controls;
using ExportScreen.Model.Goods;

namespace ExportScreen.Goods.HsCodes;

/// <summary>
/// Reads tariff codes as manifests give them and brings them to six digits of HS 2022: dots, blanks and dashes, 5 to 12 digits, a leading zero lost in a
/// spreadsheet, scientific notation, older editions. Never throws on any text. Thread-safe; costs well under a microsecond a code.
/// </summary>
/// <remarks>The rules and where they come from are in this project's README ("How a code is read").</remarks>
public sealed class HsReader
{
    private const int MostDigits = 12;
    private readonly HsNomenclature _nomenclature;

    /// <summary>A reader over the editions and correlation tables of a set of control tables.</summary>
    public HsReader(ControlTables tables)
    {
        ArgumentNullException.ThrowIfNull(tables);
        _nomenclature = tables.Nomenclature;
    }

    /// <summary>
    /// Reads one cell. When it holds several codes, <see cref="HsReading.Hs6"/> has the codes of all, <see cref="HsReading.Digits"/> those of the first, and the
    /// state is the worst of them: a state that stands for a failure may then come with codes.
    /// </summary>
    public HsReading Read(string raw)
    {
        ArgumentNullException.ThrowIfNull(raw);
        var text = HsText.Trim(raw);
        if (!HsText.HoldsSeveral(text)) return ReadOne(raw, text);
        HsReading? all = null;
        foreach (var piece in HsText.Pieces(text))
        {
            var one = ReadOne(raw, HsText.Trim(text[piece]));
            all = all is null ? one : Combine(all, one);
        }

        return all ?? NotACode(raw);
    }

    private static HsReading Combine(HsReading first, HsReading second)
    {
        string[] direct = [.. first.Hs6.Take(first.Direct).Union(second.Hs6.Take(second.Direct), StringComparer.Ordinal)];
        var digits = first.Digits ?? second.Digits;
        var worst = first.State > second.State ? first.State : second.State;
        return first with
        {
            Digits = digits,
            Hs6 = [.. direct.Union(first.Hs6, StringComparer.Ordinal).Union(second.Hs6, StringComparer.Ordinal)],
            Direct = direct.Length,
            State = worst == HsState.NotACode && digits is not null ? HsState.Unknown : worst,
            Edition = first.Edition ?? second.Edition,
        };
    }

    private static HsReading NotACode(string raw) => new(raw, null, [], HsState.NotACode, null);

    private HsReading ReadOne(string raw, ReadOnlySpan<char> text)
    {
        Span<char> buffer = stackalloc char[MostDigits + 1];
        if (HsText.TryReadScientific(text, buffer[1..], out var significant, out var length)) return ReadScientific(raw, buffer, significant, length);
        if (!HsText.TryReadDigits(text, buffer[1..], out length, out var firstGroup, out var groups)) return NotACode(raw);
        var digits = buffer.Slice(1, length);
        if (!digits.ContainsAnyExcept('0')) return NotACode(raw);
        buffer[0] = '0';
        var padded = buffer[..(length + 1)];
        if (length <= 4) return ReadShort(raw, length % 2 == 0 ? digits : padded);

        // The first group of a written code is a heading (or a chapter, or all of it): it shows whether a zero is missing before it.
        var grouped = groups > 1;
        var mayPad = grouped ? firstGroup % 2 == 1 && length < MostDigits : length % 2 == 1;
        var mustPad = grouped && firstGroup is 1 or 3 && mayPad;
        return ReadFull(raw, digits, mayPad ? padded : default, mustPad);
    }

    private HsReading ReadFull(string raw, ReadOnlySpan<char> digits, ReadOnlySpan<char> padded, bool mustPad)
    {
        var plainAt = digits.Length >= 6 && !mustPad ? _nomenclature.IndexOf(digits[..6]) : -1;
        var paddedAt = padded.IsEmpty ? -1 : _nomenclature.IndexOf(padded[..6]);
        var plainRank = Rank(plainAt);
        var paddedRank = Rank(paddedAt);
        if (paddedRank == 0 && plainRank == 0) return NotKnown(raw, mustPad ? padded : digits);
        if (paddedRank > 0 && paddedRank == plainRank && digits.Length is 9 or 11)
        {
            // National codes of 9 and 11 digits exist (Japan, Germany), so both readings stand.
            return Combine(Known(raw, digits, plainAt, restored: false), Known(raw, padded, paddedAt, restored: true));
        }

        return paddedRank >= plainRank && paddedRank > 0 ? Known(raw, padded, paddedAt, restored: true) : Known(raw, digits, plainAt, restored: false);
    }

    /// <summary>Spreadsheet notation keeps the leading digits only; with fewer than six of them no subheading is left.</summary>
    private HsReading ReadScientific(string raw, Span<char> buffer, int significant, int length)
    {
        if (length is 0 or > MostDigits) return NotACode(raw);
        buffer[0] = '0';
        var isPadded = length % 2 == 1 && _nomenclature.HasPrefix(buffer[..2], out _);
        var digits = isPadded ? buffer[..(length + 1)] : buffer.Slice(1, length);
        var kept = Math.Min(isPadded ? significant + 1 : significant, digits.Length);
        if (kept < 6) return ReadShort(raw, digits[..(kept >= 4 ? 4 : Math.Min(2, digits.Length))]);
        var exact = ReadFull(raw, digits, default, mustPad: false);
        if (kept > 6 || length <= 6) return exact;

        // The sixth digit may have been rounded up from the one below.
        var below = int.Parse(digits[..6], NumberStyles.None, CultureInfo.InvariantCulture) - 1;
        var lower = _nomenclature.IndexOf(below.ToString("D6", CultureInfo.InvariantCulture));
        if (Rank(lower) < 2) return exact;
        var other = Known(raw, digits, lower, restored: false);
        return exact.Hs6.Count == 0 ? other with { Digits = exact.Digits } : Combine(exact, other);
    }

    private HsReading ReadShort(string raw, ReadOnlySpan<char> digits)
    {
        var state = _nomenclature.HasPrefix(digits, out var edition) ? HsState.TooShort : HsState.Unknown;
        return new HsReading(raw, digits.ToString(), [], state, edition);
    }

    private HsReading NotKnown(string raw, ReadOnlySpan<char> digits)
    {
        string? edition = null;
        var known = digits.Length >= 6 ? _nomenclature.IndexOf(digits[..6]) : -1;
        if (known >= 0) edition = _nomenclature.EditionOf(known);

        // Five digits that begin with a heading are a subheading cut off ("8542.3").
        var state = digits.Length == 5 && _nomenclature.HasPrefix(digits[..4], out edition) ? HsState.TooShort : HsState.Unknown;
        return new HsReading(raw, digits.ToString(), [], state, edition);
    }

    private HsReading Known(string raw, ReadOnlySpan<char> digits, int index, bool restored)
    {
        var successors = _nomenclature.SuccessorsOf(index, out var direct);
        var state = !_nomenclature.IsCurrent(index) ? HsState.Mapped : restored ? HsState.ZeroRestored : HsState.Valid;
        var text = digits.SequenceEqual(raw) ? raw : digits.ToString();
        return new HsReading(raw, text, successors, state, _nomenclature.EditionOf(index)) { Direct = direct };
    }

    /// <summary>2 for a code of HS 2022, 1 for an older one that has successors, else 0.</summary>
    private int Rank(int index) => index < 0 ? 0 : _nomenclature.IsCurrent(index) ? 2 : _nomenclature.SuccessorsOf(index, out _).Length > 0 ? 1 : 0;
}
