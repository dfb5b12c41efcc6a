using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ExportScreen.Matching;
using ExportScreen.Model.Consignments;

namespace ExportScreen.Rules.Parties;

/// <summary>The lasting key of a party: hash of kind, normalised names, country and identifiers. Pure and thread-safe.</summary>
public static class PartyKey
{
    /// <summary>16 lower-case hex characters.</summary>
    public static string Of(Party party)
    {
        ArgumentNullException.ThrowIfNull(party);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{(int)party.Kind}\n{party.Country}\n");
        foreach (var name in Names(party).Select(n => ComparisonForm.Of(n, party.Kind)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
            text.Append(name).Append('\n');
        foreach (var id in party.Identifiers.Select(i => $"{(int)i.Kind}:{i.Value}").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
            text.Append(id).Append('\n');
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())).AsSpan(0, 8));
    }

    private static IEnumerable<string> Names(Party party) =>
        new[] { party.Name }.Concat(party.OtherNames).Where(n => n.Length > 0);
}
