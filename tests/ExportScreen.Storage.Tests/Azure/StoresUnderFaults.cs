using Azure.Core;
using ExportScreen.Storage.Azure;

namespace ExportScreen.Storage.Tests.Azure;

/// <summary>Stores on the emulator behind a <see cref="FaultPolicy"/>, with retries that wait almost nothing.</summary>
internal static class StoresUnderFaults
{
    /// <summary>Opens them.</summary>
    /// <param name="azurite">The emulator.</param>
    /// <param name="faults">The weather.</param>
    /// <param name="retries">Tries after the first.</param>
    /// <param name="timeout">Of one try.</param>
    public static async Task<AzureStores> OpenAsync(AzuriteFixture azurite, FaultPolicy faults, int retries = 10, TimeSpan? timeout = null) =>
        AzureStores.Open(
            new AzureStorageSettings
            {
                ConnectionString = (await azurite.AzuriteAsync()).ConnectionString,
                Configure = options =>
                {
                    options.AddPolicy(faults, HttpPipelinePosition.BeforeTransport);
                    options.Retry.MaxRetries = retries;
                    options.Retry.Delay = TimeSpan.FromMilliseconds(1);
                    options.Retry.MaxDelay = TimeSpan.FromMilliseconds(10);
                    options.Retry.NetworkTimeout = timeout ?? TimeSpan.FromMinutes(1);
                },
            },
            TimeProvider.System);

    /// <summary>Every fifth try goes wrong, as the seed has it.</summary>
    public static Task<AzureStores> FifthAsync(AzuriteFixture azurite) => OpenAsync(azurite, FaultPolicy.Share(0.2, TestSize.Seed));
}
