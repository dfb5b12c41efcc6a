using System.Text;
using System.Xml.Linq;
using ExportScreen.Model.Ports;
using ExportScreen.Pipeline.Jobs;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace ExportScreen.App.Web.Identity;

/// <summary>
/// The keys that protect cookies and forms, as blobs <c>keys/{id}.xml</c>: in the data folder on one machine, shared by all instances on Azure. Whoever reads them can forge sessions, so the
/// container is for the service alone. Thread-safe.
/// </summary>
/// <param name="blobs">Where they lie.</param>
internal sealed class BlobKeyRing(IBlobStore blobs) : IXmlRepository
{
    /// <inheritdoc/>
    public IReadOnlyCollection<XElement> GetAllElements() => ReadAsync().GetAwaiter().GetResult();

    /// <inheritdoc/>
    public void StoreElement(XElement element, string friendlyName) => WriteAsync(element, friendlyName).GetAwaiter().GetResult();

    // The framework's interface is synchronous and called once a day; a thread of the pool waits meanwhile.
    private Task<IReadOnlyCollection<XElement>> ReadAsync() => Task.Run<IReadOnlyCollection<XElement>>(async () =>
    {
        var elements = new List<XElement>();
        await foreach (var blob in blobs.ListAsync(ContainerNames.Keys + "/", CancellationToken.None))
        {
            await using var content = await blobs.OpenAsync(blob.Path, null, CancellationToken.None);
            if (content is not null) elements.Add(await XElement.LoadAsync(content, LoadOptions.None, CancellationToken.None));
        }

        return elements;
    });

    private Task WriteAsync(XElement element, string name) => Task.Run(async () =>
    {
        var clean = new string([.. name.Where(c => char.IsAsciiLetterOrDigit(c) || c == '-')]);
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(element.ToString(SaveOptions.DisableFormatting)));
        await blobs.PutAsync($"{ContainerNames.Keys}/{clean}.xml", content, CancellationToken.None);
    });
}
