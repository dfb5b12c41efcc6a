using System.Collections.Frozen;
using System.Text;
using ExportScreen.Lists.Reading;

namespace ExportScreen.Lists.OpenSanctions;

/// <summary>The datasets that are one publisher's legal list; everything else goes to an own list of the dataset's name. Thread-safe.</summary>
internal static class OpenSanctionsDatasets
{
    /// <summary>What every own list of this feed begins with.</summary>
    public const string OwnPrefix = "own-opensanctions-";

    /// <summary>Longest id of an own list (README of the own list format).</summary>
    private const int LongestOwnId = 44;

    /// <summary>Dataset, title (the CSV form names datasets by title), legal list.</summary>
    private static readonly (string Dataset, string Title, string List)[] Known =
    [
        ("us_ofac_sdn", "US OFAC Specially Designated Nationals (SDN) List", "us-ofac-sdn"),
        ("us_ofac_cons", "US OFAC Consolidated (non-SDN) List", "us-ofac-cons"),
        ("us_bis_denied", "US BIS Denied Persons List", "us-bis-dpl"),
        ("us_ddtc_debarred", "US Directorate of Defense Trade Controls AECA Debarments", "us-state-ddtc"),
        ("eu_fsf", "EU Financial Sanctions Files (FSF)", "eu-fsf"),
        ("un_sc_sanctions", "UN Security Council Consolidated Sanctions", "un-sc"),
        ("gb_fcdo_sanctions", "UK FCDO Sanctions List", "uk-sanctions"),
        ("ca_dfatd_sema_sanctions", "Canadian Consolidated Autonomous Sanctions List", "ca-sema"),
        ("au_dfat_sanctions", "Australian Sanctions Consolidated List", "au-dfat"),
        ("jp_meti_eul", "Japan METI End User List", "jp-meti-eul"),
        ("ch_seco_sanctions", "Swiss SECO Sanctions/Embargoes", "ch-seco"),
        ("ua_nsdc_sanctions", "Ukraine NSDC State Register of Sanctions", "ua-nsdc"),
    ];

    private static readonly FrozenDictionary<string, string> Lists =
        Known.SelectMany(k => new[] { (Name: k.Dataset, k.List), (Name: k.Title, k.List) }).ToFrozenDictionary(k => k.Name, k => k.List, StringComparer.OrdinalIgnoreCase);

    /// <summary>The list of a dataset by id or title.</summary>
    public static string ListOf(string dataset)
    {
        if (Lists.TryGetValue(dataset.Trim(), out var list)) return list;
        var slug = new StringBuilder();
        foreach (var c in dataset.Trim().ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(c)) slug.Append(c);
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        }

        var name = slug.ToString().Trim('-');
        var room = LongestOwnId - OwnPrefix.Length;
        if (name.Length > room) name = $"{name[..(room - 7)].Trim('-')}-{RawKeys.Hash(6, dataset.Trim())}";
        return OwnPrefix + (name.Length == 0 ? "unnamed" : name);
    }

    /// <summary>Whether a dataset only adds particulars to parties that other datasets list: company registers, leaks, encyclopedias.</summary>
    public static bool IsEnrichment(string dataset) =>
        dataset.StartsWith("ext_", StringComparison.OrdinalIgnoreCase) || dataset.StartsWith("wd_", StringComparison.OrdinalIgnoreCase)
        || dataset.StartsWith("ann_", StringComparison.OrdinalIgnoreCase) || dataset.Equals("wikidata", StringComparison.OrdinalIgnoreCase);
}
