using System.Net;
using ExportScreen.App.Web.Access;
using ExportScreen.Pipeline.Decisions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace ExportScreen.App.Tests.Web;

public sealed class AccessTests(WebFixture fixture) : IClassFixture<WebFixture>
{
    private readonly RunningWeb _web = fixture.Web;

    public static TheoryData<string, string> Guarded => [.. AccessTable.All.Where(r => r.Audience == Audience.Roles && r.Route.StartsWith("/api", StringComparison.Ordinal)).Select(r => (r.Method, r.Route))];

    [Fact]
    public void Every_endpoint_has_its_row_of_the_table_and_a_policy()
    {
        var endpoints = _web.App.Services.GetRequiredService<EndpointDataSource>().Endpoints;
        Assert.All(endpoints, endpoint =>
        {
            var rule = endpoint.Metadata.GetMetadata<AccessRule>();
            Assert.NotNull(rule);
            var open = rule.Audience is Audience.Everybody or Audience.Host;
            Assert.Equal(open, endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null);
            Assert.Equal(!open, endpoint.Metadata.GetMetadata<IAuthorizeData>() is not null);
        });
        var mapped = endpoints.Select(e => e.Metadata.GetMetadata<AccessRule>()!).ToHashSet();
        Assert.DoesNotContain(AccessTable.All, r => r.Audience != Audience.Host && r.Route.StartsWith("/api", StringComparison.Ordinal) && !mapped.Contains(r));
    }

    [Theory]
    [MemberData(nameof(Guarded))]
    public async Task A_role_opens_what_the_table_says_and_nothing_else(string method, string route)
    {
        var path = route.Replace("{jobId}", new string('0', 32), StringComparison.Ordinal).Replace("{kind}", "json", StringComparison.Ordinal).Replace("{findingId}", "bm9uZQ", StringComparison.Ordinal)
            .Replace("{listId}", "no-such-list", StringComparison.Ordinal);
        var rule = AccessTable.Find(method, route)!;
        using var nobody = _web.Anonymous();
        using var without = await nobody.SendAsync(new HttpRequestMessage(new HttpMethod(method), path));
        Assert.Equal(HttpStatusCode.Unauthorized, without.StatusCode);
        foreach (var role in RoleNames.All)
        {
            using var client = await _web.WithKeyAsync(role);
            using var answer = await client.SendAsync(new HttpRequestMessage(new HttpMethod(method), path));
            Assert.True(rule.Roles.Contains(role) ? answer.StatusCode is not (HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized) : answer.StatusCode == HttpStatusCode.Forbidden, $"{role}: {answer.StatusCode}");
        }
    }

    [Theory]
    [InlineData("/api/nothing", HttpStatusCode.NotFound, "no-such-address")]
    [InlineData("/api/manifests/../../etc/passwd", HttpStatusCode.NotFound, "no-such-address")]
    [InlineData("/api/manifests/..%2F..%2Fetc", HttpStatusCode.NotFound, "job-not-found")]
    [InlineData("/api/findings?size=0", HttpStatusCode.BadRequest, "bad-parameter")]
    [InlineData("/api/findings?day=yesterday", HttpStatusCode.BadRequest, "bad-parameter")]
    [InlineData("/api/findings?continuation=forged", HttpStatusCode.BadRequest, "bad-parameter")]
    [InlineData("/api/findings/..%2F..", HttpStatusCode.NotFound, "finding-not-found")]
    public async Task An_error_is_a_problem_with_a_code(string path, HttpStatusCode status, string code)
    {
        using var client = await _web.WithKeyAsync(RoleNames.Analyst);
        using var answer = await client.GetAsync(path);
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains($"\"code\":\"{code}\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_method_a_wrong_host_and_an_oversized_body_are_refused()
    {
        using var client = await _web.WithKeyAsync(RoleNames.Submitter);
        using var method = await client.DeleteAsync("/api/lists");
        Assert.Equal(HttpStatusCode.MethodNotAllowed, method.StatusCode);
        using var rebound = await client.SendAsync(new HttpRequestMessage(HttpMethod.Get, "/alive") { Headers = { Host = "evil.example" } });
        Assert.Contains("wrong-host", await rebound.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var large = await client.PostAsync("/api/screen", new ByteArrayContent(new byte[2 << 20]));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.StatusCode);
    }

    [Fact]
    public async Task Every_answer_bears_the_security_headers()
    {
        using var client = _web.Anonymous();
        foreach (var path in (string[])["/alive", "/api/nothing", "/"])
        {
            using var answer = await client.GetAsync(path);
            Assert.Contains("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
            Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        }
    }

    [Fact]
    public async Task Without_lists_it_is_ready_with_the_starter_list()
    {
        using var client = _web.Anonymous();
        Assert.Contains("\"lists\":\"starter\"", await client.GetStringAsync("/health"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_openapi_document_names_every_call_of_the_api()
    {
        using var client = await _web.WithKeyAsync(RoleNames.Auditor);
        var document = await client.GetStringAsync("/openapi/v1.json");
        Assert.All(AccessTable.All.Where(r => r.Route.StartsWith("/api", StringComparison.Ordinal)), rule => Assert.Contains($"\"{rule.Route}\"", document, StringComparison.Ordinal));
    }
}
