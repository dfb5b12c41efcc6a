using System.Net.Sockets;

namespace ExportScreen.Storage.Tests.Azure;

public sealed class AzuriteTests
{
    [Fact]
    public async Task Two_run_side_by_side_and_end_when_disposed()
    {
        var first = await Azurite.StartAsync();
        await using var second = await Azurite.StartAsync();
        Assert.True(await ListensAsync(first.TableEndpoint));
        Assert.True(await ListensAsync(second.TableEndpoint));
        await first.DisposeAsync();
        Assert.False(await ListensAsync(first.TableEndpoint));
        Assert.True(await ListensAsync(second.BlobEndpoint));
    }

    private static async Task<bool> ListensAsync(Uri address)
    {
        using var socket = new TcpClient();
        try
        {
            await socket.ConnectAsync(address.Host, address.Port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
