using ExportScreen.Model.Codes;

namespace ExportScreen.Model.Lists;

/// <summary>An address of a listed party. Any part may be null; a country alone is an address too.</summary>
/// <param name="Street">Street lines, joined with ", ".</param>
/// <param name="City">City, with the state or province if the source joins them.</param>
/// <param name="Region">State, province or region.</param>
/// <param name="PostalCode">Postal code.</param>
/// <param name="Country">Country, or none. Hong Kong, Macao and occupied regions are read from the text too, whatever the country says.</param>
/// <param name="CountryText">Country as written when it could not be read, else null.</param>
public sealed record ListedAddress(
    string? Street = null,
    string? City = null,
    string? Region = null,
    string? PostalCode = null,
    CountryCode Country = default,
    string? CountryText = null)
{
    /// <summary>The address in one line without the country.</summary>
    public string ToLine() => string.Join(", ", new[] { Street, City, Region, PostalCode }.Where(s => !string.IsNullOrEmpty(s)));
}
