using ExportScreen.App.Commands;
using ExportScreen.App.Web.Problems;
using ExportScreen.Model.Codes;
using ExportScreen.Model.Consignments;
using ExportScreen.Model.Lists;

namespace ExportScreen.App.Web.Screening;

/// <summary>The party of a request, as <c>exportscreen check</c> takes it. Pure and thread-safe.</summary>
internal static class GivenParty
{
    private const int LongestText = 1000;
    private const int MostMore = 20;

    /// <summary>The party.</summary>
    /// <exception cref="ProblemException">There is nothing that could be compared; says why.</exception>
    public static Party Read(ScreenRequest request)
    {
        var name = request.Name?.Trim() ?? "";
        var identifiers = request.Identifiers ?? [];
        var otherNames = request.OtherNames ?? [];
        if (identifiers.Count > MostMore || otherNames.Count > MostMore) throw Wrong($"identifiers, otherNames: at most {MostMore}.");
        if (name.Length > LongestText || request.Address?.Length > LongestText || identifiers.Concat(otherNames).Any(t => t is null || t.Length > LongestText)) throw Wrong($"Texts: at most {LongestText} characters.");
        if (name.Length == 0 && identifiers.Count == 0 && request.Address is null) throw Wrong("Give a name, identifiers or an address; or parties and goods of a consignment.");
        CountryCode country = default;
        if (request.Country is not null && !Countries.TryFind(request.Country, out country)) throw Wrong("country: a code or name that is known, for instance CN.");
        return new Party
        {
            Role = PartyRole.Other,
            Name = name,
            OtherNames = otherNames,
            Address = request.Address,
            Country = country,
            Identifiers = identifiers.Count == 0 ? [] : [.. identifiers.SelectMany(text => IdentifierLabels.Readings(text, country))],
            Kind = KindOf(request.Kind),
        };
    }

    private static EntryKind KindOf(string? kind) => kind switch
    {
        null => EntryKind.Unknown,
        "person" => EntryKind.Person,
        "company" => EntryKind.Company,
        "vessel" => EntryKind.Vessel,
        "aircraft" => EntryKind.Aircraft,
        _ => throw Wrong("kind: person, company, vessel or aircraft."),
    };

    private static ProblemException Wrong(string detail) => new(ProblemCodes.BadParameter, detail);
}
