using ExportScreen.App.Alarms;
using ExportScreen.Lists.Refreshing.Fetching;
using ExportScreen.Model.Ports;
using ExportScreen.Pipeline.Jobs;
using ExportScreen.Pipeline.Lists;
using Microsoft.Extensions.Logging;

namespace ExportScreen.App.Settings;

/// <summary>The refresh of a list store with all that it needs. Dispose it after the last run.</summary>
internal sealed class ListRefresher : IDisposable
{
    private readonly HttpClient _lists = FetchClient.Create();
    private readonly HttpClient _alarms = new();
    private readonly RefreshSettings _settings;

    /// <summary>Of a store.</summary>
    /// <param name="store">The store.</param>
    /// <param name="configuration">The configuration.</param>
    /// <param name="log">Where alarms are written.</param>
    /// <param name="stores">Where requests for a refresh wait; null where nobody can ask for one.</param>
    /// <exception cref="UsageException">The configuration names what is not there.</exception>
    public ListRefresher(IListStore store, RefreshConfiguration configuration, ILogger log, JobStores? stores = null)
    {
        var clock = TimeProvider.System;
        _settings = new RefreshSettings { Changes = configuration.Changes };
        Targets([]);
        var options = new FetchOptions { TempFolder = Path.Combine(Path.GetTempPath(), "exportscreen-fetch") };
        Journey = new RefreshLists(store, EngineLoader.RuleBook().Match, new ListFetcher(_lists, options, clock), new AlarmReceivers(_alarms, configuration.Webhook, clock, log), clock, _settings);
        if (stores is not null) Requests = new RefreshOnRequest(stores, store, Journey, _settings);
    }

    /// <summary>The journey.</summary>
    public RefreshLists Journey { get; }

    /// <summary>Refreshes that somebody asks for, or null.</summary>
    public RefreshOnRequest? Requests { get; }

    /// <summary>What names mean; without one, all that are refreshed by default.</summary>
    /// <exception cref="UsageException">A name means nothing, or a setting is wrong.</exception>
    public IReadOnlyList<RefreshTarget> Targets(IReadOnlyList<string> names)
    {
        try
        {
            return RefreshTarget.Named(_settings, names);
        }
        catch (FormatException wrong)
        {
            throw new UsageException(wrong.Message);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _lists.Dispose();
        _alarms.Dispose();
    }
}
