using System.Text;
using Microsoft.Playwright;

namespace ExportScreen.EndToEnd.Tests.Pages;

/// <summary>What others wrote stays text; what a role may not do is neither offered nor done; forms answer their own pages alone.</summary>
[Collection(PagesCollection.Name)]
public sealed class SafetyTests(ServedPages served)
{
    private const string Script = "<script>document.title='taken'</script><img src=x onerror=alert(1)>";

    [Fact]
    public async Task Hostile_text_is_shown_as_text()
    {
        await using var visitor = await served.SignedInAsync();
        var text = "\"Bill" + Script.Replace("\"", "\"\"", StringComparison.Ordinal) + "\";Bill of Lading No;Shipper;Shipper Address;Consignee;HS Code\n"
            + $"x;\"=HYPERLINK(\"\"http://evil.example\"\")\";Bluefield {Script};\"Street '\"\" {Script}\";АО «Микрон» {Script};6907.21\n"
            + $"y;OWN-2;Bluefield;Street;АО «Микрон»;6907.21{Script}\n";
        await visitor.SendAsync(new FilePayload { Name = $"a'\"{Script.Replace("/", "", StringComparison.Ordinal)}.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(text) });
        var job = new Uri(visitor.Page.Url).AbsolutePath;
        foreach (var path in (string[])[job, job + "/columns", job + "/findings", "/ui/", "/ui/findings", "/ui/findings?list=%22%3E%3Cscript%3Ealert(1)%3C/script%3E&rule='%22&party=%3Cb%3E&entry=%3Cb%3E"])
        {
            await visitor.Page.GotoAsync(path);
            Assert.EndsWith("– ExportScreen", await visitor.Page.TitleAsync(), StringComparison.Ordinal);
            Assert.Equal(1, await visitor.Page.Locator("script").CountAsync());
            Assert.Equal(0, await visitor.Page.Locator("img, [onerror], main b script").CountAsync());
        }

        await visitor.Page.GotoAsync(job + "/columns");
        await Assertions.Expect(visitor.Page.Locator("tbody")).ToContainTextAsync(Script);
        await visitor.Page.GotoAsync(job + "/findings");
        await Assertions.Expect(visitor.Page.Locator("main")).ToContainTextAsync(Script);
        await visitor.PictureAsync("hostile");
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task A_role_sees_what_it_may_do_and_the_server_refuses_the_rest()
    {
        await using var visitor = await served.SignedInAsync("sam", "submitter");
        await visitor.Page.GotoAsync("/ui/");
        Assert.Equal(["Manifests", "Lists", "Rules"], await visitor.Page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link).AllInnerTextsAsync());
        foreach (var path in (string[])["/ui/findings", "/ui/audit"])
        {
            var answer = await visitor.Page.GotoAsync(path);
            Assert.Equal(403, answer!.Status);
            Assert.Equal("Your roles do not allow this", await visitor.Page.Locator("h1").InnerTextAsync());
        }

        await using var auditor = await served.SignedInAsync("ida", "auditor");
        await auditor.Page.GotoAsync("/ui/");
        Assert.Equal(0, await auditor.Page.Locator("input[type=file]").CountAsync());
        var token = await auditor.Page.Locator("input[name=form-token]").First.GetAttributeAsync("value");
        var form = auditor.Page.APIRequest.CreateFormData();
        form.Append("form-token", token!);
        form.Append("file", Visitor.FirstLook);
        var refused = await auditor.Page.APIRequest.PostAsync("/ui/manifests", new() { Multipart = form, Headers = new Dictionary<string, string> { ["Accept"] = "text/html" } });
        Assert.Equal(403, refused.Status);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("forged")]
    public async Task A_form_without_its_token_is_refused(string? token)
    {
        await using var visitor = await served.SignedInAsync("kim", "analyst");
        await visitor.Page.GotoAsync("/ui/");
        var jobs = await visitor.Page.Locator("tbody tr").CountAsync();
        var upload = visitor.Page.APIRequest.CreateFormData();
        if (token is not null) upload.Append("form-token", token);
        upload.Append("file", Visitor.FirstLook);
        Assert.Equal(400, (await visitor.Page.APIRequest.PostAsync("/ui/manifests", new() { Multipart = upload, MaxRedirects = 0 })).Status);
        foreach (var path in (string[])["/ui/sign-in", "/ui/sign-out", "/ui/findings/bm9uZQ/decision", "/ui/jobs/00000000000000000000000000000000/columns"])
        {
            var form = visitor.Page.APIRequest.CreateFormData();
            form.Append("name", "kim");
            if (token is not null) form.Append("form-token", token);
            Assert.Equal(400, (await visitor.Page.APIRequest.PostAsync(path, new() { Form = form, MaxRedirects = 0 })).Status);
        }

        await visitor.Page.ReloadAsync();
        Assert.Equal(jobs, await visitor.Page.Locator("tbody tr").CountAsync());
    }

    [Fact]
    public async Task Signing_in_leads_to_our_own_pages_alone_and_a_wrong_password_is_told()
    {
        await using var visitor = await served.VisitorAsync();
        var answer = await visitor.Page.GotoAsync("/ui/lists");
        Assert.Contains("/ui/sign-in?return=", visitor.Page.Url, StringComparison.Ordinal);
        Assert.Equal(200, answer!.Status);
        await visitor.PictureAsync("sign-in");
        var (name, password) = served.Account("lea", "submitter");
        await visitor.Page.GetByLabel("Name", new() { Exact = true }).FillAsync(name);
        await visitor.Page.GetByLabel("Password").FillAsync("wrong");
        await visitor.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("locked for 15 minutes");
        await visitor.Page.GotoAsync("/ui/sign-in?return=%2F%2Fevil.example%2Fui%2F");
        await visitor.Page.GetByLabel("Name", new() { Exact = true }).FillAsync(name);
        await visitor.Page.GetByLabel("Password").FillAsync(password);
        await visitor.Page.Keyboard.PressAsync("Enter");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("signed out");
        Assert.StartsWith(served.Address, visitor.Page.Url, StringComparison.Ordinal);
        await visitor.Page.GotoAsync("/ui/lists");
        Assert.Contains("/ui/sign-in", visitor.Page.Url, StringComparison.Ordinal);
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task The_first_view_is_at_most_100_KB()
    {
        await using var visitor = await served.VisitorAsync();
        var (name, password) = served.Account("max", "analyst");
        var answers = new List<IResponse>();
        visitor.Page.Response += (_, response) => answers.Add(response);
        await visitor.SignInAsync(name, password);
        await visitor.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        var bytes = 0;
        foreach (var answer in answers)
        {
            var sizes = await answer.Request.SizesAsync();
            bytes += sizes.ResponseBodySize + sizes.ResponseHeadersSize;
        }

        // Sign-in page, first page with the jobs so far, style sheet, script, mark.
        Assert.InRange(bytes, 1, 100_000);
        Assert.Contains(answers, a => a.Url.Contains("/ui/assets/pages.", StringComparison.Ordinal) && a.Headers["cache-control"].Contains("immutable", StringComparison.Ordinal));
        TestContext.Current.TestOutputHelper?.WriteLine($"first view: {bytes} bytes in {answers.Count} answers");
    }
}
