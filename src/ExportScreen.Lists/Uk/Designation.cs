namespace ExportScreen.Lists.Uk;

/// <summary>One designation as both forms of the list give it, before it is interpreted. Texts are tidied; null or empty for what is absent.</summary>
internal sealed class Designation
{
    public string? UniqueId { get; set; }

    public int Line { get; init; }

    public string? OfsiGroupId { get; set; }

    public string? UnReference { get; set; }

    public string? DateDesignated { get; set; }

    public string? Regime { get; set; }

    public string? Kind { get; set; }

    public string? Source { get; set; }

    public string? Sanctions { get; set; }

    public string? OtherInformation { get; set; }

    public string? Reasons { get; set; }

    public List<UkName> Names { get; } = [];

    public List<string> NonLatinNames { get; } = [];

    public List<string> Titles { get; } = [];

    public List<UkAddress> Addresses { get; } = [];

    public List<string> Phones { get; } = [];

    public List<string> Emails { get; } = [];

    public List<string> Websites { get; } = [];

    public List<string> BirthDates { get; } = [];

    public List<string> BirthPlaces { get; } = [];

    public List<string> Nationalities { get; } = [];

    public List<UkDocument> Passports { get; } = [];

    public List<UkDocument> NationalIds { get; } = [];

    public List<string> Positions { get; } = [];

    public List<string> EntityTypes { get; } = [];

    public List<string> Related { get; } = [];

    public List<string> RegistrationNumbers { get; } = [];

    public List<string> ImoNumbers { get; } = [];

    public List<string> Flags { get; } = [];

    public List<string> ShipTypes { get; } = [];

    public List<string> YearsBuilt { get; } = [];

    public List<string> HullNumbers { get; } = [];

    public List<string> Wallets { get; } = [];
}

/// <summary>A name: parts 1 to 5 (given names first) and part 6 (family name, or the whole name of a company or ship).</summary>
internal sealed record UkName(string? Given, string? Middle, string? Last, string? Type, string? Strength);

/// <summary>An address: lines 1 to 6 joined, postal code, country.</summary>
internal sealed record UkAddress(string? Lines, string? PostalCode, string? Country);

/// <summary>A document: number and what is said about it.</summary>
internal sealed record UkDocument(string? Number, string? Information);
