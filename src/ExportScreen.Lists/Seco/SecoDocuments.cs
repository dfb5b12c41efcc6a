using ExportScreen.Lists.Reading;
using ExportScreen.Model.Codes;

namespace ExportScreen.Lists.Seco;

/// <summary>Identification documents. Stateless and thread-safe.</summary>
internal static class SecoDocuments
{
    /// <summary>Adds a document that has a number; its issuer is an office or a country in words, so that only a country is taken from it.</summary>
    public static void Add(SourceElement document, SecoFacts facts, ReadingNotes notes)
    {
        document.IgnoreAttributes("ssid");
        document.Ignore("date-of-issue", "expiry-date");
        var type = document.Attribute("document-type");
        var number = SourceText.Clean(document.Value("number"));
        var issuer = document.Child("issuer");
        var code = issuer?.Attribute("code");
        var text = issuer?.Text();
        if (SourceText.Clean(document.Value("remark")) is { } remark) facts.Remarks.Add($"{type ?? "document"}: {remark.TrimEnd('.')}.");
        if (number is null) return;
        if (!Countries.TryFind(code, out var country)) Countries.TryFind(text, out country);
        facts.Identifiers.Classify(number, KindOf(type, document.Line, notes), country);
    }

    private static IdentifierKind KindOf(string? type, int line, ReadingNotes notes)
    {
        switch (type)
        {
            case "passport" or "diplomatic-passport" or "service-passport" or "travel-document":
                return IdentifierKind.Passport;
            case "id-card" or "identity-card" or "national-id" or "ssn" or "social-security-number" or "driving-license" or "driving-licence" or "driving-permit" or "residence-permit" or "birth-certificate":
                return IdentifierKind.NationalId;
            case "tax-number" or "fiscal-code":
                return IdentifierKind.Tax;
            case "other" or null:
                return IdentifierKind.Other;
            default:
                notes.AddOnce(ListDiagnostics.UnknownValue, $"document-type:{type}", type, "a known type", line, "identification-document@document-type");
                return IdentifierKind.Other;
        }
    }
}
