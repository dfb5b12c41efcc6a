using ExportScreen.Lists.Reading;
using ExportScreen.Model.Codes;

namespace ExportScreen.Lists.OpenSanctions;

/// <summary>The identifiers of a party, of its documents and of its sanctions. Stateless and thread-safe.</summary>
internal static class FtmIdentifiers
{
    /// <summary>Reads them all.</summary>
    public static IReadOnlyList<Identifier> Read(FtmParty party, ReadingNotes notes)
    {
        var entity = party.Entity;
        var identifiers = new IdentifierList(notes, entity.Row, "properties");
        var country = Countries.TryFind(FtmAddress.Iso(entity.Texts("jurisdiction", "country", "nationality").FirstOrDefault()), out var code) ? code : default;
        foreach (var (property, kind, certain) in FtmProperties.Identifiers)
        {
            foreach (var text in entity.Texts(property))
            {
                if (entity.Schema == "Airplane" && property == "registrationNumber") identifiers.Add(IdentifierKind.AircraftRegistration, text);
                else if (certain) identifiers.Add(kind, text);
                else identifiers.Classify(text, kind, country);
            }
        }

        foreach (var document in party.Documents)
        {
            var issuer = Countries.TryFind(FtmAddress.Iso(document.Texts("country").FirstOrDefault()), out var by) ? by : default;
            foreach (var text in document.Texts("number", "passportNumber"))
            {
                if (document.Schema == "Passport") identifiers.Add(IdentifierKind.Passport, text, issuer);
                else identifiers.Classify(text, IdentifierKind.NationalId, issuer);
            }
        }

        foreach (var reference in party.Sanctions.SelectMany(s => s.Texts("unscId"))) identifiers.Add(IdentifierKind.UnReference, reference);
        return identifiers.Identifiers;
    }
}
