namespace ExportScreen.Manifests.Headers;

/// <summary>Reads one header: which fields it can mean. Pure and thread-safe.</summary>
internal static class HeaderReader
{
    private static readonly HashSet<string> Links = new(
        "of the s a an and de du des d le la les l el del los las do da dos das di della dell dello der des die и в for to in".Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> Prefixes = new("std raw total sumof sum gt gttotal original".Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> Suffixes = new(
        "en vn ru cn de fr es tr local english usd eur rub cny kg kgs lb lbs mt ton tons tonnes кг kilograms kilogram text raw no nr number 1 2 3 4 5 6 7 8 9 10".Split(' '),
        StringComparer.Ordinal);

    private static readonly HashSet<string> PartyTails = new(
        "name company party firm organization organisation фирма компания организация наименование фирмы nombre empresa nome firma nom société societe şirket sirket 公司名称 公司 企业名称 单位名称".Split(' '),
        StringComparer.Ordinal);

    private static readonly HashSet<string> NoPartyStems = new(
        ("product item goods cargo commodity material article vessel ship port country city town file sheet column field table brand model trade chemical technical project " +
        "currency terminal airport place location province state district region group category class status mode type service package packaging " +
        "document warehouse street scientific common generic drug tariff service route flag user common proper shipping un dosage list program programme vehicle month day year code line stage " +
        "event log job task data base database server host domain").Split(' '),
        StringComparer.Ordinal);

    /// <summary>What a header can mean; the first is the likeliest. Empty when nothing is known of it.</summary>
    public static IReadOnlyList<HeaderMeaning> Read(string header)
    {
        var key = HeaderKey.Of(header);
        if (key.Length is 0 or > 120) return [];
        var exact = Exact(key);
        if (exact.Count > 0) return exact;
        if (SapBox(key) is { } box && Exact(box) is { Count: > 0 } boxed) return boxed;
        if (PartyWithSuffix(key) is { } party) return [party];
        var stripped = Strip(key);
        if (stripped != key)
        {
            var found = Exact(stripped);
            if (found.Count > 0) return found;
            if (PartyWithSuffix(stripped) is { } strippedParty) return [strippedParty];
        }

        if (HeaderFields.Suffix(key) is { } bare) return [new HeaderMeaning(new FieldRef("", bare), Ambiguous: true)];
        return UnknownParty(key, header) is { } other ? [other] : [];
    }

    private static List<HeaderMeaning> Exact(string key)
    {
        var result = new List<HeaderMeaning>();
        foreach (var spelling in HeaderFields.Find(key))
            result.Add(new HeaderMeaning(Plain(spelling.Field), spelling.Ambiguous));
        return result;
    }

    private static FieldRef Plain(string field) => new(field, FieldIds.Roles.ContainsKey(field) ? "name" : null);

    // "9. Pays de provenance", "8 consignee": the number of a form box in front.
    private static string? SapBox(string key)
    {
        var blank = key.IndexOf(' ', StringComparison.Ordinal);
        return blank is 1 or 2 or 3 && char.IsAsciiDigit(key[0]) ? key[(blank + 1)..] : null;
    }

    private static string Strip(string key)
    {
        var words = key.Split(' ').ToList();
        while (words.Count > 1 && Prefixes.Contains(words[0])) words.RemoveAt(0);
        while (words.Count > 1 && Suffixes.Contains(words[^1])) words.RemoveAt(words.Count - 1);
        return string.Join(' ', words);
    }

    private static HeaderMeaning? PartyWithSuffix(string key)
    {
        var words = key.Split(' ');
        if (words.Length == 1) return HanParty(key);
        var at = Starts(words);
        for (var length = Math.Min(words.Length, 4); length >= 1; length--)
            for (var start = 0; start + length <= words.Length; start++)
            {
                if (HeaderFields.Party(key.AsSpan(at[start]..(at[start + length] - 1))) is not { } field) continue;
                var rest = words[..start].Concat(words[(start + length)..]).ToList();
                if (Part(rest, out var part, out var instance)) return new HeaderMeaning(new FieldRef(field, part, instance), Ambiguous: false);
            }

        return HanParty(key);
    }

    // Where each word of a key begins; the last is one blank behind its end.
    private static int[] Starts(string[] words)
    {
        var at = new int[words.Length + 1];
        for (var i = 0; i < words.Length; i++) at[i + 1] = at[i] + words[i].Length + 1;
        return at;
    }

    private static HeaderMeaning? HanParty(string key)
    {
        if (!HasHan(key)) return null;
        foreach (var (spelling, field) in HeaderFields.HanParties)
        {
            var at = key.IndexOf(spelling, StringComparison.Ordinal);
            if (at < 0) continue;
            var rest = (key[..at] + " " + key[(at + spelling.Length)..]).Replace("的", " ", StringComparison.Ordinal);
            if (Part([.. rest.Split(' ', StringSplitOptions.RemoveEmptyEntries)], out var part, out var instance))
                return new HeaderMeaning(new FieldRef(field, part, instance), Ambiguous: false);
        }

        return null;
    }

    private static bool HasHan(string key) => key.AsSpan().ContainsAnyInRange('\u2E80', '\uFFFF');

    // What is left of a header when the party's own words are taken out: nothing, a number, a suffix.
    private static bool Part(List<string> rest, out string part, out int instance)
    {
        part = "name";
        instance = 1;
        rest.RemoveAll(w => Links.Contains(w));
        if (rest.Count == 0) return true;
        if (HeaderFields.Suffix(string.Join(' ', rest)) is { } direct)
        {
            part = direct;
            return true;
        }

        TakeNumber(rest, ref instance);
        if (rest.Count > 0 && rest[0] is "secondary" or "second" or "2nd" or "also")
        {
            if (instance == 1) instance = 2;
            else if (rest[0] == "secondary") instance++;
            rest.RemoveAt(0);
        }
        else if (rest.Count > 0 && rest[0] is "3rd" or "third")
        {
            instance = 3;
            rest.RemoveAt(0);
        }

        while (rest.Count > 0 && (Prefixes.Contains(rest[0]) || rest[0] is "party" or "parties")) rest.RemoveAt(0);
        while (rest.Count > 0 && Suffixes.Contains(rest[^1])) rest.RemoveAt(rest.Count - 1);
        if (rest.Count == 0) return true;
        if (rest.Count > 1 && HeaderFields.Suffix(string.Join(' ', rest)) is null && HeaderFields.Suffix(rest[0]) == "address") rest.RemoveAt(0);
        if (HeaderFields.Suffix(string.Join(' ', rest)) is not { } suffix) return false;
        part = suffix;
        return true;
    }

    private static void TakeNumber(List<string> rest, ref int instance)
    {
        for (var i = 0; i < rest.Count; i++)
        {
            if (rest[i].Length > 2 || !int.TryParse(rest[i], out var number) || number is < 1 or > 20) continue;
            // A number after an address word counts address lines, not parties.
            var counted = i == 0 ? null : HeaderFields.Suffix(rest[i - 1]) ?? HeaderFields.Suffix(string.Join(' ', rest.Take(i)));
            if (counted is not "address" && !(i > 0 && rest[i - 1] == "line")) instance = number;
            rest.RemoveAt(i);
            return;
        }
    }

    private static HeaderMeaning? UnknownParty(string key, string header)
    {
        var words = key.Split(' ');
        var han = HasHan(key) ? PartyTails.FirstOrDefault(t => HasHan(t) && key.EndsWith(t, StringComparison.Ordinal)) : null;
        if (han is null && !PartyTails.Contains(words[^1])) return null;
        if (words.Any(NoPartyStems.Contains)) return null;
        if (words.Length > 1 && HeaderFields.Find(string.Join(' ', words[..^1])).Any(s => !FieldIds.Roles.ContainsKey(s.Field))) return null;
        return new HeaderMeaning(new FieldRef(FieldIds.OtherParty, "name", 1, header.Trim()), Ambiguous: words.Length == 1);
    }
}

/// <summary>One possible meaning of a header.</summary>
/// <param name="Field">The meaning; a bare suffix has an empty <see cref="FieldRef.Field"/> and belongs to the party before it.</param>
/// <param name="Ambiguous">Whether it counts only with further evidence.</param>
internal readonly record struct HeaderMeaning(FieldRef Field, bool Ambiguous);
