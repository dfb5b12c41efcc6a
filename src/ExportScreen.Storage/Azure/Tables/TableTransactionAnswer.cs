using System.Globalization;
using System.Text;

namespace ExportScreen.Storage.Azure.Tables;

/// <summary>The answer to a transaction: outside it is always 202, what became of it is told by the answers within.</summary>
internal static class TableTransactionAnswer
{
    /// <summary>Reads it; the first answer within that is a refusal makes the exception, which is null when all was done.</summary>
    /// <param name="body">The body.</param>
    /// <param name="actions">How many actions there were: each must have its answer.</param>
    public static TableTransactionFailedException? FailureOf(ReadOnlyMemory<byte> body, int actions)
    {
        const string status = "HTTP/1.1 ";
        var text = Encoding.UTF8.GetString(body.Span);
        var answers = 0;
        for (var at = text.IndexOf(status, StringComparison.Ordinal); at >= 0; at = text.IndexOf(status, at + 1, StringComparison.Ordinal))
        {
            answers++;
            var code = int.Parse(text.AsSpan(at + status.Length, 3), NumberStyles.None, CultureInfo.InvariantCulture);
            if (code >= 400) return Failure(code, text[at..]);
        }

        return answers == actions ? null : new TableTransactionFailedException(0, "The answer to a transaction was cut short.", null, null);
    }

    private static TableTransactionFailedException Failure(int status, string answer)
    {
        var open = answer.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        var start = open < 0 ? -1 : answer.IndexOf('{', open);
        var end = answer.LastIndexOf('}');
        var error = start < 0 || end < start ? null : TableErrorParser.Parse(Encoding.UTF8.GetBytes(answer[start..(end + 1)]));
        // The message starts with the number of the action: "3:The specified entity already exists."
        var colon = error?.Message?.IndexOf(':', StringComparison.Ordinal) ?? -1;
        int? index = colon > 0 && int.TryParse(error!.Message.AsSpan(0, colon), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        return new TableTransactionFailedException(status, $"The service refused a transaction: {status} {error?.Code}.", error?.Code, index);
    }
}
