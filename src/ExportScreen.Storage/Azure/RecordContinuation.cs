using System.Buffers.Text;
using System.Text;

namespace ExportScreen.Storage.Azure;

/// <summary>Continuations as callers see them: opaque, safe in an address, and told from other texts.</summary>
internal static class RecordContinuation
{
    private const string Mark = "azt1-";

    /// <summary>Of the service's token; null at the end.</summary>
    public static string? Of(string? token) => token is null ? null : Mark + Base64Url.EncodeToString(Encoding.UTF8.GetBytes(token));

    /// <summary>The service's token.</summary>
    /// <exception cref="ArgumentException">It is none of this store.</exception>
    public static string Token(string continuation)
    {
        if (!continuation.StartsWith(Mark, StringComparison.Ordinal) || !Base64Url.IsValid(continuation.AsSpan(Mark.Length))) throw new ArgumentException("No continuation of this store.", nameof(continuation));
        return Encoding.UTF8.GetString(Base64Url.DecodeFromChars(continuation.AsSpan(Mark.Length)));
    }
}
