using ExportScreen.Model.Codes;
using ExportScreen.Model.Consignments;
using ExportScreen.Model.Diagnostics;
using ExportScreen.Model.Lists;
using ExportScreen.Pipeline.Spill;

namespace ExportScreen.Pipeline.Jobs.Chunks;

/// <summary>The consignments of a chunk to bytes and back: the canonical records of a manifest, so that it is parsed once. Pure.</summary>
internal static class ConsignmentCodec
{
    private const byte Version = 2;

    private static ReadOnlySpan<byte> Letters => "XSCC"u8;

    public static MemoryStream Pack(IReadOnlyList<Consignment> consignments)
    {
        var to = new SpillWriter();
        to.Number(consignments.Count);
        foreach (var consignment in consignments) Write(to, consignment);
        return ChunkFile.Pack(Letters, Version, to);
    }

    public static List<Consignment> Unpack(Stream stream)
    {
        var from = new SpillReader(ChunkFile.Unpack(Letters, Version, stream), new TextPool());
        var consignments = new List<Consignment>(from.Number());
        for (var left = consignments.Capacity; left > 0; left--) consignments.Add(Read(ref from));
        return consignments;
    }

    private static void Write(SpillWriter to, Consignment consignment)
    {
        to.Text(consignment.Bill);
        to.Text(consignment.BillKey);
        to.Text(consignment.Reference);
        to.Number(consignment.Date?.DayNumber + 1 ?? 0);
        to.Number(consignment.Parties.Count);
        foreach (var party in consignment.Parties) Write(to, party);
        to.Number(consignment.Items.Count);
        foreach (var item in consignment.Items)
        {
            ValueCodec.WriteSource(to, item.Row);
            ValueCodec.WriteItem(to, item);
        }

        Write(to, consignment.Route);
        to.Number(consignment.Diagnostics.Count);
        foreach (var diagnostic in consignment.Diagnostics) Write(to, diagnostic);
    }

    private static Consignment Read(ref SpillReader from)
    {
        var bill = from.Text();
        var billKey = from.Text();
        var reference = from.Text();
        var day = from.Number();
        var parties = new Party[from.Number()];
        for (var i = 0; i < parties.Length; i++) parties[i] = ReadParty(ref from);
        var items = new GoodsItem[from.Number()];
        for (var i = 0; i < items.Length; i++) items[i] = ValueCodec.ReadItem(ref from, ValueCodec.ReadSource(ref from));
        var route = ReadRoute(ref from);
        var diagnostics = new Diagnostic[from.Number()];
        for (var i = 0; i < diagnostics.Length; i++) diagnostics[i] = ReadDiagnostic(ref from);
        return new Consignment
        {
            Bill = bill,
            BillKey = billKey,
            Reference = reference,
            Date = day == 0 ? null : DateOnly.FromDayNumber(day - 1),
            Parties = parties,
            Items = items,
            Route = route,
            Diagnostics = diagnostics,
        };
    }

    private static void Write(SpillWriter to, Party party)
    {
        to.Byte((byte)party.Role);
        to.Text(party.RoleText);
        to.Text(party.Name);
        ValueCodec.Texts(to, party.OtherNames);
        to.Text(party.Address);
        to.Number(party.Country.Packed);
        to.Text(party.CountryText);
        to.Number(party.Identifiers.Count);
        foreach (var identifier in party.Identifiers) Write(to, identifier);
        to.Byte((byte)party.Kind);
        to.Number((int)party.Marks);
        to.Text(party.SourceColumn);
    }

    private static Party ReadParty(ref SpillReader from) => new()
    {
        Role = (PartyRole)from.Byte(),
        RoleText = from.Text(),
        Name = from.Text() ?? "",
        OtherNames = ValueCodec.Texts(ref from),
        Address = from.Text(),
        Country = ReadCountry(ref from),
        CountryText = from.Text(),
        Identifiers = ReadIdentifiers(ref from),
        Kind = (EntryKind)from.Byte(),
        Marks = (PartyMarks)from.Number(),
        SourceColumn = from.Text(),
    };

    private static void Write(SpillWriter to, Identifier identifier)
    {
        to.Byte((byte)identifier.Kind);
        to.Text(identifier.Value);
        to.Text(identifier.Raw);
        to.Number(identifier.Country.Packed);
        to.Byte((byte)identifier.Check);
    }

    private static Identifier ReadIdentifier(ref SpillReader from) =>
        new((IdentifierKind)from.Byte(), from.Text() ?? "", from.Text() ?? "", ReadCountry(ref from), (ChecksumState)from.Byte());

    private static Identifier[] ReadIdentifiers(ref SpillReader from)
    {
        var identifiers = new Identifier[from.Number()];
        for (var i = 0; i < identifiers.Length; i++) identifiers[i] = ReadIdentifier(ref from);
        return identifiers;
    }

    private static void Write(SpillWriter to, Route route)
    {
        to.Number(route.Dispatch.Packed);
        to.Number(route.Destination.Packed);
        to.Number(route.Unspecified.Packed);
        ValueCodec.Texts(to, route.UnreadCountries);
        to.Number(route.Ports.Count);
        foreach (var port in route.Ports)
        {
            to.Byte((byte)port.Kind);
            to.Text(port.Text);
            to.Text(port.UnLocode);
            to.Number(port.Country.Packed);
        }

        to.Bool(route.Vessel is not null);
        if (route.Vessel is { } vessel)
        {
            to.Text(vessel.Name);
            to.Bool(vessel.Imo is not null);
            if (vessel.Imo is not null) Write(to, vessel.Imo);
            to.Number(vessel.Flag.Packed);
        }

        to.Text(route.Mode);
        to.Text(route.Voyage);
    }

    private static Route ReadRoute(ref SpillReader from)
    {
        var dispatch = ReadCountry(ref from);
        var destination = ReadCountry(ref from);
        var unspecified = ReadCountry(ref from);
        var unread = ValueCodec.Texts(ref from);
        var ports = new PortCall[from.Number()];
        for (var i = 0; i < ports.Length; i++) ports[i] = new PortCall((PortCallKind)from.Byte(), from.Text() ?? "", from.Text(), ReadCountry(ref from));
        var vessel = from.Bool() ? new Vessel(from.Text(), from.Bool() ? ReadIdentifier(ref from) : null, ReadCountry(ref from)) : null;
        return new Route
        {
            Dispatch = dispatch,
            Destination = destination,
            Unspecified = unspecified,
            UnreadCountries = unread,
            Ports = ports,
            Vessel = vessel,
            Mode = from.Text(),
            Voyage = from.Text(),
        };
    }

    private static void Write(SpillWriter to, Diagnostic diagnostic)
    {
        to.Text(diagnostic.Kind.Code);
        to.Byte((byte)diagnostic.Kind.Severity);
        to.Text(diagnostic.Kind.Title);
        to.Text(diagnostic.Kind.Advice);
        ValueCodec.WritePosition(to, diagnostic.Position);
        to.Text(diagnostic.Found);
        to.Text(diagnostic.Expected);
    }

    private static Diagnostic ReadDiagnostic(ref SpillReader from) =>
        new(new DiagnosticKind(from.Text() ?? "", (DiagnosticSeverity)from.Byte(), from.Text() ?? "", from.Text()), ValueCodec.ReadPosition(ref from), from.Text(), from.Text());

    private static CountryCode ReadCountry(ref SpillReader from) => CountryCode.FromPacked((ushort)from.Number());
}
