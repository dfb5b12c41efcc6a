using Azure;

namespace ExportScreen.Storage.Azure.Tables;

/// <summary>What a connection string says about tables: where they are, and the key or the signature.</summary>
/// <param name="Endpoint">Address of the table service.</param>
/// <param name="Key">The account's key, or null.</param>
/// <param name="Signature">A shared access signature, or null.</param>
internal sealed record TableConnectionString(Uri Endpoint, TableSharedKeyCredential? Key, AzureSasCredential? Signature)
{
    // Published by Microsoft for the emulator ("Use Azurite"); no secret.
    private const string EmulatorAccount = "devstoreaccount1";
    private const string EmulatorKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    /// <summary>Reads one.</summary>
    /// <exception cref="FormatException">It names no place or no right; what is wrong is said without its content.</exception>
    public static TableConnectionString Parse(string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        var parts = text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(p => p.Split('=', 2))
            .ToDictionary(p => p[0], p => p.Length == 2 ? p[1] : throw new FormatException("A part of the connection string is not name=value."), StringComparer.OrdinalIgnoreCase);
        if (parts.TryGetValue("UseDevelopmentStorage", out var emulator) && bool.TryParse(emulator, out var use) && use)
            return new TableConnectionString(new Uri($"http://127.0.0.1:10002/{EmulatorAccount}"), new TableSharedKeyCredential(EmulatorAccount, EmulatorKey), null);

        var account = parts.GetValueOrDefault("AccountName");
        var key = parts.GetValueOrDefault("AccountKey");
        var signature = parts.GetValueOrDefault("SharedAccessSignature");
        if (signature is null && (account is null || key is null)) throw new FormatException("The connection string has neither AccountName and AccountKey nor SharedAccessSignature.");
        return new TableConnectionString(
            EndpointOf(parts, account),
            signature is null ? new TableSharedKeyCredential(account!, key!) : null,
            signature is null ? null : new AzureSasCredential(signature));
    }

    private static Uri EndpointOf(Dictionary<string, string> parts, string? account)
    {
        if (parts.TryGetValue("TableEndpoint", out var endpoint)) return new Uri(endpoint);
        if (account is null) throw new FormatException("The connection string has neither TableEndpoint nor AccountName.");
        return new Uri($"{parts.GetValueOrDefault("DefaultEndpointsProtocol") ?? "https"}://{account}.table.{parts.GetValueOrDefault("EndpointSuffix") ?? "core.windows.net"}");
    }
}
