using System.Security.Cryptography;
using System.Text;
using ExportScreen.Model.Ports;

namespace ExportScreen.Pipeline.Jobs;

/// <summary>Ids of jobs and uploads, and the blob paths made of them. Pure and thread-safe.</summary>
public static class JobIds
{
    /// <summary>The tenant of everything that names none.</summary>
    public const string DefaultTenant = "default";

    private const int LongestName = 200;

    /// <summary>The job of a stored upload: a duplicate event gives the same id, the same file uploaded again another.</summary>
    /// <param name="tenant">Whose it is.</param>
    /// <param name="path">Blob path, container first.</param>
    /// <param name="version">The blob's ETag, or the upload id when it was handed in through us.</param>
    public static string Of(string tenant, string path, string version) => Hash($"job\n{tenant}\n{path}\n{version}");

    /// <summary>The upload id of a sender's own key: the same key is the same upload.</summary>
    public static string UploadOf(string tenant, string idempotencyKey) => Hash($"upload\n{tenant}\n{idempotencyKey}");

    /// <summary>Where an upload is stored.</summary>
    public static string ManifestPath(string tenant, string uploadId, string fileName) => $"{ContainerNames.Manifests}/{tenant}/{uploadId}/{CleanName(fileName)}";

    /// <summary>Tenant and upload of a manifest's path. A blob that lies elsewhere in the container belongs to the default tenant and has no upload.</summary>
    public static (string Tenant, string? UploadId, string FileName) PartsOf(string path)
    {
        var parts = path.Split('/');
        var name = CleanName(parts[^1]);
        if (parts.Length == 4 && IsTenant(parts[1]) && IsId(parts[2])) return (parts[1], parts[2], name);
        return (parts.Length > 2 && IsTenant(parts[1]) ? parts[1] : DefaultTenant, null, name);
    }

    /// <summary>A job's or an upload's id has this form; anything else in a request is refused before it is looked up.</summary>
    public static bool IsId(string? text) => text is { Length: 32 } && text.All(char.IsAsciiHexDigitLower);

    /// <summary>A tenant has this form.</summary>
    public static bool IsTenant(string? text) => text is { Length: >= 1 and <= 64 } && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');

    /// <summary>A file name as blob name and for display: without folders, control characters and what turns the direction of writing (an extension could be read backwards), at most 200 characters.</summary>
    public static string CleanName(string fileName)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        var last = fileName[(fileName.LastIndexOfAny(['/', '\\']) + 1)..];
        var clean = new string([.. last.Where(c => !char.IsControl(c) && !char.IsSurrogate(c) && c is not ('?' or '#' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069')))]).Trim().TrimStart('.');
        if (clean.Length > LongestName) clean = clean[..(LongestName - 20)] + clean[^20..];
        return clean.Length == 0 ? "manifest" : clean;
    }

    /// <summary>Path of a result.</summary>
    public static string ResultPath(string tenant, string jobId, ResultKind kind) => $"{ContainerNames.Results}/{tenant}/{jobId}/result.{kind.Extension()}";

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));
}

/// <summary>The files that a finished job has.</summary>
public enum ResultKind
{
    /// <summary>The evidence workbook.</summary>
    Workbook,

    /// <summary>The JSON result.</summary>
    Json,

    /// <summary>The CSV result.</summary>
    Csv,
}

/// <summary>Extensions and media types of the results.</summary>
public static class ResultKinds
{
    /// <summary>Extension without dot.</summary>
    public static string Extension(this ResultKind kind) => kind switch { ResultKind.Workbook => "xlsx", ResultKind.Json => "json", _ => "csv" };

    /// <summary>Media type.</summary>
    public static string MediaType(this ResultKind kind) => kind switch
    {
        ResultKind.Workbook => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ResultKind.Json => "application/json",
        _ => "text/csv; charset=utf-8",
    };
}

/// <summary>A result opened for reading. Dispose it.</summary>
/// <param name="Content">Seekable.</param>
/// <param name="Facts">Length, ETag, time.</param>
/// <param name="FileName">A name for saving it, made of the manifest's.</param>
public sealed record OpenResult(Stream Content, BlobFacts Facts, string FileName) : IAsyncDisposable
{
    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Content.DisposeAsync();
}
