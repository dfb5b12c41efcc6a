using System.Globalization;
using ExportScreen.App.Web.Identity;
using ExportScreen.App.Web.Problems;
using ExportScreen.Manifests;
using ExportScreen.Pipeline.Jobs;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace ExportScreen.App.Web.Endpoints;

/// <summary>An upload before it is stored: who sends what, and its bytes, or why it is refused.</summary>
/// <param name="Submission">Who sends what.</param>
/// <param name="Content">The bytes, not yet read.</param>
/// <param name="Refused">Why it is refused, else null.</param>
internal readonly record struct Upload(Submission? Submission, Stream? Content, Problem? Refused);

/// <summary>Reads the head of an upload and leaves its bytes in the wire: nothing is buffered, whatever its size.</summary>
internal static class UploadReader
{
    private const int LongestBoundary = 128;
    private const int MostSections = 16;
    private const int MostMappings = 200;
    private const int LongestKey = 128;
    private static readonly string[] SingleParameters = ["name", "encoding", "delimiter", "asOf"];

    /// <summary>Reads it.</summary>
    public static async Task<Upload> ReadAsync(HttpContext context, CancellationToken cancel)
    {
        var request = context.Request;
        if (request.Headers.ContentEncoding.Count > 0) return Refuse(ProblemCodes.WrongMedia, "Send the file as it is, without Content-Encoding.");
        if (request.ContentLength == 0) return Refuse(ProblemCodes.BodyMissing);
        // The web server says so too, but only when the body is read, and by then the submission is written down.
        if (request.ContentLength > context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize) return Refuse(ProblemCodes.TooLarge);
        var (name, content) = IsMultipart(request, out var boundary) ? await FileOfFormAsync(request, boundary, cancel) : (null, request.Body);
        if (content is null) return Refuse(ProblemCodes.BodyMissing, "The form has no field file with a file in it.");
        if ((request.Query["name"].FirstOrDefault() ?? name) is not { Length: > 0 } fileName) return Refuse(ProblemCodes.NameMissing, "Give it as ?name=FILE.");
        return Submitted(context, fileName, content);
    }

    /// <summary>Reads what the address says of a manifest whose bytes go elsewhere.</summary>
    public static Upload ReadHead(HttpContext context) =>
        context.Request.Query["name"].FirstOrDefault() is { Length: > 0 } fileName ? Submitted(context, fileName, null) : Refuse(ProblemCodes.NameMissing, "Give it as ?name=FILE.");

    private static Upload Submitted(HttpContext context, string fileName, Stream? content)
    {
        var request = context.Request;
        var caller = Caller.Required(context);
        if (SingleParameters.FirstOrDefault(p => request.Query[p].Count > 1) is { } twice) return Refuse(ProblemCodes.BadParameter, $"{twice} is given twice.");
        var key = request.Headers["Idempotency-Key"].FirstOrDefault();
        if (key is not null && (key.Length is 0 or > LongestKey || key.Any(char.IsControl))) return Refuse(ProblemCodes.BadParameter, $"Idempotency-Key: 1 to {LongestKey} characters.");
        if (!TryMap(request.Query["map"], out var map)) return Refuse(ProblemCodes.BadParameter, "map: field=Header, for instance map=hs=Tariff%20no.");
        DateOnly? asOf = null;
        if (request.Query["asOf"].FirstOrDefault() is { } date)
        {
            if (!DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return Refuse(ProblemCodes.BadParameter, "asOf: YYYY-MM-DD.");
            asOf = day;
        }

        var encoding = request.Query["encoding"].FirstOrDefault();
        var delimiter = request.Query["delimiter"].FirstOrDefault();
        if (encoding is { Length: 0 or > 40 }) return Refuse(ProblemCodes.BadParameter, "encoding: a name such as windows-1251.");
        if (delimiter is not (null or { Length: 1 } or "tab")) return Refuse(ProblemCodes.BadParameter, "delimiter: one character, or tab.");
        var submission = new Submission
        {
            Tenant = caller.Tenant,
            FileName = fileName,
            SubmittedBy = caller.Name,
            IdempotencyKey = key,
            Map = map,
            Encoding = encoding,
            Delimiter = delimiter,
            AsOf = asOf,
        };
        return new Upload(submission, content is null ? null : new SentBody(content), null);
    }

    private static bool TryMap(IReadOnlyList<string?> given, out List<MappingOverride> map)
    {
        map = [];
        foreach (var text in given)
        {
            var split = text?.IndexOf('=', StringComparison.Ordinal) ?? -1;
            if (split <= 0 || split == text!.Length - 1 || text.Length > 1000 || map.Count == MostMappings) return false;
            map.Add(new MappingOverride(text[..split].Trim(), text[(split + 1)..].Trim().Trim('"')));
        }

        return true;
    }

    private static bool IsMultipart(HttpRequest request, out string boundary)
    {
        boundary = "";
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)) return false;
        boundary = HeaderUtilities.RemoveQuotes(type.Boundary).ToString();
        return boundary.Length is > 0 and <= LongestBoundary ? true : throw new ProblemException(ProblemCodes.BadRequest, "The multipart body has no usable boundary.");
    }

    /// <summary>The field <c>file</c>; fields before it are passed over, what comes after it is never read.</summary>
    private static async Task<(string? Name, Stream? Content)> FileOfFormAsync(HttpRequest request, string boundary, CancellationToken cancel)
    {
        var reader = new MultipartReader(boundary, new SentBody(request.Body)) { BodyLengthLimit = null };
        for (var i = 0; i < MostSections && await NextAsync(reader, cancel) is { } section; i++)
        {
            if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var field) || HeaderUtilities.RemoveQuotes(field.Name) != "file") continue;
            var name = HeaderUtilities.RemoveQuotes(field.FileNameStar.HasValue ? field.FileNameStar : field.FileName).ToString();
            return (name, section.Body);
        }

        return (null, null);
    }

    private static async Task<MultipartSection?> NextAsync(MultipartReader reader, CancellationToken cancel)
    {
        try
        {
            return await reader.ReadNextSectionAsync(cancel);
        }
        catch (IOException broken) when (broken is not BadHttpRequestException)
        {
            throw new ProblemException(ProblemCodes.BadRequest, "The multipart body breaks off.");
        }
    }

    private static Upload Refuse(ProblemCode code, string? detail = null) => new(null, null, new Problem(code, detail));
}
