using System.Text.Json.Nodes;
using ExportScreen.App.Functions;
using ExportScreen.Pipeline.Jobs;

namespace ExportScreen.App.Tests.Deployment;

/// <summary>The function folders, host.json and the table of triggers say the same, and nothing else.</summary>
public sealed class FunctionFoldersTests
{
    [Fact]
    public void Every_trigger_has_its_folder_and_every_folder_its_trigger()
    {
        var expected = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var triggers = Deployed.Triggers();
        foreach (var queue in triggers.Queues)
            expected[queue.Name] = $$"""{"bindings":[{"type":"queueTrigger","direction":"in","name":"msg","queueName":"{{queue.Queue}}","connection":"AzureWebJobsStorage","dataType":"binary"}]}""";
        foreach (var timer in triggers.Timers)
            expected[timer.Name] = $$"""{"bindings":[{"type":"timerTrigger","direction":"in","name":"timer","schedule":"{{timer.Schedule}}"}]}""";
        foreach (var path in HandlerRules.Forwarded.Select(p => p.TrimStart('/')))
            expected[path] = $$"""{"bindings":[{"type":"httpTrigger","direction":"in","name":"req","authLevel":"anonymous","methods":["get","head","post","put","patch","delete","options"],"route":"{{path}}/{*path}"},{"type":"http","direction":"out","name":"res"}]}""";

        var folders = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(Repository.PathOf("src", "ExportScreen.App", "Functions"), "function.json", SearchOption.AllDirectories))
            folders[Path.GetFileName(Path.GetDirectoryName(file)!)] = JsonNode.Parse(File.ReadAllText(file))!.ToJsonString();
        Assert.Equal(expected, folders);
    }

    [Fact]
    public void Every_queue_of_the_program_has_a_trigger_and_a_poison_trigger() =>
        Assert.Equal(QueueNames.All.Concat(QueueNames.All.Select(QueueNames.PoisonOf)).Order(StringComparer.Ordinal), Deployed.Triggers().Queues.Select(q => q.Queue).Order(StringComparer.Ordinal));

    [Fact]
    public void The_hosts_queue_rules_are_ours()
    {
        var queues = Deployed.Host()["extensions"]!["queues"]!.AsObject();
        var expected = new JsonObject
        {
            ["batchSize"] = QueueRules.BatchSize,
            ["newBatchThreshold"] = QueueRules.NewBatchThreshold,
            ["maxDequeueCount"] = QueueRules.MaxDeliveries,
            ["visibilityTimeout"] = QueueRules.RetryAfter.ToString("c"),
            ["maxPollingInterval"] = QueueRules.LongestPoll.ToString("c"),
            ["messageEncoding"] = "base64",
        };
        Assert.Equal(expected.ToJsonString(), queues.ToJsonString());
    }

    [Fact]
    public void The_host_starts_our_executable_and_forwards_requests_as_they_came()
    {
        var host = Deployed.Host();
        Assert.Equal(["version", "functionTimeout", "extensionBundle", "customHandler", "extensions", "logging"], host.Select(p => p.Key));
        Assert.Equal("2.0", (string?)host["version"]);
        Assert.Equal("""{"description":{"defaultExecutablePath":"exportscreen","arguments":["functions"]},"enableForwardingHttpRequest":true}""", host["customHandler"]!.ToJsonString());
        Assert.Equal("""{"id":"Microsoft.Azure.Functions.ExtensionBundle","version":"[4.*, 5.0.0)"}""", host["extensionBundle"]!.ToJsonString());
        Assert.Equal("""{"routePrefix":""}""", host["extensions"]!["http"]!.ToJsonString());
        Assert.Contains("<AssemblyName>exportscreen</AssemblyName>", File.ReadAllText(Repository.PathOf("src", "ExportScreen.App", "ExportScreen.App.csproj")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_step_is_answered_for_before_the_host_would_kill_the_process()
    {
        var timeout = TimeSpan.Parse((string)Deployed.Host()["functionTimeout"]!, System.Globalization.CultureInfo.InvariantCulture);
        var rules = new HandlerRules();
        Assert.True(rules.Deadline + rules.Grace + TimeSpan.FromSeconds(30) <= timeout);
        Assert.True(timeout <= QueueRules.Invisible);
    }
}
