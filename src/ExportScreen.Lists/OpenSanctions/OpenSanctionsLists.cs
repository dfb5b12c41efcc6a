using System.Text.RegularExpressions;
using ExportScreen.Lists.Reading;
using ExportScreen.Model.Lists;

namespace ExportScreen.Lists.OpenSanctions;

/// <summary>A list that an export supplies.</summary>
/// <param name="Id">Legal list, or own list of a dataset.</param>
/// <param name="Effect">What a listing means; own lists are red flags.</param>
/// <param name="Authority">Legal basis, or null.</param>
internal sealed record OpenSanctionsList(string Id, LegalEffect Effect, string? Authority);

/// <summary>The lists of a party and the ids of its entries. Stateless and thread-safe.</summary>
internal static partial class OpenSanctionsLists
{
    /// <summary>
    /// The lists by the datasets that put a party there. Datasets that only add particulars count where the party is on nothing else; a party without a dataset goes to <c>own-opensanctions-unnamed</c>.
    /// </summary>
    public static IEnumerable<(OpenSanctionsList List, IReadOnlySet<string> Datasets)> Of(string id, IReadOnlyList<string> datasets, ReadingNotes notes, long row)
    {
        var listing = datasets.Where(d => !OpenSanctionsDatasets.IsEnrichment(d)).ToList();
        if (listing.Count == 0) listing = [.. datasets];
        if (listing.Count == 0) listing = ["unnamed"];
        foreach (var group in listing.Distinct(StringComparer.OrdinalIgnoreCase).GroupBy(OpenSanctionsDatasets.ListOf, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var legal = TradeLists.Find(group.Key);
            if (legal is null) notes.AddOnce(ListDiagnostics.DatasetOnOwnList, group.Key, group.First(), group.Key, row, "datasets");
            yield return (new OpenSanctionsList(group.Key, legal?.Effect ?? LegalEffect.RedFlag, legal?.Authority), group.ToHashSet(StringComparer.OrdinalIgnoreCase));
        }
    }

    /// <summary>OFAC's own number where the export has it, so that decisions stay when OFAC's own file follows; else the id of the export.</summary>
    public static string IdOf(string list, string id, IEnumerable<string> referents)
    {
        if (list is not ("us-ofac-sdn" or "us-ofac-cons")) return $"{list}:{id}";
        var numbers = referents.Prepend(id).Select(r => OfacNumber().Match(r)).Where(m => m.Success).Select(m => m.Groups["number"].Value);
        return $"{list}:{numbers.OrderBy(n => n.Length).ThenBy(n => n, StringComparer.Ordinal).FirstOrDefault() ?? id}";
    }

    [GeneratedRegex("^ofac-(?<number>[0-9]{1,7})$", RegexOptions.CultureInvariant)]
    private static partial Regex OfacNumber();
}
