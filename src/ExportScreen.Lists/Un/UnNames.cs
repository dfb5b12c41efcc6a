using System.Text.RegularExpressions;
using ExportScreen.Lists.Reading;
using ExportScreen.Model.Lists;

namespace ExportScreen.Lists.Un;

/// <summary>The names of a record with the notes on them.</summary>
/// <param name="Names">Names; empty placeholders are left out.</param>
/// <param name="Remarks">Notes on aliases.</param>
internal sealed partial record UnNames(IReadOnlyList<ListedName> Names, IReadOnlyList<string> Remarks)
{
    /// <summary>Reads the four name elements, the original script and the aliases; what an alias says about a birth goes to <paramref name="births"/>.</summary>
    public static UnNames Read(SourceElement record, UnBirths births, ReadingNotes notes)
    {
        var names = new NameList();
        var remarks = new List<string>();
        var main = SourceText.Join(" ", record.Value("FIRST_NAME"), record.Value("SECOND_NAME"), record.Value("THIRD_NAME"), record.Value("FOURTH_NAME"));
        var first = true;
        foreach (var text in Pieces(main))
        {
            names.Add(text, first ? NameKind.Primary : NameKind.Alias);
            first = false;
        }

        foreach (var original in record.Children("NAME_ORIGINAL_SCRIPT"))
            foreach (var text in Pieces(original.Text())) names.Add(text, Scripts.IsNonLatin(text) ? NameKind.OriginalScript : NameKind.Alias);
        foreach (var alias in record.Children("INDIVIDUAL_ALIAS").Concat(record.Children("ENTITY_ALIAS"))) ReadAlias(alias, names, births, remarks, notes);
        return new UnNames(names.Names, remarks);
    }

    private static void ReadAlias(SourceElement alias, NameList names, UnBirths births, List<string> remarks, ReadingNotes notes)
    {
        var quality = alias.Value("QUALITY");
        var note = SourceText.Clean(alias.Value("NOTE"));
        births.Add(alias.Value("DATE_OF_BIRTH"), SourceText.Join(", ", alias.Value("CITY_OF_BIRTH"), alias.Value("COUNTRY_OF_BIRTH")), alias.Line, notes);
        var strength = quality?.ToUpperInvariant() == "LOW" ? AliasStrength.Weak : AliasStrength.Strong;
        var former = quality?.ToUpperInvariant() is "F.K.A." || note is not null && FormerNote().IsMatch(note);
        if (quality is not null && quality.ToUpperInvariant() is not ("GOOD" or "LOW" or "A.K.A." or "F.K.A."))
            notes.AddOnce(ListDiagnostics.UnknownValue, $"QUALITY:{quality}", quality, "Good, Low, a.k.a. or f.k.a.", alias.Line, $"{alias.Name}/QUALITY");
        foreach (var text in Pieces(alias.Value("ALIAS_NAME")))
            names.Add(text, former ? NameKind.Former : Scripts.IsNonLatin(text) ? NameKind.OriginalScript : NameKind.Alias, strength);
        if (note is null) return;
        var original = OriginalScriptNote().Match(note);
        if (original.Success) names.Add(original.Groups["name"].Value, NameKind.OriginalScript, strength);
        if (alias.Value("ALIAS_NAME") is { } name) remarks.Add($"{name}: {note}.");
    }

    /// <summary>One field may hold several names, separated by semicolons or by <c>b)</c>, <c>c)</c>.</summary>
    private static IEnumerable<string> Pieces(string? text) =>
        text is null || SourceText.Clean(text) is null ? [] : Separators().Split(text).Select(p => p.Trim()).Where(p => p.Length > 0);

    [GeneratedRegex(@"\s*[;؛]\s*|\s+[b-h]\)\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Separators();

    [GeneratedRegex(@"\b(?:formerly|previously)\s+listed\s+as\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FormerNote();

    [GeneratedRegex(@"(?:original script|in Arabic(?: script)?)\s*:\s*(?<name>[^;.]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OriginalScriptNote();
}
