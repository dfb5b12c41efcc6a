using ExportScreen.Matching.Names;

namespace ExportScreen.Matching.Index;

/// <summary>Information of the words of a query, in eighths of a bit.</summary>
/// <param name="Substance">Of the words that are looked up.</param>
/// <param name="Initials">Of single letters, which may stand for any word.</param>
internal readonly record struct QueryWeight(double Substance, double Initials)
{
    /// <summary>What may be left of the substance of equal names: one word's information may differ a little between scripts.</summary>
    public double Slack => 24 + (Substance / 4);

    /// <summary>Adds the words up.</summary>
    public static QueryWeight Of(ReadOnlySpan<NameToken> tokens, ReadOnlySpan<bool> marks)
    {
        double substance = 0, initials = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (marks[i]) substance += tokens[i].Weight;
            else if (tokens[i].Role == TokenRole.Initial) initials += tokens[i].Weight;
        }

        return new QueryWeight(substance, initials);
    }
}
