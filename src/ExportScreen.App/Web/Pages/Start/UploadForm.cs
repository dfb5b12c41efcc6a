using System.Text;
using ExportScreen.App.Web.Identity;
using ExportScreen.App.Web.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace ExportScreen.App.Web.Pages.Start;

/// <summary>The form of an upload, read up to the first byte of its file: nothing is buffered, whatever its size.</summary>
/// <param name="Token">The anti-forgery token, which stands before the file; null when it does not.</param>
/// <param name="FileName">The file's name, empty when none was chosen; null without the field.</param>
/// <param name="Content">The file's bytes, not yet read; null without the field.</param>
internal sealed record UploadForm(string? Token, string? FileName, Stream? Content)
{
    private const int LongestBoundary = 128;
    private const int LongestToken = 4096;
    private const int MostSections = 4;

    /// <summary>Reads it.</summary>
    /// <exception cref="ProblemException">It is no such form.</exception>
    /// <exception cref="InvalidDataException">The body is damaged.</exception>
    public static async Task<UploadForm> ReadAsync(HttpRequest request, CancellationToken cancel)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase))
            throw new ProblemException(ProblemCodes.WrongMedia, "The form is sent as multipart/form-data.");
        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary).ToString();
        if (boundary.Length is 0 or > LongestBoundary) throw new ProblemException(ProblemCodes.BadRequest, "The multipart body has no usable boundary.");
        var reader = new MultipartReader(boundary, request.Body) { BodyLengthLimit = null };
        string? token = null;
        for (var i = 0; i < MostSections && await reader.ReadNextSectionAsync(cancel) is { } section; i++)
        {
            if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var field)) continue;
            var name = HeaderUtilities.RemoveQuotes(field.Name);
            if (name == "file") return new UploadForm(token, HeaderUtilities.RemoveQuotes(field.FileNameStar.HasValue ? field.FileNameStar : field.FileName).ToString(), section.Body);
            if (name == FormGuard.Field) token = await TextAsync(section.Body, cancel);
        }

        return new UploadForm(token, null, null);
    }

    private static async Task<string?> TextAsync(Stream body, CancellationToken cancel)
    {
        var buffer = new byte[LongestToken];
        var length = await body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancel);
        return length == LongestToken ? null : Encoding.UTF8.GetString(buffer, 0, length);
    }
}
