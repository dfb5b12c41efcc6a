using ExportScreen.Lists.Reading;

namespace ExportScreen.Lists.Ofac.Legacy;

/// <summary>
/// The <c>idList</c>: a bag of everything OFAC labels, from passports to dates of directives. The type of each says what it is. Stateless and thread-safe.
/// </summary>
internal static class LegacyIds
{
    /// <summary>The label of places of birth.</summary>
    public static readonly OfacLabel BirthPlace = OfacLabels.Find("POB")!;

    /// <summary>Takes each item to its field; those of no use for matching are returned as remarks.</summary>
    public static List<string> Add(SourceElement record, OfacDraft draft, ReadingNotes notes)
    {
        var kept = new List<string>();
        foreach (var source in record.Children("idList").SelectMany(l => l.Children("id")))
        {
            source.Ignore("uid", "issueDate", "expirationDate");
            var type = source.Value("idType") ?? "";
            var number = source.Value("idNumber") ?? "";
            var country = LegacyAddresses.CountryOf(SourceText.Clean(source.Value("idCountry")), notes, source.Line, "id/idCountry");
            var label = LabelOf(type, number);
            if (label is null) notes.AddOnce(ListDiagnostics.UnknownValue, $"idType:{type}", type, "a known idType", source.Line, "id/idType");
            if (label is { Meaning: not LabelMeaning.Kept }) draft.Take(label, number, country);
            else if (SourceText.Join(" ", type, SourceText.Clean(number)) is { } text) kept.Add(text);
        }

        return kept;
    }

    /// <summary>IMO numbers stand under general types with the three letters before the number; only together they are the label that other forms write.</summary>
    private static OfacLabel? LabelOf(string type, string number) =>
        number.StartsWith("IMO ", StringComparison.Ordinal) ? OfacLabels.Find(type + " IMO") ?? OfacLabels.Find(type) : OfacLabels.Find(type);
}
