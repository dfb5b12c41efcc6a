using System.Text.Json.Nodes;
using ExportScreen.App.Functions;

namespace ExportScreen.App.Tests.Deployment;

/// <summary>What the published folder must hold for the host to run it.</summary>
internal static class PublishedFolder
{
    /// <summary>What is wrong with a folder; empty when nothing is.</summary>
    public static IReadOnlyList<string> Faults(string folder)
    {
        var faults = new List<string>();
        var executable = Path.Combine(folder, "exportscreen");
        if (!File.Exists(executable)) faults.Add("no exportscreen");
        else if (!OperatingSystem.IsWindows() && !File.GetUnixFileMode(executable).HasFlag(UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute)) faults.Add("exportscreen may not be run");
        else if (!File.OpenRead(executable).StartsWith([0x7f, (byte)'E', (byte)'L', (byte)'F', 2])) faults.Add("exportscreen is no 64-bit Linux program");
        if (!Same(Path.Combine(folder, "host.json"), Repository.PathOf("host.json"))) faults.Add("host.json is not ours");
        var expected = Expected();
        var found = Directory.EnumerateDirectories(folder).Select(d => Path.GetFileName(d)).ToHashSet(StringComparer.Ordinal);
        faults.AddRange(expected.Keys.Except(found, StringComparer.Ordinal).Select(f => $"no folder {f}"));
        faults.AddRange(found.Except(expected.Keys, StringComparer.Ordinal).Select(f => $"folder {f} is nobody's"));
        foreach (var (name, queue) in expected.Where(e => found.Contains(e.Key)))
        {
            if (!Same(Path.Combine(folder, name, "function.json"), Repository.PathOf("src", "ExportScreen.App", "Functions", name, "function.json"))) faults.Add($"{name}/function.json is not ours");
            else if ((string?)JsonNode.Parse(File.ReadAllText(Path.Combine(folder, name, "function.json")))!["bindings"]![0]!["queueName"] != queue) faults.Add($"{name} listens to another queue");
        }

        faults.AddRange(Directory.EnumerateFiles(folder).Select(f => Path.GetFileName(f)).Except(["exportscreen", "host.json"], StringComparer.Ordinal).Select(f => $"{f} has no business here"));
        return faults;
    }

    private static Dictionary<string, string?> Expected()
    {
        var triggers = Deployed.Triggers();
        var expected = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var queue in triggers.Queues) expected[queue.Name] = queue.Queue;
        foreach (var timer in triggers.Timers) expected[timer.Name] = null;
        foreach (var path in HandlerRules.Forwarded) expected[path.TrimStart('/')] = null;
        return expected;
    }

    private static bool Same(string path, string other) => File.Exists(path) && File.ReadAllBytes(path).AsSpan().SequenceEqual(File.ReadAllBytes(other));

    private static bool StartsWith(this FileStream file, byte[] magic)
    {
        using (file)
        {
            var start = new byte[magic.Length];
            return file.ReadAtLeast(start, magic.Length, throwOnEndOfStream: false) == magic.Length && start.AsSpan().SequenceEqual(magic);
        }
    }
}
