using System.Net;
using ExportScreen.Model.Diagnostics;

namespace ExportScreen.Lists.Refreshing.Fetching;

/// <summary>Sends a request and follows redirects to whatever host they lead, by https alone (http only from this machine to this machine), up to a limit. Thread-safe.</summary>
/// <param name="http">The client; follows no redirect itself.</param>
/// <param name="most">Most redirects.</param>
internal sealed class RedirectingSender(HttpClient http, int most)
{
    /// <summary>Whether an address may be asked.</summary>
    public static bool IsAllowed(Uri address, bool fromThisMachine) => address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback && fromThisMachine);

    /// <summary>Sends.</summary>
    /// <param name="asked">What is asked; the sender adds nothing.</param>
    /// <param name="position">The file, for what there is to say.</param>
    /// <param name="cancel">Stops it.</param>
    /// <exception cref="HttpRequestException">No connection, or it broke off.</exception>
    public async Task<Answer> SendAsync(Asked asked, SourcePosition position, CancellationToken cancel)
    {
        var (address, method) = (asked.Address, asked.Method);
        for (var hop = 0; ; hop++)
        {
            if (!IsAllowed(address, asked.Address.IsLoopback)) return Refused(hop == 0 ? ListDiagnostics.AddressRefused : ListDiagnostics.RedirectRefused, position, address);
            using var request = asked.Make(address, method);
            var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel).ConfigureAwait(false);
            if (!IsRedirect(response.StatusCode)) return new Answer(response, address, null);
            var next = response.Headers.Location;
            var status = response.StatusCode;
            response.Dispose();
            if (next is null) return new Answer(null, address, new Diagnostic(ListDiagnostics.RedirectRefused, position, "a redirect without an address"));
            if (hop == most) return new Answer(null, address, new Diagnostic(ListDiagnostics.RedirectRefused, position, FormattableString.Invariant($"more than {most} redirects in a row"), "the file"));
            address = new Uri(address, next);
            // 307 and 308 repeat the request as it was; after the others a POST is asked for by GET, as browsers do.
            if (status is not (HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect)) method = HttpMethod.Get;
        }
    }

    /// <summary>An address for people and logs: without the query, which may hold a signature.</summary>
    public static string Shown(Uri address) => address.GetLeftPart(UriPartial.Path);

    private static Answer Refused(DiagnosticKind kind, SourcePosition position, Uri address) =>
        new(null, address, new Diagnostic(kind, position, Shown(address), "an address with https"));

    private static bool IsRedirect(HttpStatusCode status) =>
        status is HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect;
}

/// <summary>What is asked of a publisher.</summary>
/// <param name="Address">Where.</param>
/// <param name="Method">How.</param>
/// <param name="Body">JSON body of a POST; null for none.</param>
/// <param name="Headers">Sent to every host.</param>
/// <param name="OwnHeaders">Sent to the publisher's own host alone.</param>
internal sealed record Asked(Uri Address, HttpMethod Method, string? Body, IReadOnlyList<KeyValuePair<string, string>> Headers, IReadOnlyDictionary<string, string> OwnHeaders)
{
    /// <summary>The request for a host.</summary>
    public HttpRequestMessage Make(Uri address, HttpMethod method)
    {
        var request = new HttpRequestMessage(method, address);
        // Values come from contracts and from what publishers sent, so they are passed on as they are.
        foreach (var (name, value) in Headers) request.Headers.TryAddWithoutValidation(name, value);
        if (address.Authority == Address.Authority) foreach (var (name, value) in OwnHeaders) request.Headers.TryAddWithoutValidation(name, value);
        if (method == HttpMethod.Post && Body is not null) request.Content = new StringContent(Body, System.Text.Encoding.UTF8, "application/json");
        return request;
    }
}

/// <summary>What came; the response must be disposed.</summary>
/// <param name="Response">The response; null when it is not to be had.</param>
/// <param name="From">Who gave it.</param>
/// <param name="Problem">Why there is no response.</param>
internal sealed record Answer(HttpResponseMessage? Response, Uri From, Diagnostic? Problem);
