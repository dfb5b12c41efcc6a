using Microsoft.Playwright;

namespace ExportScreen.EndToEnd.Tests.Pages;

/// <summary>Somebody at a browser. What the browser complains about (script errors, refused resources, violations of the content security policy) is kept.</summary>
public sealed class Visitor : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _complaints = [];

    private Visitor(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") _complaints.Add($"{message.Type}: {message.Text}");
        };
        page.PageError += (_, error) => _complaints.Add("error: " + error);
        page.Dialog += async (_, dialog) =>
        {
            _complaints.Add("dialog: " + dialog.Message);
            await dialog.DismissAsync();
        };
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith("http://127.0.0.1:", StringComparison.Ordinal)) _complaints.Add("asked elsewhere: " + request.Url);
        };
    }

    public IPage Page { get; }

    /// <summary>What the browser complained about.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    public static async Task<Visitor> OpenAsync(IBrowserContext context)
    {
        context.SetDefaultTimeout(60_000);
        return new Visitor(context, await context.NewPageAsync());
    }

    /// <summary>Signs in by the form.</summary>
    public async Task SignInAsync(string name, string password)
    {
        await Page.GotoAsync("/ui/sign-in");
        await Page.GetByLabel("Name", new() { Exact = true }).FillAsync(name);
        await Page.GetByLabel("Password").FillAsync(password);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await Page.GetByRole(AriaRole.Heading, new() { Name = "Manifests", Exact = true }).WaitForAsync();
    }

    /// <summary>Hands a file in by the form and waits until its job is over.</summary>
    public async Task SendAsync(FilePayload file)
    {
        await Page.GotoAsync("/ui/");
        await Page.GetByLabel("Screen a manifest").SetInputFilesAsync(file);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Screen it" }).ClickAsync();
        await OverAsync();
    }

    /// <summary>Waits until the job of the page is over.</summary>
    public async Task OverAsync()
    {
        await Page.WaitForURLAsync("**/ui/jobs/*");
        await Page.GetByText("Finished.").First.WaitForAsync();
    }

    /// <summary>A picture of the whole page under artifacts/pages, to be looked at.</summary>
    public Task PictureAsync(string name) => Page.ScreenshotAsync(new() { FullPage = true, Path = Repository.PathOf("artifacts", "pages", name + ".png") });

    /// <summary>Whether the page is wider than the window.</summary>
    public Task<bool> ScrollsSidewaysAsync() => Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > document.documentElement.clientWidth");

    /// <summary>What has the focus: its id, else its name or text.</summary>
    public Task<string> FocusAsync() => Page.EvaluateAsync<string>("() => document.activeElement.id || document.activeElement.name || document.activeElement.textContent.trim()");

    public static FilePayload FirstLook => new() { Name = "manifest.csv", MimeType = "text/csv", Buffer = File.ReadAllBytes(Repository.Corpus("first-look", "manifest.csv")) };

    public async ValueTask DisposeAsync() => await _context.CloseAsync();
}
