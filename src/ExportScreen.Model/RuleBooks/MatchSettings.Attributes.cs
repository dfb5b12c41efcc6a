namespace ExportScreen.Model.RuleBooks;

/// <summary>How the other attributes of a party move its name score. They raise or lower; full equality of names stays at the review line whatever they say.</summary>
public sealed partial record MatchSettings
{
    /// <summary>Added when a country of the entry is the party's. Default 0.02.</summary>
    public double CountryAgrees { get; init; } = 0.02;

    /// <summary>Taken off when both have countries and none is common. Default 0.03: third countries are what diversion is made of, so that it only orders.</summary>
    public double CountryDiffers { get; init; } = 0.03;

    /// <summary>Taken off when one is a person and the other a company, or the entry is a ship and the party is not. Default 0.12.</summary>
    public double KindDiffers { get; init; } = 0.12;

    /// <summary>Added when an address of the entry is the party's. Default 0.05.</summary>
    public double AddressAgrees { get; init; } = 0.05;

    /// <summary>Taken off when a number of which everybody has one differs (INN, OGRN, LEI, USCC). Default 0.10.</summary>
    public double IdentifierDiffers { get; init; } = 0.10;

    /// <summary>Name score from which names count as fully equal. Default 0.985.</summary>
    public double FullEquality { get; init; } = 0.985;
}
