using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using ExportScreen.Pipeline.Decisions;

namespace ExportScreen.App.Tests.Web;

public sealed class ScreenTests(WebFixture fixture) : IClassFixture<WebFixture>
{
    private readonly RunningWeb _web = fixture.Web;

    [Fact]
    public async Task A_listed_party_is_found_and_a_clear_answer_is_small()
    {
        using var client = await _web.WithKeyAsync(RoleNames.Submitter);
        var hit = await PostAsync(client, new { name = "АО Микрон", country = "RU" });
        Assert.Equal("hold", hit.GetProperty("outcome").GetString());
        Assert.NotEmpty(hit.GetProperty("parties")[0].GetProperty("hits")[0].GetProperty("why").GetString()!);
        using var clear = await client.PostAsJsonAsync("/api/screen", new { name = "Exempla Tiles SA", country = "PT" });
        var text = await clear.Content.ReadAsStringAsync();
        Assert.Contains("\"outcome\":\"clear\"", text, StringComparison.Ordinal);
        Assert.Contains("STARTER LIST", text, StringComparison.Ordinal);
        Assert.InRange(text.Length, 1, 1000);
    }

    [Fact]
    public async Task A_consignment_is_screened_as_its_row_in_a_manifest_would_be()
    {
        using var client = await _web.WithKeyAsync(RoleNames.Submitter);
        var answer = await PostAsync(client, new
        {
            bill = "BL1",
            date = "2026-03-01",
            parties = new object[]
            {
                new { role = "consignor", name = "Bluefield Ceramics GmbH", country = "DE" },
                new { role = "consignee", name = "TO ORDER", country = "RU" },
                new { role = "notifyParty", name = "JSC Mikron", address = "Zelenograd", country = "RU", taxId = "7735007358" },
            },
            goods = new object[] { new { hsCode = "854231", description = "microcontrollers", origin = "CN", quantity = "10", unit = "PCS", value = "100", currency = "USD" }, new { hsCode = "690721", description = "tiles" } },
            route = new { dispatch = "DE", destination = "RU", portOfLoading = "DEHAM", vessel = new { name = "EXAMPLE STAR", imo = "9074729" } },
        });
        Assert.Equal("hold", answer.GetProperty("outcome").GetString());
        Assert.Equal(2, answer.GetProperty("goods").GetArrayLength());
        Assert.Contains("chpl-restricted-destination", answer.GetProperty("goods")[0].GetRawText(), StringComparison.Ordinal);
        Assert.Contains("consignee-to-order", answer.GetProperty("goods")[0].GetRawText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{", "bad-json")]
    [InlineData("null", "bad-json")]
    [InlineData("""{"nmae":"x"}""", "bad-json")]
    [InlineData("{}", "bad-parameter")]
    [InlineData("""{"name":"x","kind":"robot"}""", "bad-parameter")]
    [InlineData("""{"name":"x","country":"Nowhereland"}""", "bad-parameter")]
    [InlineData("""{"name":"x","identifiers":[null]}""", "bad-parameter")]
    [InlineData("""{"parties":[]}""", "bad-parameter")]
    [InlineData("""{"parties":[null]}""", "bad-parameter")]
    [InlineData("""{"parties":[{"role":"captain","name":"x"}]}""", "bad-parameter")]
    [InlineData("""{"parties":[{"role":"consignee","name":"x"}],"goods":[null]}""", "bad-parameter")]
    public async Task What_cannot_be_screened_is_refused_and_never_clear(string body, string code)
    {
        using var client = await _web.WithKeyAsync(RoleNames.Submitter);
        using var answer = await client.PostAsync("/api/screen", new StringContent(body, Encoding.UTF8, "application/json"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains($"\"code\":\"{code}\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static async Task<JsonElement> PostAsync(HttpClient client, object body)
    {
        using var answer = await client.PostAsJsonAsync("/api/screen", body);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }
}
