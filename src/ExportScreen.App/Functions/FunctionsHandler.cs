using System.Net;
using ExportScreen.Pipeline.Jobs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace ExportScreen.App.Functions;

/// <summary>The custom handler: an ASP.NET Core app on a port of 127.0.0.1 that the Functions host names.</summary>
internal static class FunctionsHandler
{
    /// <summary>Makes a builder that listens for the host and ends with it. The web part adds its services before <see cref="UseTriggers"/>.</summary>
    public static WebApplicationBuilder CreateBuilder(int port, HandlerRules rules, int? parent)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        Listen(builder, port, rules, parent);
        return builder;
    }

    /// <summary>Sets a builder up to listen for the host and to end with it.</summary>
    public static void Listen(WebApplicationBuilder builder, int port, HandlerRules rules, int? parent)
    {
        builder.WebHost.ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;
            server.Limits.MaxRequestBodySize = HandlerRules.MaxForwardedBytes;
            server.Listen(IPAddress.Loopback, port);
        });
        // The host writes standard output to its log as information, standard error as errors.
        builder.Logging.ClearProviders().AddSimpleConsole(format => format.SingleLine = true);
        builder.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Error);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = rules.ShutDown);
        builder.Services.AddHostedService(services => new ParentWatch(parent, TimeSpan.FromSeconds(1), TimeProvider.System, services.GetRequiredService<IHostApplicationLifetime>()));
    }

    /// <summary>Answers the host's own requests here; forwarded ones go on to what is added after.</summary>
    public static void UseTriggers(this WebApplication app, IEnumerable<QueueTrigger> queues, IEnumerable<TimerTrigger> timers, HandlerRules rules, TimeProvider clock)
    {
        var triggers = new Triggers(queues, timers, rules, clock, app.Lifetime.ApplicationStopping, app.Services.GetRequiredService<ILogger<Triggers>>());
        app.UseWhen(context => !HostOnly.IsForwarded(context), host =>
        {
            // We log failures ourselves: without the exceptions' texts.
            host.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = triggers.FailAsync, SuppressDiagnosticsCallback = _ => true, AllowStatusCode404Response = true });
            host.Run(triggers.AnswerAsync);
        });
    }
}
