using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ExportScreen.App.Functions;
using ExportScreen.Pipeline.Jobs;

namespace ExportScreen.App.Tests.Deployment;

/// <summary>Every queue, container, table, setting and role that the code uses exists in the Bicep, and nothing else.</summary>
public sealed class InfrastructureTests
{
    // The host's and the platform's own settings, which our code does not read.
    private static readonly string[] PlatformSettings = ["AzureWebJobsStorage__credential", "APPLICATIONINSIGHTS_CONNECTION_STRING", "APPLICATIONINSIGHTS_AUTHENTICATION_STRING", "OVERRIDE_USE_MI_FIC_ASSERTION_CLIENTID"];

    // Read by the web part; the local ones and those without influence in a deployment are left out on purpose.
    private static readonly string[] IdentitySettings = ["EXPORTSCREEN_TRUST_PLATFORM_IDENTITY", "EXPORTSCREEN_TENANT_CLAIM"];

    [Fact]
    public void Queues_containers_and_tables_are_those_of_the_program()
    {
        Assert.Equal(QueueNames.All, Deployed.Names("queues"));
        Assert.Equal(QueueNames.All.Select(QueueNames.PoisonOf), Deployed.Names("poisonQueues"));
        Assert.Equal(ContainerNames.All, Deployed.Names("containers"));
        Assert.Equal(TableNames.All, Deployed.Names("tables"));
    }

    [Fact]
    public void All_of_them_are_made()
    {
        var storage = Deployed.Bicep("modules", "storage.bicep");
        Assert.Contains("storageAccounts/blobServices/containers@2024-01-01' = [for each in concat(containers, platformContainers): {", storage, StringComparison.Ordinal);
        Assert.Contains("storageAccounts/queueServices/queues@2024-01-01' = [for each in concat(queues, poisonQueues): {", storage, StringComparison.Ordinal);
        Assert.Contains("storageAccounts/tableServices/tables@2024-01-01' = [for each in tables: {", storage, StringComparison.Ordinal);
    }

    [Fact]
    public void The_platforms_containers_are_both_used()
    {
        Assert.Equal(["deployments", "event-dead-letters"], Deployed.Names("platformContainers"));
        Assert.Contains("primaryEndpoints.blob}deployments'", Deployed.Bicep("modules", "app.bicep"), StringComparison.Ordinal);
        Assert.Contains("blobContainerName: 'event-dead-letters'", Deployed.Bicep("modules", "events.bicep"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_upload_is_announced_in_the_queue_of_the_planner()
    {
        var events = Deployed.Bicep("modules", "events.bicep");
        Assert.Contains($"subjectBeginsWith: '/blobServices/default/containers/{ContainerNames.Manifests}/'", events, StringComparison.Ordinal);
        Assert.Contains("queueName: queues[0]", events, StringComparison.Ordinal);
        Assert.Equal(QueueNames.ManifestEvents, Deployed.Names("queues")[0]);
        Assert.Equal("plan-job", Deployed.Triggers().Queues.Single(q => q.Queue == QueueNames.ManifestEvents).Name);
    }

    [Fact]
    public void The_apps_settings_are_those_that_code_and_platform_read()
    {
        var set = Regex.Matches(Deployed.Bicep("modules", "app.bicep"), @"\{ name: '([^']+)', value:").Select(m => m.Groups[1].Value);
        string[] ours = [FunctionsSettings.ClientId, FunctionsSettings.BlobUri, FunctionsSettings.QueueUri, FunctionsSettings.TableUri];
        Assert.Equal(ours.Concat(IdentitySettings).Concat(PlatformSettings).Order(StringComparer.Ordinal), set.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_role_is_named_once_and_assigned()
    {
        var all = Deployed.AllBicep();
        var ids = Regex.Matches(all, @"(\w+): '([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})'").Select(m => (Name: m.Groups[1].Value, Id: m.Groups[2].Value)).ToList();
        Assert.Equal(6, ids.Count);
        Assert.Equal(ids.Count, Regex.Count(all, "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"));
        foreach (var (name, _) in ids) Assert.Contains($"roles.{name}", all, StringComparison.Ordinal);
        foreach (Match use in Regex.Matches(all, @"(?<!app-)\broles\.(\w+)")) Assert.Contains(use.Groups[1].Value, ids.Select(i => i.Name));
        string[] ofTheApp = ["b7e6dc6d-f1e8-4753-8033-0f276bb0955b", "974c5e8b-45b9-4653-ba55-5f855dd0fb88", "0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3"];
        Assert.Equal(ofTheApp, new[] { "blobOwner", "queueContributor", "tableContributor" }.Select(name => ids.Single(i => i.Name == name).Id));
    }

    [Fact]
    public void The_app_roles_are_the_five_of_the_program()
    {
        var roles = JsonNode.Parse(File.ReadAllText(Repository.PathOf("infra", "app-roles.json")))!.AsArray();
        Assert.Equal(["submitter", "analyst", "approver", "admin", "auditor"], roles.Select(r => (string?)r!["value"]));
        Assert.Equal(roles.Count, roles.Select(r => (string?)r!["id"]).Distinct(StringComparer.Ordinal).Count());
        // A second person must be a person.
        Assert.Equal(["User"], roles.Single(r => (string?)r!["value"] == "approver")!["allowedMemberTypes"]!.AsArray().Select(t => (string?)t));
    }

    [Fact]
    public void No_key_is_anywhere()
    {
        var all = Deployed.AllBicep();
        Assert.Contains("allowSharedKeyAccess: false", all, StringComparison.Ordinal);
        Assert.Contains("DisableLocalAuth: true", all, StringComparison.Ordinal);
        Assert.Contains("requireAuthentication: true", all, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"(?i)listKeys\(|AccountKey|SharedAccessSignature|listAccountSas|clientSecret:", all);
    }

    [Fact]
    public void The_smoke_test_looks_into_every_poison_queue_and_tries_every_trigger_kind()
    {
        var smoke = File.ReadAllText(Repository.PathOf("infra", "smoke.sh"));
        foreach (var queue in QueueNames.All) Assert.Contains(QueueNames.PoisonOf(queue), smoke, StringComparison.Ordinal);
        foreach (var function in new[] { "plan-job", "screen-chunk", "finalize-job", "job-sweep", "intake-sweep", "refresh-lists" }) Assert.Contains($" {function} ", smoke, StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows()) Assert.True(File.GetUnixFileMode(Repository.PathOf("infra", "smoke.sh")).HasFlag(UnixFileMode.UserExecute));
    }

    [Fact]
    public void Functions_that_alerts_speak_of_exist()
    {
        var names = Deployed.Triggers() is var t ? t.Queues.Select(q => q.Name).Concat(t.Timers.Select(x => x.Name)).Concat(["api", "ui"]).ToHashSet(StringComparer.Ordinal) : [];
        var spoken = Regex.Matches(Deployed.Bicep("modules", "alerts.bicep"), @"query: '(.+)'").SelectMany(q => Regex.Matches(q.Groups[1].Value, "name (?:==|!?in) ?\\(?((?:\"[^\"]+\"(?:, )?)+)"))
            .SelectMany(m => Regex.Matches(m.Groups[1].Value, "\"([^\"]+)\"")).Select(m => m.Groups[1].Value).Where(n => !n.StartsWith("exportscreen.", StringComparison.Ordinal)).ToList();
        Assert.Contains("job-sweep", spoken);
        Assert.All(spoken, name => Assert.Contains(name, names));
    }

    [Theory]
    [InlineData("main.bicepparam")]
    [InlineData("environments/dev.bicepparam")]
    [InlineData("environments/prod.bicepparam")]
    public void An_environment_gives_what_main_asks_for_and_no_more(string file)
    {
        var asked = Regex.Matches(Deployed.Bicep("main.bicep"), @"(?m)^param (\w+) \w+( =)?").ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Success, StringComparer.Ordinal);
        var text = Deployed.Bicep(file.Split('/'));
        var given = Regex.Matches(text, @"(?m)^param (\w+) = \S").Select(m => m.Groups[1].Value).ToList();
        Assert.Contains(file.Contains('/', StringComparison.Ordinal) ? "using '../main.bicep'" : "using 'main.bicep'", text, StringComparison.Ordinal);
        Assert.Empty(given.Except(asked.Keys, StringComparer.Ordinal));
        Assert.Empty(asked.Where(a => !a.Value).Select(a => a.Key).Except(given, StringComparer.Ordinal));
    }

    [Fact]
    public void Every_module_gets_the_parameters_it_asks_for_and_no_more()
    {
        var main = Deployed.Bicep("main.bicep");
        var modules = Regex.Matches(main, @"(?ms)^module \w+ '(modules/\w+\.bicep)' = .*?  params: \{\n(.*?)^  \}");
        Assert.Equal(Directory.GetFiles(Repository.PathOf("infra", "modules")).Length - 1, modules.Count);
        foreach (Match module in modules)
        {
            var asked = Regex.Matches(Deployed.Bicep(module.Groups[1].Value.Split('/')), @"(?m)^param (\w+) ").Select(m => m.Groups[1].Value);
            var given = Regex.Matches(module.Groups[2].Value, @"(?m)^    (\w+): ").Select(m => m.Groups[1].Value);
            Assert.Equal(asked.Order(StringComparer.Ordinal), given.Order(StringComparer.Ordinal));
        }
    }
}
