using System.Diagnostics;
using System.Text.RegularExpressions;
using ExportScreen.EndToEnd.Tests.Cli;
using Microsoft.Playwright;

namespace ExportScreen.EndToEnd.Tests.Pages;

/// <summary>
/// <c>serve</c> as a process of its own over an empty folder, and the system's Chromium; one of both for all tests of the pages. Started by the first test that needs them, so that a
/// machine without Chromium skips.
/// </summary>
public sealed partial class ServedPages : IAsyncLifetime
{
    private readonly ExportScreenProcess _exe = new();
    private readonly Dictionary<string, string> _passwords = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _sessions = new(StringComparer.Ordinal);
    private Process? _process;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Where the service listens.</summary>
    public string Address { get; private set; } = "";

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>Starts both, once.</summary>
    public async Task StartAsync()
    {
        var chromium = Requires.Program("chromium");
        if (_browser is not null) return;
        _process = _exe.Start("serve", "--data", _exe.PathOf("served"), "--urls", "http://127.0.0.1:0");
        var said = "";
        while (!said.Contains("is ready", StringComparison.Ordinal))
            said += await _process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(2)) ?? throw new InvalidOperationException("serve ended: " + await _process.StandardError.ReadToEndAsync());
        _ = _process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
        _ = _process.StandardError.BaseStream.CopyToAsync(Stream.Null);
        Address = AddressIn().Match(said).Value;
        _passwords["admin"] = PasswordIn().Match(said).Value;
        _playwright = await Playwright.CreateAsync();
        // Expectations wait as long as actions do: a busy machine is no fault of a page.
        Assertions.SetDefaultExpectTimeout(60_000);
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = chromium, Args = ["--no-sandbox"], Timeout = 120_000 });
    }

    /// <summary>Name and password of an account; made when it is asked for first. "admin" has all roles.</summary>
    public (string Name, string Password) Account(string name, string role)
    {
        if (!_passwords.ContainsKey(name))
        {
            var added = _exe.Run("accounts", "add", name, "--role", role, "--data", _exe.PathOf("served"));
            Assert.True(added.ExitCode == 0, added.Errors);
            _passwords[name] = PasswordIn().Match(added.Output).Value;
        }

        return (name, _passwords[name]);
    }

    /// <summary>Somebody at a browser of their own, not signed in.</summary>
    public async Task<Visitor> VisitorAsync(BrowserNewContextOptions? options = null)
    {
        await StartAsync();
        options ??= new BrowserNewContextOptions();
        options.BaseURL = Address;
        options.AcceptDownloads = true;
        return await Visitor.OpenAsync(await _browser!.NewContextAsync(options));
    }

    /// <summary>Somebody signed in; each account signs in once, by the form, and goes on with its cookie.</summary>
    public async Task<Visitor> SignedInAsync(string name = "admin", string role = "", BrowserNewContextOptions? options = null)
    {
        await StartAsync();
        if (!_sessions.ContainsKey(name))
        {
            var (account, password) = Account(name, role);
            await using var first = await VisitorAsync();
            await first.SignInAsync(account, password);
            _sessions[name] = await first.Page.Context.StorageStateAsync();
        }

        options ??= new BrowserNewContextOptions();
        options.StorageState = _sessions[name];
        return await VisitorAsync(options);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.CloseAsync();
        _playwright?.Dispose();
        if (_process is not null)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
            _process.Dispose();
        }

        _exe.Dispose();
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+")]
    private static partial Regex AddressIn();

    [GeneratedRegex(@"[a-z2-9]{5}(-[a-z2-9]{5}){3}")]
    private static partial Regex PasswordIn();
}

/// <summary>The tests that share them run one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class PagesCollection : ICollectionFixture<ServedPages>
{
    public const string Name = "pages";
}
