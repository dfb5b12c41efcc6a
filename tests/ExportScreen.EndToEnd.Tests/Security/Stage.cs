using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ExportScreen.Pipeline.Decisions;
using ExportScreen.Pipeline.Jobs;
using ExportScreen.Storage.Embedded;
using Record = ExportScreen.Model.Ports.Record;

namespace ExportScreen.EndToEnd.Tests.Security;

/// <summary>
/// A service with people of every role, keys of two tenants, a finished job and decisions: the stage of all hostile requests. Its secrets are markers: none of them may ever be in its log.
/// </summary>
public sealed class Stage : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("exportscreen-security-").FullName;
    private readonly StringBuilder _log = new();
    private readonly Dictionary<string, string> _identities = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly List<string> _secrets = [];
    private readonly TrapListener _trap = new();
    private ServedProcess _service = null!;
    private int _addresses;

    /// <summary>In the name of everything hostile.</summary>
    public string Mark { get; } = "evil" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6));

    /// <summary>Folder of the service's data.</summary>
    public string Served => Path.Combine(_folder, "served");

    internal ServedProcess Service => _service;

    internal TrapListener Trap => _trap;

    internal Victim Victim => new(_service.Port, _identities, _names);

    public async ValueTask InitializeAsync()
    {
        foreach (var name in (string[])["work", "home", "temp", "data"]) Directory.CreateDirectory(Path.Combine(_folder, name));
        _names["trap"] = _trap.Port.ToString(CultureInfo.InvariantCulture);
        _names["mark"] = Mark;
        _secrets.Add(Mark);
        await MakeKeysAsync();
        await StartAsync();
        await MakePeopleAsync();
        await new StageJobs(this, _names).MakeAsync();
        _names["days"] = DateTime.UtcNow.AddDays(-1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    public async ValueTask DisposeAsync()
    {
        await _service.DisposeAsync();
        _trap.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Starts the service again; its port changes.</summary>
    public async Task StartAsync()
    {
        _service = await ServedProcess.StartAsync(_folder, _log);
        _names["port"] = _service.Port.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>A loopback address that nobody has come from yet.</summary>
    public IPAddress NextAddress()
    {
        var n = Interlocked.Increment(ref _addresses);
        return new IPAddress([127, 1, (byte)(n >> 8), (byte)((n & 0xFF) + 1)]);
    }

    /// <summary>A client with an identity.</summary>
    public HttpClient Client(string? identity)
    {
        var client = new HttpClient(new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = new Uri($"http://127.0.0.1:{_service.Port}") };
        foreach (var line in identity is null ? [] : _identities[identity].Split("\r\n"))
            client.DefaultRequestHeaders.TryAddWithoutValidation(line[..line.IndexOf(':', StringComparison.Ordinal)], line[(line.IndexOf(':', StringComparison.Ordinal) + 2)..]);
        return client;
    }

    internal Task<RawAnswer> SendAsync(HostileRequest request, CancellationToken cancel) =>
        RawHttp.SendAsync(_service.Port, request.OnTheWire(Victim), NextAddress(), request.Raw is not null, cancel);

    /// <summary>Runs a command beside the service.</summary>
    internal Task<string> CommandAsync(params string[] arguments) => ServedProcess.RunAsync(_folder, arguments);

    /// <summary>What of the secrets, of the parties and of the files' names the log holds.</summary>
    internal IReadOnlyList<string> Leaks()
    {
        string said;
        // The first start shows the administrator's password, on the other stream than the log's.
        lock (_log) said = string.Join('\n', _log.ToString().Split('\n').Where(l => !l.StartsWith("First start:", StringComparison.Ordinal)));
        return [.. _secrets.Where(s => said.Contains(s, StringComparison.OrdinalIgnoreCase)), .. Names(said)];

        IEnumerable<string> Names(string text) => ((string[])["JSC Mikron", "Fresh Name Technology", "Prime Own Components"]).Where(n => text.Contains(n, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Everything on the file system that bears the mark, and what lies in the folders where nothing must be.</summary>
    internal IReadOnlyList<string> Strays()
    {
        var around = ((string[])["/", "/tmp", "/etc", "/root", AppContext.BaseDirectory, Environment.CurrentDirectory, Path.GetTempPath()]).Where(Directory.Exists);
        var marked = around.SelectMany(f => Directory.EnumerateFileSystemEntries(f, $"*{Mark}*")).Concat(Directory.EnumerateFileSystemEntries(_folder, $"*{Mark}*", SearchOption.AllDirectories));
        var work = ((string[])["work", "home", "data"]).SelectMany(f => Directory.EnumerateFiles(Path.Combine(_folder, f), "*", SearchOption.AllDirectories))
            .Where(f => !f.Contains("/.net/", StringComparison.Ordinal));
        var temporary = Directory.EnumerateFileSystemEntries(Path.Combine(_folder, "temp")).Where(f => !Path.GetFileName(f).StartsWith("CoreFxPipe_", StringComparison.Ordinal) && !Path.GetFileName(f).StartsWith("clr-", StringComparison.Ordinal) && Path.GetFileName(f) != ".dotnet");
        var steps = Directory.Exists(Path.Combine(Served, "temp")) ? Directory.EnumerateFileSystemEntries(Path.Combine(Served, "temp")) : [];
        return [.. marked.Concat(work).Concat(temporary).Concat(steps).Distinct()];
    }

    internal void Know(string identity, string headers, string secret)
    {
        _identities[identity] = headers;
        _secrets.Add(secret);
    }

    // As the service itself stores them (README of the App, Identity); a second tenant has no command on one machine.
    private async Task MakeKeysAsync()
    {
        using var stores = EmbeddedStores.Open(Served, TimeProvider.System);
        foreach (var (identity, tenant, role) in RoleNames.All.Select(r => (r, "default", r)).Concat(RoleNames.All.Select(r => ("foreign " + r, "acme", r))).Append(("revoked", "default", "admin")))
        {
            var (id, secret) = (Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8)), Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32)));
            var values = new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["schema"] = 1,
                ["name"] = identity,
                ["role"] = role,
                ["created"] = DateTimeOffset.UtcNow,
                ["hash"] = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret))),
            };
            await stores.Records.UpsertAsync(TableNames.ApiKeys, new Record(tenant, id, values), CancellationToken.None);
            _names["key " + identity] = $"esk_{tenant}_{id}_{secret}";
            _names["key id " + identity] = id;
            _names["secret " + identity] = secret;
            Know(identity, $"X-Api-Key: esk_{tenant}_{id}_{secret}", secret);
        }
    }

    private async Task MakePeopleAsync()
    {
        await CommandAsync("keys", "revoke", _names["key id revoked"]);
        foreach (var (name, roles) in (IEnumerable<(string, string[])>)[("ana", ["analyst"]), ("ben", ["analyst", "approver"]), ("eve", ["admin", "approver"]), ("zed", ["auditor"])])
        {
            var said = await CommandAsync(["accounts", "add", name, .. roles.SelectMany(r => new[] { "--role", r })]);
            var password = said.Split("with the password ")[1].Split(' ')[0];
            _names["password " + name] = password;
            _secrets.Add(password);
            if (name != "zed") await SignInAsync(name, password);
        }

        await CommandAsync("accounts", "remove", "eve");
    }

    private async Task SignInAsync(string name, string password)
    {
        var jar = new CookieContainer();
        using var client = new HttpClient(new HttpClientHandler { CookieContainer = jar }) { BaseAddress = new Uri($"http://127.0.0.1:{_service.Port}") };
        async Task<string> TokenAsync() => JsonDocument.Parse(await client.GetStringAsync("/api/session")).RootElement.GetProperty("formToken").GetString()!;
        client.DefaultRequestHeaders.Add("X-Form-Token", await TokenAsync());
        using var entered = await client.PostAsync("/api/session", new StringContent(JsonSerializer.Serialize(new { name, password }), Encoding.UTF8, "application/json"));
        Assert.True(entered.IsSuccessStatusCode, await entered.Content.ReadAsStringAsync());
        var token = await TokenAsync();
        var cookies = jar.GetCookies(client.BaseAddress!);
        var (session, form) = (cookies["exportscreen.session"]!.Value, cookies["exportscreen.form"]!.Value);
        _names["session " + name] = session;
        _names["form " + name] = form;
        _names["token " + name] = token;
        _secrets.AddRange([session, form, token]);
        _identities[name] = $"Cookie: exportscreen.session={session}; exportscreen.form={form}";
        _identities[name + " with token"] = $"{_identities[name]}\r\nX-Form-Token: {token}";
    }
}

/// <summary>All tests on one stage run one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class OnStage : ICollectionFixture<Stage>
{
    public const string Name = "security stage";
}
