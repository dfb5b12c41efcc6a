namespace ExportScreen.Storage.Embedded;

/// <summary>
/// Copies of the stores as they were at one moment, taken while they are in use, and back. A backup is a folder like the stores' own, with <c>backup.json</c> (every file with its SHA-256).
/// </summary>
public static class EmbeddedBackup
{
    /// <summary>
    /// Takes a backup: the database at one moment, then the contents that it names (none is collected meanwhile), then the lists, then <c>backup.json</c>; every file is read back and compared.
    /// </summary>
    /// <param name="stores">Open stores; they may be written to meanwhile.</param>
    /// <param name="targetFolder">A folder that is empty or not there.</param>
    /// <param name="cancel">Stops it; what is in the target then is no backup, since it has no <c>backup.json</c>.</param>
    /// <exception cref="IOException">The target is not empty, the disk is full, or a content is missing in the stores.</exception>
    /// <exception cref="InvalidDataException">A content in the stores is damaged, or a copy differs from what was written.</exception>
    public static async Task<BackupManifest> RunAsync(EmbeddedStores stores, string targetFolder, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(stores);
        var target = Empty(targetFolder);
        using var hold = stores.Contents.Hold();
        var taken = stores.Clock.GetUtcNow().ToUniversalTime();
        var copy = Path.Combine(target, EmbeddedStores.DatabaseFile);
        await Task.Run(() => stores.Database.CopyTo(copy), cancel).ConfigureAwait(false);
        var files = new List<BackupFile>();
        foreach (var sha256 in ContentsOf(copy))
        {
            var file = await BackupCopy.CopyAsync(stores.Contents.PathOf(sha256), target, $"{EmbeddedStores.BlobsFolder}/{sha256[..2]}/{sha256}", cancel).ConfigureAwait(false);
            if (file.Sha256 != sha256) throw new InvalidDataException($"The content {sha256} in the stores is damaged: no backup was made.");
            files.Add(file);
        }

        await CopyListsAsync(Path.Combine(stores.Folder, EmbeddedStores.ListsFolder), target, files, cancel).ConfigureAwait(false);
        files.Insert(0, await BackupCopy.TakeAsync(target, EmbeddedStores.DatabaseFile, cancel).ConfigureAwait(false));
        await BackupCopy.CheckAsync(target, files, cancel).ConfigureAwait(false);
        BackupCopy.FlushFolders(target);
        var manifest = new BackupManifest(BackupManifest.NewestFormat, Schema.Newest, taken, files);
        manifest.Write(target);
        return manifest;
    }

    /// <summary>Restores a backup into a folder, which can then be opened. Nothing is written before the whole backup has been checked.</summary>
    /// <param name="backupFolder">The backup.</param>
    /// <param name="emptyTargetFolder">A folder that is empty or not there.</param>
    /// <param name="cancel">Stops it; the target is then to be thrown away.</param>
    /// <exception cref="IOException">The target is not empty, or the disk is full.</exception>
    /// <exception cref="InvalidDataException">The backup is incomplete, damaged, or of a newer version.</exception>
    public static async Task<BackupManifest> RestoreAsync(string backupFolder, string emptyTargetFolder, CancellationToken cancel = default)
    {
        var source = Path.GetFullPath(backupFolder);
        var manifest = BackupManifest.Read(source);
        if (manifest.Files.All(f => f.Path != EmbeddedStores.DatabaseFile)) throw new InvalidDataException("The backup is damaged: its database is missing.");
        await BackupCopy.CheckAsync(source, manifest.Files, cancel).ConfigureAwait(false);
        var target = Empty(emptyTargetFolder);
        // The database last: before it is there, the folder is no store that anybody could take for whole.
        foreach (var file in manifest.Files.OrderBy(f => f.Path == EmbeddedStores.DatabaseFile))
            await BackupCopy.CopyAsync(Path.Combine([source, .. file.Path.Split('/')]), target, file.Path, cancel).ConfigureAwait(false);
        await BackupCopy.CheckAsync(target, manifest.Files, cancel).ConfigureAwait(false);
        BackupCopy.FlushFolders(target);
        return manifest;
    }

    private static string Empty(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        var full = Path.GetFullPath(folder);
        if (File.Exists(full) || (Directory.Exists(full) && Directory.EnumerateFileSystemEntries(full).Any())) throw new IOException($"{full} is not empty.");
        PrivateFolder.Create(full);
        return full;
    }

    private static List<string> ContentsOf(string database)
    {
        using var session = Session.OpenPlain(database);
        return session.All("SELECT DISTINCT sha256 FROM store_blobs ORDER BY sha256", row => row.GetString(0));
    }

    /// <summary>
    /// An import may be under way. It keeps raw files and snapshot, then appends to the log, then names the current snapshot: read the other way round, whatever is named is there.
    /// </summary>
    private static async ValueTask CopyListsAsync(string lists, string target, List<BackupFile> files, CancellationToken cancel)
    {
        if (!Directory.Exists(lists)) return;
        foreach (var name in (string[])["refresh.json", "current", "editions.jsonl"])
        {
            var path = Path.Combine(lists, name);
            if (!File.Exists(path)) continue;
            var bytes = await File.ReadAllBytesAsync(path, cancel).ConfigureAwait(false);
            // A line that is being appended is not in the backup.
            using var whole = new MemoryStream(bytes, 0, bytes.AsSpan().LastIndexOf((byte)'\n') + 1);
            files.Add(await BackupCopy.WriteAsync(whole, target, $"{EmbeddedStores.ListsFolder}/{name}", cancel).ConfigureAwait(false));
        }

        foreach (var part in (string[])["raw", "snapshots"])
        {
            var folder = Path.Combine(lists, part);
            if (!Directory.Exists(folder)) continue;
            foreach (var path in Directory.EnumerateFiles(folder).Where(p => !p.EndsWith(".tmp", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
                files.Add(await BackupCopy.CopyAsync(path, target, $"{EmbeddedStores.ListsFolder}/{part}/{Path.GetFileName(path)}", cancel).ConfigureAwait(false));
        }
    }
}
