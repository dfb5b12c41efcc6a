using System.Security.Cryptography;
using System.Text;

namespace ExportScreen.Goods.Tables;

/// <summary>The data files that are embedded in this assembly.</summary>
internal static class EmbeddedTable
{
    /// <summary>All of them, in ordinal order.</summary>
    public static readonly string[] Names =
    [
        "chpl.csv", "cn-uav.csv", "countries.csv", "eu-833.csv", "eu-annex-i.csv", "goods-terms.csv", "hs-correlations.txt", "hs-editions.txt", "labels.csv",
        "makers.csv", "operating-points.csv", "ordinary-words.txt", "part-families.csv", "places.csv", "port-positions.csv", "risk-places.csv", "us-ccl.csv",
    ];

    /// <summary>The text of one file.</summary>
    public static string Text(string name)
    {
        using var stream = Open(name);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return Encoding.UTF8.GetString(bytes);
    }

    /// <summary>SHA-256 (lower-case hex) over the name, the length and the bytes of every file.</summary>
    public static string HashOfAll(string version)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(version));
        foreach (var name in Names)
        {
            using var stream = Open(name);
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            hash.AppendData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"\n{name} {bytes.Length}\n")));
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static Stream Open(string name) =>
        typeof(EmbeddedTable).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The assembly has no table {name}.");
}
