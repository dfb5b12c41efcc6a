using ExportScreen.Pipeline.Jobs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ExportScreen.App.Functions;

/// <summary>
/// Makes a web application the custom handler: it answers the host's own requests before anything else of the application sees them, and ends with the host.
/// </summary>
internal static class FunctionsHandler
{
    /// <summary>Adds it to an application's services.</summary>
    /// <param name="services">The services.</param>
    /// <param name="queues">Steps started by messages.</param>
    /// <param name="timers">Steps started by the clock.</param>
    /// <param name="rules">Deadlines.</param>
    /// <param name="parent">Process id of the host, null when it cannot be known.</param>
    public static void AddFunctionsHandler(
        this IServiceCollection services, IReadOnlyList<QueueTrigger> queues, IReadOnlyList<TimerTrigger> timers, HandlerRules rules, int? parent)
    {
        services.Configure<HostOptions>(host => host.ShutdownTimeout = rules.ShutDown);
        services.AddHostedService(provider => new ParentWatch(parent, TimeSpan.FromSeconds(1), TimeProvider.System, provider.GetRequiredService<IHostApplicationLifetime>()));
        services.AddSingleton(provider => new Triggers(
            queues, timers, rules, TimeProvider.System, provider.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping, provider.GetRequiredService<ILogger<Triggers>>()));
        services.AddSingleton<IStartupFilter, TriggersFirst>();
    }

    private sealed class TriggersFirst(Triggers triggers) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.UseWhen(context => !HostOnly.IsForwarded(context), host =>
            {
                // We log failures ourselves: without the exceptions' texts.
                host.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = triggers.FailAsync, SuppressDiagnosticsCallback = _ => true, AllowStatusCode404Response = true });
                host.Run(triggers.AnswerAsync);
            });
            next(app);
        };
    }
}
