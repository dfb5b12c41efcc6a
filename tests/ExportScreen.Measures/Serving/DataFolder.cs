using ExportScreen.Pipeline.Jobs;
using ExportScreen.Storage.Embedded;

namespace ExportScreen.Measures.Serving;

/// <summary>Data folders of serve.</summary>
internal static class DataFolder
{
    /// <summary>An empty one.</summary>
    /// <param name="path">Where; what was there is deleted.</param>
    /// <param name="lists">Folder of published lists that it points to, or null for none of its own: the starter list then.</param>
    public static string Fresh(string path, string? lists)
    {
        Delete(path);
        Directory.CreateDirectory(path);
        if (lists is not null) Directory.CreateSymbolicLink(Path.Combine(path, "lists"), Path.GetFullPath(lists));
        return path;
    }

    /// <summary>A copy of one that nobody serves, instead of what was there.</summary>
    public static string Copy(string from, string to)
    {
        Delete(to);
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        return to;
    }

    /// <summary>Deletes it with its log; lists that it points to stay.</summary>
    public static void Delete(string path)
    {
        if (Directory.Exists(path)) Directory.Delete(path, recursive: true);
        File.Delete(path + ".log");
    }

    /// <summary>How many messages its queues hold, visible or not. Nobody may serve it meanwhile.</summary>
    /// <returns>Messages of steps, and messages in poison queues.</returns>
    public static async Task<(int Work, int Poison)> MessagesAsync(string path)
    {
        using var stores = EmbeddedStores.Open(path, TimeProvider.System);
        int work = 0, poison = 0;
        foreach (var queue in QueueNames.All)
        {
            work += await stores.Queues.CountAsync(queue, CancellationToken.None);
            poison += await stores.Queues.CountAsync(QueueNames.PoisonOf(queue), CancellationToken.None);
        }

        return (work, poison);
    }
}
