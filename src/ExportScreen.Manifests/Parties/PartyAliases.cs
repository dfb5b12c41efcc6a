using System.Buffers;

namespace ExportScreen.Manifests.Parties;

/// <summary>Finds a second name of the same party inside a cell: <c>X (formerly Y)</c>, <c>X a.k.a. Y</c>, <c>X dba Y</c>. Pure and thread-safe.</summary>
internal static class PartyAliases
{
    // Longest first, so that "formerly known as" does not leave "known as" in the name. Phrases house.
    private static readonly string[] Phrases =
    [
        "FORMERLY KNOWN AS", "PREVIOUSLY KNOWN AS", "ALSO KNOWN AS", "NOW KNOWN AS", "DOING BUSINESS AS", "TRADING AS", "OPERATING AS", "FORMERLY", "FORMALLY", "PREVIOUSLY",
        "F/K/A", "F.K.A.", "FKA", "A/K/A", "A.K.A.", "A.K.A", "AKA", "N/K/A", "D/B/A", "D.B.A.", "D.B.A", "DBA", "T/A",
        "VORMALS", "EHEMALS", "FIRMIEREND ALS", "ANCIENNEMENT", "ANTES", "ESKI UNVANI", "РАНЕЕ", "БЫВШЕЕ", "БЫВШАЯ", "БЫВШИЙ", "ОНО ЖЕ", "ТАКЖЕ ИЗВЕСТНОЕ КАК", "原名", "曾用名", "又名",
    ];

    private static readonly SearchValues<string> Any = SearchValues.Create(Phrases, StringComparison.OrdinalIgnoreCase);

    /// <summary>The cell without its alias, and the alias; null when there is none.</summary>
    public static (string Name, string Alias)? In(string cell)
    {
        if (!cell.AsSpan().ContainsAny(Any)) return null;
        foreach (var phrase in Phrases)
        {
            for (var at = cell.IndexOf(phrase, 1, StringComparison.OrdinalIgnoreCase); at > 0; at = cell.IndexOf(phrase, at + 1, StringComparison.OrdinalIgnoreCase))
            {
                var after = at + phrase.Length;
                if (!Stands(cell, at, after, phrase)) continue;
                var open = OpenBracket(cell, at);
                var close = open < 0 ? -1 : cell.IndexOfAny([')', '）', ']'], after);
                var end = close < 0 ? cell.Length : close;
                var name = cell[..(open < 0 ? at : open)].Trim(' ', ',', '\n', '-') + (close < 0 ? "" : cell[(close + 1)..].TrimEnd());
                var alias = cell[after..end].Trim(' ', ':', '：', ',', '\n', '"').TrimStart('.', ',', ' ');
                if (name.Length > 1 && alias.Length > 1) return (name, alias);
            }
        }

        return null;
    }

    private static int OpenBracket(string cell, int at)
    {
        var before = at - 1;
        while (before > 0 && cell[before] == ' ') before--;
        return cell[before] is '(' or '（' or '[' ? before : -1;
    }

    // A word of its own; Chinese phrases stand anywhere, but only in brackets, since their signs also occur in names.
    private static bool Stands(string cell, int at, int after, string phrase)
    {
        if (after >= cell.Length) return false;
        if (phrase[0] >= 0x2E80) return OpenBracket(cell, at) >= 0;
        return cell[at - 1] is ' ' or '(' or '（' or '[' or ',' or '\n' && cell[after] is ' ' or ':' or '\n' or '.' or '"' or ',';
    }
}
