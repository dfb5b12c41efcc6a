using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ExportScreen.Model.Consignments;
using ExportScreen.Pipeline.Findings;
using ExportScreen.Rules.Parties;

namespace ExportScreen.Pipeline.Parties;

/// <summary>
/// Partition and row keys of the tables <c>parties</c> and <c>partyrows</c>. A party lies under its key (by which findings and decisions know it) and, below that, under everything that its
/// screening reads (<see cref="PartyIdentity"/>): two parties with one key may differ in their address. Pure and thread-safe.
/// </summary>
internal static class PartyKeys
{
    /// <summary>Partitions over which the parties of a tenant are spread, so that they are read side by side.</summary>
    public const int Buckets = 256;

    /// <summary>The partition of a bucket.</summary>
    public static string Partition(string tenant, int bucket) => string.Create(CultureInfo.InvariantCulture, $"{tenant}|{bucket:x2}");

    /// <summary>The partition of a party.</summary>
    public static string Partition(string tenant, string partyKey) => Partition(tenant, BucketOf(partyKey));

    /// <summary>The partition of the jobs whose parties are kept, in <c>partyrows</c>.</summary>
    public static string JobPartition(string tenant) => $"{tenant}|jobs";

    /// <summary>The bucket of a party: by its key, which is a hash.</summary>
    public static int BucketOf(string partyKey) =>
        int.TryParse(partyKey.AsSpan(0, Math.Min(2, partyKey.Length)), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var bucket) ? bucket : 0;

    /// <summary>Row key of a party.</summary>
    public static string PartyRow(string partyKey, string identity) => $"{Prefix(partyKey)}{identity}";

    /// <summary>Row key of some rows of a job in which a party stands.</summary>
    public static string RowsRow(string partyKey, string identity, string jobId, int firstRow) => string.Create(CultureInfo.InvariantCulture, $"{Prefix(partyKey)}{identity}|{jobId}|{firstRow:D7}");

    /// <summary>All rows of a party key start so, in both tables.</summary>
    public static string Prefix(string partyKey) => $"{FindingKeys.Part(partyKey)}|";

    /// <summary>What tells apart parties of one key: 16 hex digits over all that a screening reads.</summary>
    public static string IdentityOf(Party party)
    {
        var text = new StringBuilder();
        void Add(string? part) => text.Append(CultureInfo.InvariantCulture, $"{part?.Length ?? -1}:{part}\n");
        Add(party.Name);
        Add(party.Address);
        text.Append(CultureInfo.InvariantCulture, $"{party.Country} {(int)party.Kind} {party.Marks.HasFlag(PartyMarks.NameCutFromAddress)}\n{party.OtherNames.Count}\n");
        foreach (var other in party.OtherNames) Add(other);
        foreach (var id in party.Identifiers)
        {
            text.Append(CultureInfo.InvariantCulture, $"{(int)id.Kind} {id.Country} {(int)id.Check}\n");
            Add(id.Value);
            Add(id.Raw);
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())).AsSpan(0, 8));
    }
}
