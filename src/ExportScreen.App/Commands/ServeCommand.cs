using System.CommandLine;
using ExportScreen.App.Settings;
using ExportScreen.App.Web.Serving;

namespace ExportScreen.App.Commands;

/// <summary><c>exportscreen serve</c>: API and pages on one machine. What runs behind it is loaded only when it is called.</summary>
internal static class ServeCommand
{
    public static Command Make()
    {
        var data = DataOption();
        var urls = new Option<string[]>("--urls") { Description = "Addresses to listen on; default: http://127.0.0.1:5080, reachable from this machine alone", HelpName = "URL", AllowMultipleArgumentsPerToken = true };
        var hosts = new Option<string[]>("--host") { Description = "Name under which others reach it (of a proxy in front, for instance); may be repeated", HelpName = "NAME" };
        var https = new Option<bool>("--https-in-front") { Description = "Browsers reach it by https through a proxy: cookies are marked secure" };
        var key = new Option<string?>("--api-key") { Description = "A key with every role that lives as long as the process: for tests", HelpName = "KEY" };
        var rows = new Option<int?>("--chunk-rows") { Description = "Rows of a chunk, 1 to 50,000; default 2,000. No influence on results", HelpName = "N" };
        var threads = new Option<int?>("--threads") { Description = "Threads of a step; default: all processors. No influence on results", HelpName = "N" };
        var refresh = new Option<bool>("--refresh") { Description = "Refresh the lists from their publishers, each by its schedule; also EXPORTSCREEN_REFRESH=on or refresh.enabled in exportscreen.json. Default: not, nothing is called outside" };
        var log = new Option<bool>("--log-json") { Description = "The log as one JSON object per line" };
        var command = new Command("serve", "Takes manifests and answers over HTTP, with pages for people and an API for programs.\n\n"
            + "  exportscreen serve                            http://127.0.0.1:5080; the first start shows the password of the account admin\n"
            + "  exportscreen keys add --role submitter        a key for a script") { data, urls, hosts, https, key, rows, threads, refresh, log };
        command.SetAction((arguments, cancellation) => Guarded.RunAsync(() => Server.RunAsync(
            new ServeSettings
            {
                DataFolder = DataFolders.Server(arguments.GetValue(data)),
                Urls = arguments.GetValue(urls) is { Length: > 0 } given ? [.. given.SelectMany(u => u.Split(';', StringSplitOptions.RemoveEmptyEntries))] : ["http://127.0.0.1:5080"],
                Hosts = arguments.GetValue(hosts) ?? [],
                HttpsInFront = arguments.GetValue(https),
                TestKey = arguments.GetValue(key),
                ChunkRows = Between("--chunk-rows", arguments.GetValue(rows), 1, 50_000),
                Threads = Between("--threads", arguments.GetValue(threads), 1, 1024),
                Refresh = arguments.GetValue(refresh) ? true : null,
                JsonLog = arguments.GetValue(log),
            },
            cancellation)));
        return command;
    }

    /// <summary>The option that every command about a server's data has.</summary>
    public static Option<string?> DataOption() => new("--data") { Description = "Folder of the service's data; default: server in the user's data folder", HelpName = "DIR" };

    private static int? Between(string name, int? value, int least, int most) =>
        value is null || (value >= least && value <= most) ? value : throw new UsageException(FormattableString.Invariant($"{name} {value}: {least} to {most}."));
}
