using System.Globalization;
using System.Text;
using ExportScreen.Model.Consignments;
using ExportScreen.Model.Screenings;

namespace ExportScreen.Pipeline.Parties;

/// <summary>
/// Rows of a party as one text, a line each: row, chunk, outcome, role, reference, key, parted by tabs. What is the same as in the line before is left empty, so that the many rows of one
/// sender take little. Used by one thread.
/// </summary>
internal sealed class PartyRowText
{
    private readonly StringBuilder _text = new();
    private PartyRow? _last;

    /// <summary>Row of the first line.</summary>
    public int First { get; private set; }

    /// <summary>Row of the last line; 0 before there is one.</summary>
    public int Last => _last?.Row ?? 0;

    /// <summary>Lines.</summary>
    public int Count { get; private set; }

    /// <summary>Characters.</summary>
    public int Length => _text.Length;

    /// <summary>Adds a row; the same row in the same role again adds nothing.</summary>
    public void Add(in PartyRow row)
    {
        if (_last is { } before && before == row) return;
        if (Count++ == 0) First = row.Row;
        var last = _last;
        _text.Append(CultureInfo.InvariantCulture, $"{row.Row}\t");
        if (last?.Chunk != row.Chunk) _text.Append(CultureInfo.InvariantCulture, $"{row.Chunk}");
        _text.Append('\t');
        if (last?.Outcome != row.Outcome) _text.Append(row.Outcome);
        _text.Append('\t');
        if (last is not { } l || l.Role != row.Role || l.RoleText != row.RoleText) _text.Append(row.Role).Append(row.RoleText is null ? "" : ":" + Clean(row.RoleText));
        _text.Append('\t');
        if (last is not { } m || m.Reference != row.Reference) _text.Append(row.Reference is null ? "-" : ":" + Clean(row.Reference));
        _text.Append('\t').Append(Clean(row.RowKey)).Append('\n');
        _last = row;
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    /// <summary>The rows of a text.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static List<PartyRow> Read(string text)
    {
        var rows = new List<PartyRow>();
        var last = default(PartyRow);
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Split('\t') is not [var row, var chunk, var outcome, var role, var reference, var key]) throw new FormatException("A row of a party cannot be read.");
            last = new PartyRow(
                int.Parse(row, CultureInfo.InvariantCulture),
                chunk.Length == 0 ? last.Chunk : int.Parse(chunk, CultureInfo.InvariantCulture),
                outcome.Length == 0 ? last.Outcome : Enum.Parse<Outcome>(outcome),
                role.Length == 0 ? last.Role : Enum.Parse<PartyRole>(role.Split(':', 2)[0]),
                role.Length == 0 ? last.RoleText : role.Split(':', 2) is [_, var word] ? word : null,
                reference.Length == 0 ? last.Reference : reference == "-" ? null : reference[1..],
                key);
            rows.Add(last);
        }

        return rows;
    }

    private static string Clean(string text) => text.AsSpan().IndexOfAny('\t', '\n') < 0 ? text : text.Replace('\t', ' ').Replace('\n', ' ');
}
