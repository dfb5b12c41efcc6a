using ExportScreen.Model.Codes;
using ExportScreen.Model.Consignments;
using ExportScreen.Model.Goods;
using ExportScreen.Model.Screenings;
using ExportScreen.Pipeline.Spill;
using ExportScreen.Rules.Passes;

namespace ExportScreen.Pipeline.Jobs.Chunks;

/// <summary>
/// What pass 1 said of a chunk, to bytes and back. It goes with the chunk's consignments: parties, rows and goods are not written again, but taken from there in the same order. Pure.
/// </summary>
internal static class ScreeningCodec
{
    private const byte Version = 4;

    private static ReadOnlySpan<byte> Letters => "XSCS"u8;

    /// <summary>Packs a screened chunk.</summary>
    /// <param name="parties">Its distinct parties, in order of first appearance.</param>
    /// <param name="consignments">Its consignments, in order.</param>
    public static MemoryStream Pack(IReadOnlyList<PartyScreening> parties, IReadOnlyList<ConsignmentScreening> consignments)
    {
        var to = new SpillWriter();
        to.Number(parties.Count);
        foreach (var party in parties) Write(to, party);
        to.Number(consignments.Count);
        var pointers = new Dictionary<GoodsPointer, int>(ReferenceEqualityComparer.Instance);
        foreach (var consignment in consignments) Write(to, consignment, pointers);
        return ChunkFile.Pack(Letters, Version, to);
    }

    /// <summary>Unpacks a screened chunk over its consignments.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="parties">The chunk's distinct parties, in order of first appearance.</param>
    /// <param name="consignments">The chunk's consignments with the numbers of their parties.</param>
    /// <exception cref="StepFailedException">The file does not belong to these consignments, or is damaged.</exception>
    public static ScreenedChunk Unpack(Stream stream, IReadOnlyList<Party> parties, IReadOnlyList<(Consignment Consignment, RowParty[] Parties)> consignments)
    {
        var from = new SpillReader(ChunkFile.Unpack(Letters, Version, stream), new TextPool());
        if (from.Number() != parties.Count) throw new StepFailedException("A screened chunk does not fit its records.");
        var screened = new PartyScreening[parties.Count];
        for (var i = 0; i < screened.Length; i++) screened[i] = ReadParty(ref from, parties[i]);
        if (from.Number() != consignments.Count) throw new StepFailedException("A screened chunk does not fit its records.");
        var rows = new ConsignmentScreening[consignments.Count];
        var pointers = new List<GoodsPointer>();
        for (var i = 0; i < rows.Length; i++) rows[i] = ReadConsignment(ref from, consignments[i].Consignment, consignments[i].Parties, pointers);
        return new ScreenedChunk(screened, rows);
    }

    private static void Write(SpillWriter to, PartyScreening party)
    {
        to.Text(party.Key);
        to.Text(party.Normalised);
        to.Text(party.Transliteration);
        to.Number(party.Hits.Count);
        foreach (var hit in party.Hits) HitCodec.Write(to, hit);
        to.Bool(party.NearMiss is not null);
        if (party.NearMiss is not null) HitCodec.Write(to, party.NearMiss);
        to.Byte((byte)party.Outcome);
        to.Text(party.NotScreenedReason);
    }

    private static PartyScreening ReadParty(ref SpillReader from, Party party) => new()
    {
        Party = party,
        Key = from.Text() ?? "",
        Normalised = from.Text() ?? "",
        Transliteration = from.Text(),
        Hits = ReadHits(ref from),
        NearMiss = from.Bool() ? HitCodec.Read(ref from) : null,
        Outcome = (Outcome)from.Byte(),
        NotScreenedReason = from.Text(),
    };

    private static Hit[] ReadHits(ref SpillReader from)
    {
        var hits = new Hit[from.Number()];
        for (var i = 0; i < hits.Length; i++) hits[i] = HitCodec.Read(ref from);
        return hits;
    }

    private static void Write(SpillWriter to, ConsignmentScreening consignment, Dictionary<GoodsPointer, int> known)
    {
        to.Byte((byte)consignment.Shared);
        to.Text(consignment.SharedReason);
        foreach (var item in consignment.Items)
        {
            to.Byte((byte)item.Outcome);
            to.Text(item.ReasonCode);
            ValueCodec.WriteCodes(to, item.Goods.Codes);
            to.Number(item.Goods.Pointers.Count);
            foreach (var pointer in item.Goods.Pointers) Write(to, pointer, known);
            to.Text(item.Goods.Destination);
            to.Text(item.Goods.NextStep);
            to.Number(item.Findings.Count);
            foreach (var finding in item.Findings) ValueCodec.WriteFinding(to, finding);
        }
    }

    private static ConsignmentScreening ReadConsignment(ref SpillReader from, Consignment consignment, RowParty[] parties, List<GoodsPointer> known)
    {
        var shared = (Outcome)from.Byte();
        var reason = from.Text() ?? "";
        var items = new ItemScreening[consignment.Items.Count];
        for (var i = 0; i < items.Length; i++)
        {
            var outcome = (Outcome)from.Byte();
            var itemReason = from.Text() ?? "";
            var codes = ValueCodec.ReadCodes(ref from);
            var pointers = new GoodsPointer[from.Number()];
            for (var p = 0; p < pointers.Length; p++) pointers[p] = ReadPointer(ref from, known);
            var goods = new GoodsScreening(consignment.Items[i], codes, pointers, from.Text(), from.Text());
            var findings = new Finding[from.Number()];
            for (var f = 0; f < findings.Length; f++) findings[f] = ValueCodec.ReadFinding(ref from);
            items[i] = new ItemScreening(goods, findings, outcome, itemReason);
        }

        return new ConsignmentScreening(consignment, parties, items, shared, reason);
    }

    // The tables have few pointers and the rows many: each is written once, and then its number.
    private static void Write(SpillWriter to, GoodsPointer pointer, Dictionary<GoodsPointer, int> known)
    {
        if (known.TryGetValue(pointer, out var number))
        {
            to.Number(number);
            return;
        }

        to.Number(known.Count);
        known.Add(pointer, known.Count);
        to.Text(pointer.Table);
        to.Text(pointer.Entry);
        to.Text(pointer.Detail);
        to.Bool(pointer.Partial);
        to.Text(pointer.Condition);
        to.Text(pointer.Authority);
        to.Number(pointer.AsOf.DayNumber);
        to.Number(pointer.AppliesTo.Count);
        foreach (var country in pointer.AppliesTo) to.Number(country.Packed);
        to.Byte((byte)pointer.Direction);
        to.Decimal(pointer.Threshold?.Amount);
        to.Text(pointer.Threshold?.Currency);
        to.Text(pointer.Threshold?.Unit);
        to.Bool(pointer.IsSideWay);
        to.Number(pointer.From?.DayNumber ?? 0);
        to.Number(pointer.Until?.DayNumber ?? 0);
    }

    private static GoodsPointer ReadPointer(ref SpillReader from, List<GoodsPointer> known)
    {
        var number = from.Number();
        if (number < known.Count) return known[number];
        var table = from.Text() ?? "";
        var entry = from.Text() ?? "";
        var detail = from.Text();
        var partial = from.Bool();
        var condition = from.Text();
        var authority = from.Text() ?? "";
        var asOf = DateOnly.FromDayNumber(from.Number());
        var appliesTo = new CountryCode[from.Number()];
        for (var i = 0; i < appliesTo.Length; i++) appliesTo[i] = CountryCode.FromPacked((ushort)from.Number());
        var direction = (ControlDirection)from.Byte();
        var amount = from.Decimal();
        var currency = from.Text();
        var unit = from.Text();
        known.Add(new GoodsPointer(table, entry, detail, partial, condition, authority, asOf, appliesTo, direction,
            amount is { } value ? new ValueThreshold(value, currency ?? "", unit ?? "") : null)
        { IsSideWay = from.Bool(), From = Day(ref from), Until = Day(ref from) });
        return known[^1];
    }

    // No control is of the first day of the calendar.
    private static DateOnly? Day(ref SpillReader from) => from.Number() is > 0 and var day ? DateOnly.FromDayNumber(day) : null;
}

/// <summary>A screened chunk.</summary>
/// <param name="Parties">Its distinct parties, in order of first appearance.</param>
/// <param name="Consignments">Its consignments, in order.</param>
internal sealed record ScreenedChunk(IReadOnlyList<PartyScreening> Parties, IReadOnlyList<ConsignmentScreening> Consignments);
