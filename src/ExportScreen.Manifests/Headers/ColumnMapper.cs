using ExportScreen.Manifests.Cells;
using ExportScreen.Model.Consignments;

namespace ExportScreen.Manifests.Headers;

/// <summary>Gives each column its meaning from its header, the user's word and the values below. Pure and thread-safe.</summary>
internal static class ColumnMapper
{
    /// <summary>Maps the columns; columns without a meaning are left out.</summary>
    /// <param name="columns">The header.</param>
    /// <param name="sample">Values of a column among the sampled data rows.</param>
    /// <param name="overrides">What the user said, by column.</param>
    /// <param name="byPosition">Whether a bare "address" belongs to the party on its left (false for JSON, where paths say it).</param>
    public static IReadOnlyList<ColumnMeaning> Map(
        IReadOnlyList<HeaderColumn> columns, Func<int, IEnumerable<string>> sample, IReadOnlyDictionary<int, FieldRef> overrides, bool byPosition)
    {
        var meanings = new ColumnMeaning?[columns.Count];
        foreach (var (index, field) in overrides) meanings[index] = new ColumnMeaning(index, columns[index].Display, field, MappingBasis.User);
        for (var i = 0; i < columns.Count; i++)
            if (meanings[i] is null && columns[i].Meanings.FirstOrDefault(m => !m.Ambiguous) is { Field.Field: { Length: > 0 } } sure)
                meanings[i] = new ColumnMeaning(i, columns[i].Display, sure.Field, MappingBasis.Synonym);
        var evidence = meanings.Count(m => m is not null) + columns.Count(c => c.Meanings.Count > 0) / 3;
        for (var i = 0; i < columns.Count; i++)
            if (meanings[i] is null && columns[i].Meanings.Count > 0)
                meanings[i] = Ambiguous(columns, i, meanings, sample, evidence, byPosition);
        DropTakenGuesses(meanings);
        Promote(meanings, "exporter", "shipper");
        Promote(meanings, "importer", "consignee");
        SeparateParties(meanings);
        return [.. meanings.OfType<ColumnMeaning>()];
    }

    private static ColumnMeaning? Ambiguous(
        IReadOnlyList<HeaderColumn> columns, int index, ColumnMeaning?[] meanings, Func<int, IEnumerable<string>> sample, int evidence, bool byPosition)
    {
        var column = columns[index];
        var bare = column.Meanings[0].Field is { Field: "", Part: { } part } ? part : BareOf(column);
        if (bare is not null && byPosition && PartyOnTheLeft(columns, meanings, index, bare) is { } owner)
            return new ColumnMeaning(index, column.Display, new FieldRef(owner.Field, bare, owner.Instance, owner.RoleText), MappingBasis.Synonym);
        if (column.Meanings[0].Field.Field.Length == 0)
            return bare is "name" && evidence >= 1 ? new ColumnMeaning(index, column.Display, new FieldRef(FieldIds.OtherParty, "name", 1, column.Display), MappingBasis.Synonym) : null;
        var field = ValueEvidence.Choose(column.Meanings, sample(index), evidence >= 2, out var byValues);
        return field is { } chosen ? new ColumnMeaning(index, column.Display, chosen, byValues ? MappingBasis.Values : MappingBasis.Synonym) : null;
    }

    private static string? BareOf(HeaderColumn column)
    {
        foreach (var candidate in column.Candidates)
            if (HeaderFields.Suffix(HeaderKey.Of(candidate)) is { } part && part is "country" or "city" or "address" or "name" or "id") return part;
        return null;
    }

    // A bare "country" belongs to a party only right behind its other columns; elsewhere it is a country of the route.
    private static FieldRef? PartyOnTheLeft(IReadOnlyList<HeaderColumn> columns, ColumnMeaning?[] meanings, int index, string part)
    {
        for (var i = index - 1; i >= 0 && index - i <= 12; i--)
        {
            if (meanings[i] is not { Field.IsParty: true } left)
            {
                if (meanings[i] is not null || columns[i].Display.Length == 0 || part == "country") return null;
                continue;
            }

            var owner = left.Field;
            var repeats = columns.Count(c => string.Equals(HeaderKey.Of(c.Display), HeaderKey.Of(columns[index].Display), StringComparison.Ordinal)) > 1;
            if (part == "name") return null;
            if (part == "country" && owner.Part == "name" && !repeats) return null;
            var taken = meanings.Any(m => m is { } x && x.Field.Field == owner.Field && x.Field.Instance == owner.Instance && x.Field.Part == part) && part is "country" or "city";
            return taken ? null : owner;
        }

        return null;
    }

    // A guess by an ambiguous word steps back where a sure header gives the same plain field already.
    private static void DropTakenGuesses(ColumnMeaning?[] meanings)
    {
        var sure = meanings.Where(m => m is { Field.IsParty: false } && Sure(m)).Select(m => m!.Field.Field).ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < meanings.Length; i++)
            if (meanings[i] is { Field.IsParty: false, Basis: MappingBasis.Synonym } m && !Sure(m) && sure.Contains(m.Field.Field) && m.Field.Field is "line_no" or "value" or "brand_model" or "invoice_no")
                meanings[i] = null;
    }

    private static bool Sure(ColumnMeaning meaning) =>
        meaning.Basis == MappingBasis.User || HeaderReader.Read(meaning.Header).Any(m => !m.Ambiguous && m.Field.Field == meaning.Field.Field);

    // Without a shipper column, who exports or sells is the shipper; likewise for the consignee.
    private static void Promote(ColumnMeaning?[] meanings, string from, string to)
    {
        if (Array.Exists(meanings, m => m?.Field.Field == to && m.Field.Part == "name")) return;
        var first = Array.Find(meanings, m => m?.Field.Field == from && m.Field.Part == "name");
        if (first is null) return;
        for (var i = 0; i < meanings.Length; i++)
            if (meanings[i] is { } m && m.Field.Field == from && m.Field.Instance == first.Field.Instance && (m.Field.Part != "name" || SameName(first, m)))
                meanings[i] = m with { Field = m.Field with { Field = to } };
    }

    // Two name columns of one role: the same party in another language or rendering, or two parties.
    private static void SeparateParties(ColumnMeaning?[] meanings)
    {
        var firsts = new Dictionary<(string, int), ColumnMeaning>();
        for (var i = 0; i < meanings.Length; i++)
        {
            if (meanings[i] is not { Field.IsParty: true } m) continue;
            if (m.Field.Part != "name") continue;
            var field = m.Field;
            while (firsts.TryGetValue((field.Field, field.Instance), out var first) && !SameName(first, m)) field = field with { Instance = field.Instance + 1 };
            if (field.Instance != m.Field.Instance) Move(meanings, i, m.Field, field.Instance);
            firsts.TryAdd((field.Field, field.Instance), meanings[i]!);
        }
    }

    private static void Move(ColumnMeaning?[] meanings, int name, FieldRef old, int instance)
    {
        meanings[name] = meanings[name]! with { Field = old with { Instance = instance } };
        // The suffix columns directly behind a moved name go with it.
        for (var i = name + 1; i < meanings.Length && meanings[i] is { } m && m.Field.Field == old.Field && m.Field.Instance == old.Instance && m.Field.Part != "name"; i++)
            meanings[i] = m with { Field = m.Field with { Instance = instance } };
    }

    private static bool SameName(ColumnMeaning first, ColumnMeaning other)
    {
        if (first.Field.Field == FieldIds.OtherParty) return string.Equals(first.Header, other.Header, StringComparison.Ordinal) && first.Index == other.Index;
        return string.Equals(Core(first.Header), Core(other.Header), StringComparison.Ordinal) || Script(first.Header) != Script(other.Header);
    }

    private static string Core(string header) =>
        string.Join(' ', HeaderKey.Of(header).Split(' ').Where(w => w is not ("raw" or "std" or "en" or "vn" or "ru" or "cn" or "tr" or "local" or "english" or "name" or "original" or "latin")));

    private static int Script(string header)
    {
        foreach (var c in header)
        {
            if (!char.IsLetter(c)) continue;
            return c < 0x250 ? 1 : c < 0x530 ? 2 : Scripts.IsHan(c.ToString()) ? 3 : 4;
        }

        return 0;
    }
}
