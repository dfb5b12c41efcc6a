using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace ExportScreen.EndToEnd.Tests.Security;

/// <summary>Those who try again and again, and those who come and do not go.</summary>
[Collection(OnStage.Name)]
public sealed class GuessingTests(Stage stage)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Wrong_passwords_lock_the_account_even_for_the_right_one()
    {
        for (var i = 0; i < 5; i++) Expect(await SignInAsync("zed", "guess" + i, stage.NextAddress()), 401, "wrong-credentials", $"guess {i} of a password");
        Expect(await SignInAsync("zed", stage.Victim.Names["password zed"], stage.NextAddress()), 401, "wrong-credentials", "the right password of a locked account");
        // Nobody else is locked out by it.
        var ana = await SignInAsync("ana", stage.Victim.Names["password ana"], stage.NextAddress());
        Assert.Equal(200, ana.Status);
    }

    [Fact]
    public async Task An_address_that_tries_many_accounts_is_stopped()
    {
        var address = stage.NextAddress();
        var answers = new List<RawAnswer>();
        for (var i = 0; i < 14; i++) answers.Add(await SignInAsync(string.Create(CultureInfo.InvariantCulture, $"user{i}"), "spring2026", address));
        // A window of a minute may end in between: then there are two windows of ten.
        Assert.InRange(answers.Count(a => a.Status == 401), 1, 13);
        foreach (var refused in answers.Where(a => a.Status != 401)) Expect(refused, 429, "too-many-requests", "a password for everybody");
        Assert.All(answers.Where(a => a.Status == 429), a => Assert.InRange(int.Parse(a.Header("Retry-After")!, CultureInfo.InvariantCulture), 1, 60));
        Assert.Contains(answers, a => a.Status == 429);
    }

    [Fact]
    public async Task An_address_that_asks_without_end_is_stopped_and_another_is_not()
    {
        var many = string.Concat(Enumerable.Repeat($"GET /api/findings HTTP/1.1\r\nHost: 127.0.0.1:{stage.Service.Port}\r\n\r\n", 400));
        var flood = await RawHttp.SendAsync(stage.Service.Port, Encoding.ASCII.GetBytes(many), stage.NextAddress(), true, Cancel);
        Assert.Equal([401, 429], flood.Statuses.Distinct().Order());
        using var other = stage.Client("submitter");
        Assert.Equal(HttpStatusCode.OK, (await other.GetAsync("/api/lists", Cancel)).StatusCode);
        HostileLog.Request("guessing", "400 requests at once", true);
    }

    [Fact]
    public async Task Connections_that_never_finish_a_request_do_not_keep_others_out()
    {
        var address = stage.NextAddress();
        var sockets = new List<Socket>();
        try
        {
            for (var i = 0; i < 300; i++)
            {
                var socket = await RawHttp.ConnectAsync(stage.Service.Port, address, Cancel);
                sockets.Add(socket);
                await socket.SendAsync("GET /api/lists HTTP/1.1\r\nX-A: "u8.ToArray(), Cancel);
            }

            using var other = stage.Client("submitter");
            Assert.Equal(HttpStatusCode.OK, (await other.GetAsync("/api/lists", Cancel)).StatusCode);
            // Half a minute for the headers; the whole measure waits for it.
            if (TestSize.Full) Assert.Contains("HTTP/1.1 408", await RawHttp.ReadAsync(sockets[0], false, Cancel), StringComparison.Ordinal);
            HostileLog.Request("guessing", "300 requests that never end", true);
        }
        finally
        {
            foreach (var socket in sockets) socket.Dispose();
        }
    }

    [Fact]
    public async Task A_manifest_that_drips_is_cut_off_and_leaves_nothing()
    {
        using var client = stage.Client("submitter");
        var before = await client.GetStringAsync("/api/manifests?most=200", Cancel);
        using var socket = await RawHttp.ConnectAsync(stage.Service.Port, stage.NextAddress(), Cancel);
        var head = $"POST /api/manifests?name={stage.Mark}.csv HTTP/1.1\r\nHost: 127.0.0.1:{stage.Service.Port}\r\n{stage.Victim.Identities["submitter"]}\r\nContent-Length: 100000\r\n\r\n";
        await socket.SendAsync(Encoding.ASCII.GetBytes(head), Cancel);
        var reading = RawHttp.ReadAsync(socket, false, Cancel);
        while (!reading.IsCompleted)
        {
            if (await DripAsync(socket)) await Task.WhenAny(reading, Task.Delay(500, Cancel));
            else break;
        }

        Assert.DoesNotContain("HTTP/1.1 2", await reading, StringComparison.Ordinal);
        Assert.Equal(before, await client.GetStringAsync("/api/manifests?most=200", Cancel));
        Assert.Empty(stage.Strays());
        HostileLog.Request("guessing", "a manifest that drips", true);
    }

    private static async Task<bool> DripAsync(Socket socket)
    {
        try
        {
            await socket.SendAsync("x"u8.ToArray(), Cancel);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private Task<RawAnswer> SignInAsync(string name, string password, IPAddress from)
    {
        var request = new HostileRequest(name, "POST /api/session", "ana with token", 401, "wrong-credentials", JsonSerializer.Serialize(new { name, password }));
        return RawHttp.SendAsync(stage.Service.Port, request.OnTheWire(stage.Victim), from, false, Cancel);
    }

    private static void Expect(RawAnswer answer, int status, string code, string name)
    {
        HostileLog.Request("guessing", name, (answer.Status, answer.Code) == (status, code));
        Assert.Equal((status, code), (answer.Status, answer.Code));
    }
}
