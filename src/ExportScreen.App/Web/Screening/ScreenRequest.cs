namespace ExportScreen.App.Web.Screening;

/// <summary>One party (name, address, country, kind, identifiers) or, with parties and goods, one consignment.</summary>
internal sealed record ScreenRequest
{
    /// <summary>Name of the party, in any script.</summary>
    public string? Name { get; init; }

    /// <summary>Further names of the same party.</summary>
    public IReadOnlyList<string>? OtherNames { get; init; }

    /// <summary>Address in one line.</summary>
    public string? Address { get; init; }

    /// <summary>Country: code or name.</summary>
    public string? Country { get; init; }

    /// <summary><c>person</c>, <c>company</c>, <c>vessel</c> or <c>aircraft</c>.</summary>
    public string? Kind { get; init; }

    /// <summary>Identifiers with or without their label (<c>IMO 9187629</c>).</summary>
    public IReadOnlyList<string>? Identifiers { get; init; }

    /// <summary>The day for dated rules (YYYY-MM-DD); null = today.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Number of the bill.</summary>
    public string? Bill { get; init; }

    /// <summary>Day of shipment.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Parties of a consignment, each with its role.</summary>
    public IReadOnlyList<PartyRequest>? Parties { get; init; }

    /// <summary>Goods of a consignment.</summary>
    public IReadOnlyList<GoodsRequest>? Goods { get; init; }

    /// <summary>Route of a consignment.</summary>
    public RouteRequest? Route { get; init; }

    /// <summary>Whether it is a consignment rather than a party.</summary>
    internal bool IsConsignment => Parties is not null || Goods is not null || Route is not null;
}

/// <summary>A party of a consignment.</summary>
/// <param name="Role">A key of <see cref="ConsignmentDocument.Roles"/>.</param>
/// <param name="Name">Name.</param>
/// <param name="Address">Address.</param>
/// <param name="Country">Code or name.</param>
/// <param name="TaxId">Tax or registration number.</param>
internal sealed record PartyRequest(string? Role, string? Name, string? Address, string? Country, string? TaxId);

/// <summary>A line of goods; everything as text, as it would stand in a manifest.</summary>
internal sealed record GoodsRequest(
    string? HsCode, string? Description, string? ControlCode, string? Licence, string? Model, string? Origin, string? Quantity, string? Unit, string? Value, string? UnitPrice,
    string? Currency, string? GrossKg, string? NetKg);

/// <summary>Where a consignment goes.</summary>
internal sealed record RouteRequest(
    string? Dispatch, string? Destination, string? PortOfLoading, string? PortOfTransit, string? PortOfDischarge, string? PlaceOfDelivery, string? Mode, string? Voyage, VesselRequest? Vessel);

/// <summary>The vessel.</summary>
internal sealed record VesselRequest(string? Name, string? Imo, string? Flag);
