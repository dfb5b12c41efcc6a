using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ExportScreen.EndToEnd.Tests.Security;

/// <summary>
/// A request that must be refused and must change nothing. In all its texts <c>&lt;job&gt;</c>, <c>&lt;finding&gt;</c>, <c>&lt;key analyst&gt;</c> and so on stand for what the server under
/// attack has.
/// </summary>
/// <param name="Name">What it tries.</param>
/// <param name="Line">Method and target, as they go over the wire; each char is a byte.</param>
/// <param name="As">Whose identity it bears (a name of <see cref="Victim.Identities"/>), or null for none.</param>
/// <param name="Status">How it must be refused; 0 = the connection is closed without an answer.</param>
/// <param name="Code">The problem code, or null when the answer has none: it was refused before the application saw it.</param>
/// <param name="Body">A body, or null for none.</param>
internal sealed partial record HostileRequest(string Name, string Line, string? As, int Status, string? Code, string? Body = null)
{
    /// <summary>The part of the table that it stands in.</summary>
    public string Group { get; init; } = "";

    /// <summary>Further header lines.</summary>
    public IReadOnlyList<string> Headers { get; init; } = [];

    /// <summary>A body that is no text.</summary>
    public byte[]? Bytes { get; init; }

    /// <summary>Everything as it goes over the wire, in place of the parts; each char is a byte.</summary>
    public string? Raw { get; init; }

    /// <summary>The statuses of all answers when one connection brings several.</summary>
    public IReadOnlyList<int>? All { get; init; }

    /// <summary>Everything that goes over the wire.</summary>
    public byte[] OnTheWire(Victim victim)
    {
        if (Raw is not null) return Encoding.Latin1.GetBytes(Filled(Raw, victim));
        var body = Bytes ?? (Body is null ? null : Encoding.UTF8.GetBytes(Filled(Body, victim)));
        var head = new StringBuilder(Filled(Line, victim)).Append(" HTTP/1.1\r\n");
        if (!Has("Host")) head.Append(CultureInfo.InvariantCulture, $"Host: 127.0.0.1:{victim.Port}\r\n");
        if (As is not null) head.Append(victim.Identities[As]).Append("\r\n");
        foreach (var header in Headers) head.Append(Filled(header, victim)).Append("\r\n");
        if (body is not null && !Has("Content-Type")) head.Append("Content-Type: application/json\r\n");
        if (body is not null && !Has("Content-Length") && !Has("Transfer-Encoding")) head.Append(CultureInfo.InvariantCulture, $"Content-Length: {body.Length}\r\n");
        head.Append("Connection: close\r\n\r\n");
        return [.. Encoding.Latin1.GetBytes(head.ToString()), .. body ?? []];
    }

    /// <summary>What is wrong with an answer, or null.</summary>
    public string? Objection(RawAnswer answer)
    {
        if (answer.Status != Status) return $"{Group}: {Name}: {answer.Status} {answer.Code} in place of {Status} {Code}";
        if (answer.Code != Code) return $"{Group}: {Name}: {answer.Status} with the code {answer.Code ?? "none"} in place of {Code ?? "none"}";
        return answer.Statuses.SequenceEqual(All ?? [.. answer.Statuses.Take(1)]) ? null : $"{Group}: {Name}: answers {string.Join(", ", answer.Statuses)} in place of {string.Join(", ", All ?? [Status])}";
    }

    private bool Has(string header) => Headers.Any(h => h.StartsWith(header + ":", StringComparison.OrdinalIgnoreCase));

    private static string Filled(string text, Victim victim) => Place().Replace(text, m => victim.Names.TryGetValue(m.Groups[1].Value, out var value) ? value : m.Value);

    [GeneratedRegex("<([a-z ]+)>")]
    private static partial Regex Place();
}

/// <summary>The server under attack, as the table needs to know it.</summary>
/// <param name="Port">Port of 127.0.0.1.</param>
/// <param name="Identities">Header lines by identity.</param>
/// <param name="Names">What stands for the places in the texts.</param>
internal sealed record Victim(int Port, IReadOnlyDictionary<string, string> Identities, IReadOnlyDictionary<string, string> Names);
