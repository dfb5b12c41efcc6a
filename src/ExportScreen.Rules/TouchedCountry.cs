using ExportScreen.Model.Codes;
using ExportScreen.Model.Consignments;

namespace ExportScreen.Rules;

/// <summary>A country that goods go to or through, and what says so. Its words are put together only when a finding needs them.</summary>
/// <param name="Country">The country.</param>
/// <param name="What">What names it ("destination", "port of discharge", "country").</param>
/// <param name="Place">Text of the port or place that lies there; null when it is none.</param>
/// <param name="Role">Role of the party whose country it is; null when it is none's.</param>
public readonly record struct TouchedCountry(CountryCode Country, string What, string? Place = null, PartyRole? Role = null)
{
    /// <summary>In words: "destination", "port of discharge “Jebel Ali”", "country of the consignee".</summary>
    public string Because => Place is not null ? $"{What} “{Place}”" : Role is { } role ? $"{What} of the {RoleName.Of(role)}" : What;
}
