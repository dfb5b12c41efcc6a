using System.Text.Json;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ExportScreen.App.Web.Operating;

/// <summary>Does, while the service runs, what commands of its owner ask for.</summary>
/// <param name="folder">The data folder.</param>
/// <param name="actions">What can be done.</param>
/// <param name="logger">Where to say what failed.</param>
internal sealed partial class OperatorDesk(string folder, OperatorActions actions, ILogger<OperatorDesk> logger) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await using var pipe = OperatorPipe.Listen(folder);
                await pipe.WaitForConnectionAsync(stoppingToken);
                await OperatorPipe.AnswerAsync(pipe, actions, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                // The service ends.
            }
            catch (IOException failure)
            {
                await PauseAsync(failure, stoppingToken);
            }
            catch (UnauthorizedAccessException failure)
            {
                await PauseAsync(failure, stoppingToken);
            }
            catch (JsonException failure)
            {
                await PauseAsync(failure, stoppingToken);
            }
        }
    }

    private async Task PauseAsync(Exception failure, CancellationToken stop)
    {
        Log.Failed(logger, failure);
        await Task.Delay(TimeSpan.FromSeconds(1), stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private static partial class Log
    {
        [LoggerMessage(50, LogLevel.Warning, "A command of the owner could not be answered")]
        public static partial void Failed(ILogger logger, Exception failure);
    }
}
