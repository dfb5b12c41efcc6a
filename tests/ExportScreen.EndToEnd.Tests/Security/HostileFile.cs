namespace ExportScreen.EndToEnd.Tests.Security;

/// <summary>A manifest that attacks its reader.</summary>
/// <param name="What">What it tries.</param>
/// <param name="Name">Its file name, before its mark.</param>
/// <param name="Content">Makes its bytes; gets the port of the trap.</param>
/// <param name="Status">How its job must end: <c>failed</c>, <c>completed</c>, or null when either is right as long as it ends.</param>
/// <param name="Reason">A part of the reason that it must give, or null.</param>
internal sealed record HostileFile(string What, string Name, Func<int, byte[]> Content, string? Status, string? Reason = null)
{
    /// <summary>Further parameters of the upload; <c>TRAP</c> stands for the trap's port.</summary>
    public string Query { get; init; } = "";
}
