using System.IO.Pipes;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace ExportScreen.App.Web.Operating;

/// <summary>
/// The way from a command to the service that has the folder open: a named pipe that the operating system opens to the user of the service alone. One JSON line each way.
/// </summary>
internal static class OperatorPipe
{
    private const int LongestLine = 64 << 10;

    /// <summary>The name that belongs to a data folder.</summary>
    public static string NameOf(string folder) => "exportscreen-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Path.GetFullPath(folder))).AsSpan(0, 8));

    /// <summary>Opens the service's end.</summary>
    public static NamedPipeServerStream Listen(string folder) =>
        new(NameOf(folder), PipeDirection.InOut, 1, PipeTransmissionMode.Byte, PipeOptions.Asynchronous | PipeOptions.CurrentUserOnly);

    /// <summary>Asks the service; null when none listens, or it belongs to another user.</summary>
    public static async Task<OperatorAnswer?> AskAsync(string folder, OperatorRequest request, CancellationToken cancel)
    {
        await using var pipe = new NamedPipeClientStream(".", NameOf(folder), PipeDirection.InOut, PipeOptions.Asynchronous | PipeOptions.CurrentUserOnly);
        try
        {
            await pipe.ConnectAsync(TimeSpan.FromSeconds(5), cancel);
        }
        catch (TimeoutException)
        {
            return null;
        }
        catch (UnauthorizedAccessException)
        {
            return null;
        }

        await WriteLineAsync(pipe, JsonSerializer.SerializeToUtf8Bytes(request, OperatorJson.Default.OperatorRequest), cancel);
        return JsonSerializer.Deserialize(await ReadLineAsync(pipe, cancel), OperatorJson.Default.OperatorAnswer);
    }

    /// <summary>Answers one request.</summary>
    public static async Task AnswerAsync(NamedPipeServerStream pipe, OperatorActions actions, CancellationToken cancel)
    {
        var request = JsonSerializer.Deserialize(await ReadLineAsync(pipe, cancel), OperatorJson.Default.OperatorRequest);
        var answer = await actions.RunAsync(request ?? new OperatorRequest(""), cancel);
        await WriteLineAsync(pipe, JsonSerializer.SerializeToUtf8Bytes(answer, OperatorJson.Default.OperatorAnswer), cancel);
    }

    private static async Task WriteLineAsync(PipeStream pipe, byte[] line, CancellationToken cancel)
    {
        await pipe.WriteAsync((byte[])[.. line, (byte)'\n'], cancel);
        await pipe.FlushAsync(cancel);
    }

    private static async Task<byte[]> ReadLineAsync(PipeStream pipe, CancellationToken cancel)
    {
        using var line = new MemoryStream();
        var buffer = new byte[4096];
        while (line.Length < LongestLine && await pipe.ReadAsync(buffer, cancel) is > 0 and var read)
        {
            line.Write(buffer, 0, read);
            if (buffer[read - 1] == '\n') return line.ToArray();
        }

        throw new IOException("The other end of the pipe broke off.");
    }
}
