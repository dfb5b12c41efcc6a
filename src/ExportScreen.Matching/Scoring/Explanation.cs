using ExportScreen.Matching.Names;
using ExportScreen.Model.Screenings;

namespace ExportScreen.Matching.Scoring;

/// <summary>Turns an alignment into the pairs that people see. Pure.</summary>
internal static class Explanation
{
    /// <summary>The pairs in the order of the given name, then the listed words that are missing there; two core words without a mate in a row are a conflict.</summary>
    public static List<TokenPair> Of(in NameView given, in NameView listed, AlignmentScratch scratch)
    {
        double total = 0;
        foreach (ref readonly var token in given.Tokens) total += token.Weight;
        foreach (ref readonly var token in listed.Tokens) total += token.Weight;
        total = Math.Max(1, total);
        var pairs = new List<TokenPair>();
        var free = new Queue<int>();
        for (var j = 0; j < listed.Tokens.Length; j++)
            if (scratch.RightPair[j] < 0 && listed.Tokens[j].Role == TokenRole.Core) free.Enqueue(j);
        var taken = new HashSet<int>();
        for (var i = 0; i < given.Tokens.Length;)
        {
            var p = scratch.LeftPair[i];
            if (p >= 0)
            {
                ref readonly var pair = ref scratch.Pairs[p];
                pairs.Add(new TokenPair(
                    Words(given, pair.Left, pair.LeftCount, out var left), Words(listed, pair.Right, pair.RightCount, out var right), pair.Relation, pair.Value, (left + right) / total));
                i += pair.LeftCount;
                continue;
            }

            var word = Words(given, i, 1, out var weight);
            if (given.Tokens[i].Role == TokenRole.Core && free.TryDequeue(out var other))
            {
                taken.Add(other);
                pairs.Add(new TokenPair(word, Words(listed, other, 1, out var lost), TokenRelation.Conflict, 0, (weight + lost) / total));
            }
            else
            {
                pairs.Add(new TokenPair(word, null, TokenRelation.Extra, 0, weight / total));
            }

            i++;
        }

        for (var j = 0; j < listed.Tokens.Length; j++)
            if (scratch.RightPair[j] < 0 && !taken.Contains(j)) pairs.Add(new TokenPair(null, Words(listed, j, 1, out var weight), TokenRelation.Missing, 0, weight / total));
        return pairs;
    }

    /// <summary>The pairs of a name that is a part of a cell: what else stands there is extra.</summary>
    public static List<TokenPair> OfPart(List<TokenPair> pairs, string part, string cell)
    {
        var at = cell.IndexOf(part, StringComparison.Ordinal);
        if (at < 0) return pairs;
        AddRest(cell.AsSpan(0, at), pairs, 0);
        AddRest(cell.AsSpan(at + part.Length), pairs, pairs.Count);
        return pairs;
    }

    private static void AddRest(ReadOnlySpan<char> rest, List<TokenPair> pairs, int at)
    {
        rest = rest.Trim(" \t\r\n.,:;|/&-");
        if (rest.Length > 0) pairs.Insert(at, new TokenPair(rest.ToString(), null, TokenRelation.Extra, 0, 0));
    }

    private static string Words(in NameView name, int at, int count, out double weight)
    {
        weight = 0;
        var text = "";
        for (var i = at; i < at + count; i++)
        {
            ref readonly var token = ref name.Tokens[i];
            weight += token.Weight;
            var word = token.Script != Scripts.Script.Latin && token.NativeLength > 0 ? name.Native(token).ToString() + " (" + name.Text(token).ToString() + ")" : name.Text(token).ToString();
            text = text.Length == 0 ? word : text + " " + word;
        }

        return text;
    }
}
