using Microsoft.Playwright;

namespace ExportScreen.EndToEnd.Tests.Pages;

/// <summary>Without mouse, without script, small, large, dark.</summary>
[Collection(PagesCollection.Name)]
public sealed class AccessibilityTests(ServedPages served)
{
    private static readonly string[] Pages = ["/ui/", "/ui/findings", "/ui/lists", "/ui/rules", "/ui/audit"];

    [Fact]
    public async Task An_upload_works_with_the_keyboard_alone()
    {
        await using var visitor = await served.SignedInAsync();
        var page = visitor.Page;
        page.FileChooser += async (_, chooser) => await chooser.SetFilesAsync(Visitor.FirstLook);
        await page.GotoAsync("/ui/");
        var order = new List<string>();
        do
        {
            await page.Keyboard.PressAsync("Tab");
            order.Add(await visitor.FocusAsync());
            Assert.NotEqual("none", await page.EvaluateAsync<string>("() => getComputedStyle(document.activeElement).outlineStyle"));
        }
        while (order[^1] != "file" && order.Count < 20);
        Assert.Equal(["Skip to the content", "ExportScreen", "Manifests", "Findings", "Lists", "Rules", "Audit", "Sign out", "file"], order);
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#file")).Not.ToHaveValueAsync("", new() { Timeout = 60_000 });
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("Screen it", await visitor.FocusAsync());
        await page.Keyboard.PressAsync("Enter");
        await visitor.OverAsync();
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task The_skip_link_leads_past_the_navigation()
    {
        await using var visitor = await served.SignedInAsync();
        await visitor.Page.GotoAsync("/ui/lists");
        await visitor.Page.Keyboard.PressAsync("Tab");
        await visitor.Page.Keyboard.PressAsync("Enter");
        Assert.Equal("content", await visitor.FocusAsync());
    }

    [Fact]
    public async Task An_upload_works_without_script()
    {
        await using var visitor = await served.SignedInAsync(options: new BrowserNewContextOptions { JavaScriptEnabled = false });
        await visitor.SendAsync(Visitor.FirstLook);
        Assert.Equal("16 rows", await visitor.Page.Locator("#outcomes").InnerTextAsync());
    }

    [Fact]
    public async Task The_progress_is_told_to_who_cannot_see_it()
    {
        await using var visitor = await served.SignedInAsync();
        var page = visitor.Page;
        // Held back, so that the page of the running job stays.
        await page.RouteAsync("**/api/manifests/*", route => route.FulfillAsync(new()
        {
            ContentType = "application/json",
            Body = """{ "status": "screening", "progress": { "rows": 3, "total": 16, "chunks": 0, "totalChunks": 1 } }""",
        }));
        var rows = string.Concat(Enumerable.Range(1, 10_000).Select(i => FormattableString.Invariant($"OWN-{i};Own Sender {i} GmbH;Own Receiver {i} Ltd;6907.21\n")));
        await page.GotoAsync("/ui/");
        await page.GetByLabel("Screen a manifest").SetInputFilesAsync(new FilePayload { Name = "many.csv", MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes("Bill;Shipper;Consignee;HS Code\n" + rows) });
        await page.GetByRole(AriaRole.Button, new() { Name = "Screen it" }).ClickAsync();
        await Assertions.Expect(page.GetByText("3 of 16 rows")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Being screened");
        await visitor.PictureAsync("progress");
        Assert.Equal(3, await page.GetByRole(AriaRole.Progressbar).EvaluateAsync<int>("bar => bar.value"));
        await page.UnrouteAsync("**/api/manifests/*");
        await visitor.OverAsync();
        Assert.Empty(visitor.Complaints);
    }

    [Theory]
    [InlineData("phone", 320, 1f, ColorScheme.Light)]
    [InlineData("zoomed", 640, 2f, ColorScheme.Dark)]
    public async Task No_page_scrolls_sideways(string name, int width, float scale, ColorScheme scheme)
    {
        var options = new BrowserNewContextOptions { ViewportSize = new() { Width = width, Height = 700 }, DeviceScaleFactor = scale, ColorScheme = scheme };
        await using var visitor = await served.SignedInAsync(options: options);
        await visitor.SendAsync(Visitor.FirstLook);
        var job = new Uri(visitor.Page.Url).AbsolutePath;
        foreach (var path in (string[])[.. Pages, job, job + "/columns", job + "/findings", "/ui/nothing", "/ui/sign-in"])
        {
            await visitor.Page.GotoAsync(path);
            Assert.False(await visitor.ScrollsSidewaysAsync(), path);
            if (path == job || path == "/ui/audit") await visitor.PictureAsync($"{name}-{path.Replace(job, "job", StringComparison.Ordinal).Trim('/').Replace('/', '-')}");
        }
    }

    [Fact]
    public async Task Every_page_has_one_heading_a_title_a_language_and_a_label_per_field()
    {
        await using var visitor = await served.SignedInAsync();
        foreach (var path in (string[])[.. Pages, "/ui/sign-in"])
        {
            await visitor.Page.GotoAsync(path);
            Assert.Equal(1, await visitor.Page.Locator("h1").CountAsync());
            Assert.EndsWith("– ExportScreen", await visitor.Page.TitleAsync(), StringComparison.Ordinal);
            Assert.Equal("en", await visitor.Page.Locator("html").GetAttributeAsync("lang"));
            Assert.Equal(0, await visitor.Page.EvaluateAsync<int>("() => [...document.querySelectorAll('input:not([type=hidden]), select, textarea')].filter(f => f.labels.length === 0 && !f.ariaLabel).length"));
            Assert.Equal(0, await visitor.Page.EvaluateAsync<int>("() => { const ids = [...document.querySelectorAll('[id]')].map(e => e.id); return ids.length - new Set(ids).size; }"));
        }

        Assert.Empty(visitor.Complaints);
    }
}
