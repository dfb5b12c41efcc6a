using System.CommandLine;
using ExportScreen.App.Settings;
using ExportScreen.App.Terminal;
using ExportScreen.Pipeline.Lists;
using Microsoft.Extensions.Logging;

namespace ExportScreen.App.Commands;

/// <summary><c>exportscreen lists refresh</c>.</summary>
internal static class ListsRefreshCommand
{
    public static Command Make(Option<string?> folder, Option<bool> azure)
    {
        var names = new Argument<string[]>("LIST") { Description = "Lists (un-sc) or feeds (un-sc-xml); default: all that are refreshed by default", Arity = ArgumentArity.ZeroOrMore };
        var dry = new Option<bool>("--dry-run") { Description = "Only ask the publishers whether they have something else; nothing is downloaded or changed" };
        var anew = new Option<bool>("--anew") { Description = "Fetch everything, whatever the publishers said last time" };
        var source = new Option<string[]>("--source") { Description = "Fetch a feed from another address; one that ends in a slash is laid out like the publisher's; may be repeated", HelpName = "FEED=URL" };
        var json = new Option<bool>("--json") { Description = "The result as JSON on standard output" };
        var command = new Command("refresh", "Fetches lists from their publishers, checks them, builds and publishes a snapshot. What is not good is left out: its last good edition stays in use.\n\n"
            + "  exportscreen lists refresh                    all lists\n"
            + "  exportscreen lists refresh un-sc eu-fsf       these\n\n"
            + "Exit codes: 0 all are current, 2 some could not be refreshed, 1 none could.") { names, dry, anew, source, json };
        command.SetAction((arguments, cancellation) => Guarded.RunAsync(async () =>
        {
            using var chosen = ChosenLists.Open(arguments.GetValue(folder), arguments.GetValue(azure));
            // What failed is shown by the view; only an alarm that does not get through needs a line of its own.
            using var logging = LoggerFactory.Create(log => log.SetMinimumLevel(LogLevel.Error).AddConsole(c => c.LogToStandardErrorThreshold = LogLevel.Trace));
            using var refresher = new ListRefresher(chosen.Store, RefreshConfiguration.Read(arguments.GetValue(source) ?? []), logging.CreateLogger("alarms"));
            var targets = refresher.Targets(arguments.GetValue(names) ?? []);
            if (targets.Count == 0) throw new UsageException("No list is set to be refreshed: name one, or enable one in exportscreen.json.");
            var view = new RefreshView(arguments.GetValue(json));
            var result = arguments.GetValue(dry)
                ? await refresher.Journey.ProbeAsync(targets, cancellation)
                : await view.WithProgressAsync(progress => refresher.Journey.RunAsync(targets, arguments.GetValue(anew), progress, cancellation));
            view.Refreshed(result, chosen.Store.Place);
            return CodeOf(result);
        }));
        return command;
    }

    /// <summary>0 all are current, 2 some could not be refreshed, 1 none could.</summary>
    internal static int CodeOf(RefreshResult result) =>
        result.Busy || (result.Failed > 0 && result.Failed == result.Feeds.Count) ? ExitCodes.Failed : result.Failed > 0 ? ExitCodes.Flagged : ExitCodes.Clear;
}
