using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ExportScreen.Manifests;

namespace ExportScreen.Pipeline.Screening;

/// <summary>The RunKey: SHA-256 over everything that determines a result. Pure and thread-safe.</summary>
internal static class RunKeys
{
    /// <summary>Stands for history or decisions that a run has none of.</summary>
    public const string NoStamp = "none";

    /// <summary>Makes the key. The reference is "none" where none has been imported.</summary>
    /// <param name="manifestHashes">SHA-256 of each manifest.</param>
    /// <param name="options">How they are read.</param>
    /// <param name="engine">What they are screened with.</param>
    /// <param name="asOf">The frozen date.</param>
    /// <param name="history">The history that is seen.</param>
    /// <param name="decisions">The earlier decisions that are seen.</param>
    public static string Of(
        IEnumerable<string> manifestHashes, ManifestOptions options, ScreeningEngine engine, DateOnly asOf, string history = NoStamp, string decisions = NoStamp)
    {
        var text = new StringBuilder();
        foreach (var hash in manifestHashes) text.Append("manifest ").Append(hash).Append('\n');
        foreach (var map in options.Map) text.Append("map ").Append(map.Field).Append('=').Append(map.Header).Append('\n');
        text.Append(CultureInfo.InvariantCulture, $"encoding {options.Encoding}\ndelimiter {options.Delimiter}\n");
        text.Append(CultureInfo.InvariantCulture, $"snapshot {engine.Snapshot.Id}\ncontrols {engine.Tables.Id}\nreference {engine.Goods.ReferenceId}\nrulebook {engine.RuleBook.Version}\n");
        text.Append(CultureInfo.InvariantCulture, $"engine {ScreeningEngine.Version}\nhistory {history}\ndecisions {decisions}\nasof {asOf:yyyy-MM-dd}\n");
        if (engine.Owners.File is { } owners) text.Append("owners ").Append(owners.Sha256).Append('\n');
        // They stand on every output, and a refresh that fails adds one though the lists are the same.
        foreach (var warning in engine.Warnings) text.Append("warning ").Append(warning).Append('\n');
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    /// <summary>SHA-256 of a manifest's bytes, lower-case hex, and its length.</summary>
    public static (string Hash, long Length) HashOf(ManifestSource source, CancellationToken cancellation)
    {
        using var stream = source.Open();
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[1 << 17];
        long length = 0;
        for (int read; (read = stream.Read(buffer)) > 0; length += read)
        {
            cancellation.ThrowIfCancellationRequested();
            sha.AppendData(buffer, 0, read);
        }

        return (Convert.ToHexStringLower(sha.GetHashAndReset()), length);
    }
}
