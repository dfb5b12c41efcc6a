using System.Collections.Frozen;
using System.Xml.Linq;

namespace ExportScreen.Lists.Ofac.Enhanced;

/// <summary>Every element of the Enhanced XML that is read or knowingly ignored, by its parent; anything else is reported.</summary>
/// <remarks>
/// Source: CONS_ENHANCED.XML of 2025-01-10. Ignored: code of reference values, identityId, versionId, reliability, isPrimary of features, isValid and name of documents, quality of relationships, publish settings.
/// issueDate and expirationDate occur in SDN exports only.
/// </remarks>
internal static class EnhancedSchema
{
    private static readonly FrozenDictionary<string, string[]> Children = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["sanctionsData"] = ["publicationInfo", "referenceValues", "featureTypes", "entities"],
        ["publicationInfo"] = ["dataAsOf", "filters"],
        ["filters"] = ["sanctionsLists"],
        ["referenceValue"] = ["type", "value", "isoCode", "code"],
        ["featureType"] = ["type", "detailType", "publishExclude", "publishDescription", "publishOrder"],
        ["entity"] =
        [
            "generalInfo", "sanctionsLists", "sanctionsPrograms", "sanctionsTypes", "legalAuthorities", "names", "addresses", "features", "identityDocuments", "relationships",
        ],
        ["generalInfo"] = ["identityId", "entityType", "remarks", "title"],
        ["sanctionsLists"] = ["sanctionsList"],
        ["sanctionsPrograms"] = ["sanctionsProgram"],
        ["sanctionsTypes"] = ["sanctionsType"],
        ["legalAuthorities"] = ["legalAuthority"],
        ["names"] = ["name"],
        ["name"] = ["isPrimary", "aliasType", "isLowQuality", "translations"],
        ["translations"] = ["translation"],
        ["translation"] = ["isPrimary", "script", "formattedFirstName", "formattedLastName", "formattedFullName", "nameParts", "addressParts"],
        ["nameParts"] = ["namePart"],
        ["namePart"] = ["type", "value"],
        ["addresses"] = ["address"],
        ["address"] = ["country", "translations"],
        ["addressParts"] = ["addressPart"],
        ["addressPart"] = ["type", "value"],
        ["features"] = ["feature"],
        ["feature"] = ["type", "versionId", "value", "valueRefId", "valueDate", "reliability", "comments", "isPrimary"],
        ["valueDate"] = ["fromDateBegin", "fromDateEnd", "toDateBegin", "toDateEnd", "isApproximate", "isDateRange"],
        ["identityDocuments"] = ["identityDocument"],
        ["identityDocument"] =
        [
            "type", "name", "documentNumber", "isValid", "issuingLocation", "issuingCountry", "issuingAuthority", "issueDate", "expirationDate",
        ],
        ["relationships"] = ["relationship"],
        ["relationship"] = ["type", "relatedEntity", "quality"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Attributes = FrozenSet.ToFrozenSet(
        ["id", "refId", "datePublished", "featureTypeId", "nameId", "nameTranslationId", "entityId", "schemaLocation", "nil"], StringComparer.Ordinal);

    /// <summary>Reports what is unknown below an element, once per path.</summary>
    public static void Check(XElement element, long line, OfacNotes notes)
    {
        foreach (var attribute in element.Attributes())
            if (!attribute.IsNamespaceDeclaration && !Attributes.Contains(attribute.Name.LocalName))
                notes.Count(ListDiagnostics.UnknownAttribute, $"{element.Name.LocalName}@{attribute.Name.LocalName}", line);
        var known = Children.GetValueOrDefault(element.Name.LocalName);
        foreach (var child in element.Elements())
        {
            if (known?.Contains(child.Name.LocalName, StringComparer.Ordinal) == true) Check(child, line, notes);
            else notes.Count(ListDiagnostics.UnknownElement, $"{element.Name.LocalName}/{child.Name.LocalName}", line);
        }
    }

    /// <summary>Whether a child of the root or of a top part is known.</summary>
    public static bool Knows(string parent, string child) => Children[parent].Contains(child, StringComparer.Ordinal);
}
