using Microsoft.AspNetCore.Http;

namespace ExportScreen.App.Web.Problems;

/// <summary>An error that a caller can meet. The code is stable; title and detail are for people.</summary>
/// <param name="Code">Stable code.</param>
/// <param name="Status">HTTP status.</param>
/// <param name="Title">What it is, the same each time.</param>
internal sealed record ProblemCode(string Code, int Status, string Title);

/// <summary>The catalogue of errors.</summary>
internal static class ProblemCodes
{
    public static readonly ProblemCode BadRequest = new("bad-request", StatusCodes.Status400BadRequest, "The request cannot be understood");
    public static readonly ProblemCode BadJson = new("bad-json", StatusCodes.Status400BadRequest, "The body is not the JSON that this address takes");
    public static readonly ProblemCode BadParameter = new("bad-parameter", StatusCodes.Status400BadRequest, "A parameter has a value that cannot be used");
    public static readonly ProblemCode NameMissing = new("name-missing", StatusCodes.Status400BadRequest, "The manifest has no file name");
    public static readonly ProblemCode BodyMissing = new("body-missing", StatusCodes.Status400BadRequest, "The manifest has no content");
    public static readonly ProblemCode FormToken = new("form-token", StatusCodes.Status400BadRequest, "The anti-forgery token is missing or belongs to another session");
    public static readonly ProblemCode WrongHost = new("wrong-host", StatusCodes.Status400BadRequest, "The service is not known under this host name");
    public static readonly ProblemCode NotSignedIn = new("not-signed-in", StatusCodes.Status401Unauthorized, "Sign in, or send a key in X-Api-Key");
    public static readonly ProblemCode WrongCredentials = new("wrong-credentials", StatusCodes.Status401Unauthorized, "Wrong name or password, or the account is locked");
    public static readonly ProblemCode NotAllowed = new("not-allowed", StatusCodes.Status403Forbidden, "Your roles do not allow this");
    public static readonly ProblemCode NoSuchAddress = new("no-such-address", StatusCodes.Status404NotFound, "There is nothing at this address");
    public static readonly ProblemCode NoUploadAddress = new("no-upload-address", StatusCodes.Status404NotFound, "The storage here takes no direct uploads; send the manifest to /api/manifests");
    public static readonly ProblemCode JobNotFound = new("job-not-found", StatusCodes.Status404NotFound, "There is no such job");
    public static readonly ProblemCode FindingNotFound = new("finding-not-found", StatusCodes.Status404NotFound, "There is no such finding");
    public static readonly ProblemCode ResultNotFound = new("result-not-found", StatusCodes.Status404NotFound, "The job has no such result");
    public static readonly ProblemCode ListNotFound = new("list-not-found", StatusCodes.Status404NotFound, "There is no such list");
    public static readonly ProblemCode WrongMethod = new("wrong-method", StatusCodes.Status405MethodNotAllowed, "This address does not take this method");
    public static readonly ProblemCode RequestTimeout = new("request-timeout", StatusCodes.Status408RequestTimeout, "The request came too slowly");
    public static readonly ProblemCode NotFinished = new("job-not-finished", StatusCodes.Status409Conflict, "The job is still running");
    public static readonly ProblemCode JobFailed = new("job-failed", StatusCodes.Status409Conflict, "The job has no result");
    public static readonly ProblemCode ListByHand = new("list-by-hand", StatusCodes.Status409Conflict, "This list is not fetched; import its files by hand");
    public static readonly ProblemCode RefreshOff = new("refresh-off", StatusCodes.Status409Conflict, "Refreshing lists is switched off here");
    public static readonly ProblemCode DecisionRefused = new("decision-refused", StatusCodes.Status409Conflict, "The decision is not accepted");
    public static readonly ProblemCode TooLarge = new("too-large", StatusCodes.Status413PayloadTooLarge, "The body is larger than this address takes");
    public static readonly ProblemCode WrongMedia = new("wrong-media-type", StatusCodes.Status415UnsupportedMediaType, "The body has a type or an encoding that this address does not take");
    public static readonly ProblemCode TooMany = new("too-many-requests", StatusCodes.Status429TooManyRequests, "Too many requests; try again after the seconds in Retry-After");
    public static readonly ProblemCode HeadersTooLarge = new("headers-too-large", StatusCodes.Status431RequestHeaderFieldsTooLarge, "The headers are too large");
    public static readonly ProblemCode Failed = new("internal-error", StatusCodes.Status500InternalServerError, "A fault of this service; its log says more under the trace id");
    public static readonly ProblemCode NotReady = new("not-ready", StatusCodes.Status503ServiceUnavailable, "The service cannot screen now");
    public static readonly ProblemCode StorageUnavailable = new("storage-unavailable", StatusCodes.Status503ServiceUnavailable, "The storage does not answer; nothing was changed that a repeated call would not repair");
    public static readonly ProblemCode TimedOut = new("timed-out", StatusCodes.Status504GatewayTimeout, "The answer took too long");

    /// <summary>All of them. A test finds the field that is missing here, and two with one code.</summary>
    public static IReadOnlyList<ProblemCode> All { get; } =
    [
        BadRequest, BadJson, BadParameter, NameMissing, BodyMissing, FormToken, WrongHost, NotSignedIn, WrongCredentials, NotAllowed, NoSuchAddress, NoUploadAddress, JobNotFound, FindingNotFound,
        ResultNotFound, ListNotFound, WrongMethod, RequestTimeout, NotFinished, JobFailed, ListByHand, RefreshOff, DecisionRefused, TooLarge, WrongMedia, TooMany, HeadersTooLarge, Failed, NotReady, StorageUnavailable, TimedOut,
    ];

    /// <summary>What a bare status means when nothing nearer is known.</summary>
    public static ProblemCode OfStatus(int status) => status switch
    {
        401 => NotSignedIn,
        403 => NotAllowed,
        404 => NoSuchAddress,
        405 => WrongMethod,
        408 => RequestTimeout,
        413 => TooLarge,
        415 => WrongMedia,
        429 => TooMany,
        431 => HeadersTooLarge,
        503 => NotReady,
        504 => TimedOut,
        >= 500 => Failed,
        _ => BadRequest,
    };
}
