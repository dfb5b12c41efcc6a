using System.Globalization;
using System.Text.Json;

namespace ExportScreen.Pipeline.Jobs;

/// <summary>"Screen this chunk", as it lies in the queue.</summary>
internal sealed record ChunkMessage(string Tenant, string JobId, string Attempt, int Chunk)
{
    public string Text() => JsonSerializer.Serialize(this, JobJson.Default.ChunkMessage);

    /// <exception cref="FormatException">It is no such message.</exception>
    public static ChunkMessage Read(string text) => JobMessages.Read(text, JobJson.Default.ChunkMessage, m => JobMessages.Fits(m.Tenant, m.JobId) && JobIds.IsId(m.Attempt) && m.Chunk >= 0);
}

/// <summary>"All chunks of this job are done", as it lies in the queue.</summary>
internal sealed record FinalizeMessage(string Tenant, string JobId)
{
    public string Text() => JsonSerializer.Serialize(this, JobJson.Default.FinalizeMessage);

    /// <exception cref="FormatException">It is no such message.</exception>
    public static FinalizeMessage Read(string text) => JobMessages.Read(text, JobJson.Default.FinalizeMessage, m => JobMessages.Fits(m.Tenant, m.JobId));
}

/// <summary>"Refresh this feed", as it lies in the queue.</summary>
/// <param name="Feed">Feed id.</param>
/// <param name="Asked">When it was asked for (UTC): a refresh from then on has done it.</param>
internal sealed record RefreshMessage(string Feed, DateTimeOffset Asked)
{
    public string Text() => JsonSerializer.Serialize(this, JobJson.Default.RefreshMessage);

    /// <exception cref="FormatException">It is no such message.</exception>
    public static RefreshMessage Read(string text) => JobMessages.Read(text, JobJson.Default.RefreshMessage, m => !string.IsNullOrEmpty(m.Feed));
}

/// <summary>Reading of messages, and the paths of a job's work files.</summary>
internal static class JobMessages
{
    public static T Read<T>(string text, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type, Predicate<T> fits)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(text, type) is { } message && fits(message) ? message : throw new FormatException("The message lacks something.");
        }
        catch (JsonException)
        {
            throw new FormatException("The message is not JSON.");
        }
    }

    public static bool Fits(string? tenant, string? jobId) => JobIds.IsTenant(tenant) && JobIds.IsId(jobId);
}

/// <summary>Paths of a job's work files, and the keys of its pending chunks. Pure.</summary>
internal static class WorkPaths
{
    public static string Folder(string tenant, string jobId) => $"{ContainerNames.Work}/{tenant}/{jobId}/";

    public static string Plan(string tenant, string jobId) => Folder(tenant, jobId) + "plan.json";

    public static string Records(string tenant, string jobId, string attempt, int chunk) => $"{Folder(tenant, jobId)}{attempt}/{Number(chunk)}";

    public static string Screened(string tenant, string jobId, string attempt, int chunk) => Records(tenant, jobId, attempt, chunk) + ".screened";

    public static string Failed(string tenant, string jobId, string attempt, int chunk) => Records(tenant, jobId, attempt, chunk) + ".failed";

    public static string PendingPartition(string tenant, string jobId, string attempt) => $"{tenant}|{jobId}|{attempt}";

    public static string Number(int chunk) => chunk.ToString("D6", CultureInfo.InvariantCulture);
}
