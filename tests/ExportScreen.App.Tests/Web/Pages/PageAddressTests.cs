using ExportScreen.App.Web.Pages.Frame;

namespace ExportScreen.App.Tests.Web.Pages;

public sealed class PageAddressTests
{
    [Theory]
    [InlineData("/ui/")]
    [InlineData("/ui")]
    [InlineData("/ui/findings?outcome=Hold&from=abc")]
    [InlineData("/ui/jobs/0123/columns")]
    public void A_form_leads_back_to_a_page_of_ours(string given) => Assert.Equal(given, PageAddress.Or(given));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("https://evil.example/ui/")]
    [InlineData("//evil.example/ui/")]
    [InlineData("/\\evil.example/ui/")]
    [InlineData("/ui/\\evil.example")]
    [InlineData("/ui\r\nSet-Cookie: a=b")]
    [InlineData("/uilike")]
    [InlineData("/api/manifests")]
    [InlineData("/ui/sign-out")]
    [InlineData("/ui/findings/abc/decision")]
    [InlineData("/ui/findings/abc/decision?said=x")]
    public void A_form_leads_nowhere_else(string? given) => Assert.Equal(PageAddress.Start, PageAddress.Or(given));

    [Theory]
    [InlineData("/ui/", "/ui/?said=no-file")]
    [InlineData("/ui/?said=decided", "/ui/?said=no-file")]
    [InlineData("/ui/findings?outcome=Hold&said=decided&from=a#f-1", "/ui/findings?outcome=Hold&from=a&said=no-file")]
    public void A_notice_takes_the_place_of_the_one_before(string address, string expected) =>
        Assert.Equal(expected, PageAddress.With(address.Split('#')[0], Notice.NoFile));

    [Fact]
    public void Every_notice_has_a_code_of_its_own_and_only_known_codes_are_shown()
    {
        Assert.Equal(Notice.All.Count, Notice.All.Select(n => n.Code).Distinct().Count());
        Assert.All(Notice.All, n => Assert.Same(n, Notice.Find(n.Code)));
        Assert.Null(Notice.Find("<script>"));
    }
}
