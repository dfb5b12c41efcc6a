using System.Net;
using ExportScreen.Storage.Azure;

namespace ExportScreen.Storage.Tests.Azure;

public sealed class AzureUploadUrlsTests(AzuriteFixture azurite)
{
    private static readonly HttpClient Http = new();
    private readonly string _folder = $"manifests/{Guid.NewGuid():N}";

    [Fact]
    public async Task A_client_puts_its_blob_and_nothing_else()
    {
        var stores = await azurite.StoresAsync();
        await stores.EnsureAsync(["manifests"], [], [], default);
        var path = $"{_folder}/it's 100% a #1 货.csv";
        var address = (await stores.UploadUrls.ForAsync(path, TimeSpan.FromMinutes(5), default))!;
        Assert.Equal(HttpStatusCode.Created, await PutAsync(address));
        Assert.Equal(7, (await stores.Blobs.FindAsync(path, default))!.Length);

        Assert.Equal(HttpStatusCode.Forbidden, (await Http.GetAsync(address)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await Http.DeleteAsync(address)).StatusCode);
        var other = new UriBuilder(address);
        other.Path = other.Path[..other.Path.LastIndexOf('/')] + "/other.csv";
        Assert.Equal(HttpStatusCode.Forbidden, await PutAsync(other.Uri));
        Assert.Null(await stores.Blobs.FindAsync($"{_folder}/other.csv", default));
        var list = new UriBuilder(address) { Path = $"/{Azurite.AccountName}/manifests", Query = address.Query.TrimStart('?') + "&restype=container&comp=list" };
        Assert.Equal(HttpStatusCode.Forbidden, (await Http.GetAsync(list.Uri)).StatusCode);
    }

    [Fact]
    public async Task It_ends_with_its_time()
    {
        var past = new Late();
        using var stores = AzureStores.Open(new AzureStorageSettings { ConnectionString = (await azurite.AzuriteAsync()).ConnectionString }, past);
        await stores.EnsureAsync(["manifests"], [], [], default);
        var address = (await stores.UploadUrls.ForAsync($"{_folder}/late.csv", TimeSpan.FromMinutes(5), default))!;
        Assert.Equal(HttpStatusCode.Forbidden, await PutAsync(address));
    }

    [Theory]
    [InlineData("manifests/a", 0)]
    [InlineData("manifests/a", 8 * 24 * 60)]
    [InlineData("manifests/../lists/current", 5)]
    [InlineData("manifests", 5)]
    public async Task What_is_no_path_or_no_time_is_refused(string path, int minutes)
    {
        var stores = await azurite.StoresAsync();
        await Assert.ThrowsAnyAsync<ArgumentException>(() => stores.UploadUrls.ForAsync(path, TimeSpan.FromMinutes(minutes), default));
    }

    private static async Task<HttpStatusCode> PutAsync(Uri address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, address) { Content = new ByteArrayContent("content"u8.ToArray()) };
        request.Headers.Add("x-ms-blob-type", "BlockBlob");
        using var response = await Http.SendAsync(request);
        return response.StatusCode;
    }

    /// <summary>An hour behind.</summary>
    private sealed class Late : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddHours(-1);
    }
}
