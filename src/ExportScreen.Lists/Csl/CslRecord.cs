namespace ExportScreen.Lists.Csl;

/// <summary>One record of the Consolidated Screening List as both forms give it, before it is interpreted. Texts are tidied; null or empty for what is absent.</summary>
internal sealed class CslRecord
{
    public required long Row { get; init; }

    public required string Path { get; init; }

    public string? Source { get; set; }

    public string? EntityNumber { get; set; }

    public string? Type { get; set; }

    public string? Name { get; set; }

    public string? Title { get; set; }

    public string? Notice { get; set; }

    public string? StartDate { get; set; }

    public string? EndDate { get; set; }

    public string? StandardOrder { get; set; }

    public string? LicenceRequirement { get; set; }

    public string? LicencePolicy { get; set; }

    public string? CallSign { get; set; }

    public string? VesselType { get; set; }

    public string? VesselFlag { get; set; }

    public string? VesselOwner { get; set; }

    public string? Remarks { get; set; }

    public string? ListUrl { get; set; }

    public string? InformationUrl { get; set; }

    public IReadOnlyList<string> Programmes { get; set; } = [];

    public IReadOnlyList<string> AltNames { get; set; } = [];

    public IReadOnlyList<CslAddress> Addresses { get; set; } = [];

    public IReadOnlyList<string> Citizenships { get; set; } = [];

    public IReadOnlyList<string> Nationalities { get; set; } = [];

    public IReadOnlyList<string> BirthDates { get; set; } = [];

    public IReadOnlyList<string> BirthPlaces { get; set; } = [];

    public IReadOnlyList<CslId> Ids { get; set; } = [];
}

/// <summary>An address as published; the CSV form only tells the street line, the postal code and the country apart.</summary>
internal sealed record CslAddress(string? Street, string? City, string? State, string? PostalCode, string? Country);

/// <summary>An item of <c>ids</c>: mostly a document, sometimes any labelled remark.</summary>
internal sealed record CslId(string Label, string? Value, string? Country);
