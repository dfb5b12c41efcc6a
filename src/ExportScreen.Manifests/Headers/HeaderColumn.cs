namespace ExportScreen.Manifests.Headers;

/// <summary>One column as the header rows name it.</summary>
/// <param name="Display">The header as given, several rows joined with " / ".</param>
/// <param name="Candidates">Texts to read a meaning from, best first.</param>
/// <param name="Meanings">Meanings of the first candidate that has any.</param>
internal sealed record HeaderColumn(string Display, IReadOnlyList<string> Candidates, IReadOnlyList<HeaderMeaning> Meanings)
{
    /// <summary>A column with what its candidates mean.</summary>
    /// <param name="display">The header as given.</param>
    /// <param name="candidates">Texts to read a meaning from, best first.</param>
    /// <param name="memory">What texts were read as, where many columns are made of the same ones.</param>
    public static HeaderColumn Of(string display, IReadOnlyList<string> candidates, Dictionary<string, IReadOnlyList<HeaderMeaning>>? memory = null) =>
        new(display, candidates, Read(candidates, memory ?? new(StringComparer.Ordinal)));

    private static IReadOnlyList<HeaderMeaning> Read(IReadOnlyList<string> candidates, Dictionary<string, IReadOnlyList<HeaderMeaning>> memory)
    {
        IReadOnlyList<HeaderMeaning> bare = [], unknown = [];
        foreach (var candidate in candidates)
        {
            if (!memory.TryGetValue(candidate, out var found)) memory[candidate] = found = HeaderReader.Read(candidate);
            // "shipments shipper name" is nobody's role; its end "shipper name" is.
            if (found.Count > 0 && found[0].Field.Field == FieldIds.OtherParty)
            {
                if (unknown.Count == 0) unknown = found;
                continue;
            }

            if (found.Count > 0 && found[0].Field.Field.Length > 0) return found;
            if (bare.Count == 0) bare = found;
        }

        return unknown.Count > 0 ? unknown : bare;
    }
}

/// <summary>A header found in the first rows of a table.</summary>
/// <param name="First">Index of its first row among the sampled rows.</param>
/// <param name="Last">Index of its last row.</param>
/// <param name="Columns">The columns.</param>
internal sealed record FoundHeader(int First, int Last, IReadOnlyList<HeaderColumn> Columns);
