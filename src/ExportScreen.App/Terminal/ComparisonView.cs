using System.Globalization;
using ExportScreen.Evaluation.Tables;
using ExportScreen.Model.Evidence;
using ExportScreen.Model.Lists;
using ExportScreen.Model.RuleBooks;
using ExportScreen.Model.Screenings;

namespace ExportScreen.App.Terminal;

/// <summary>The comparison of two names, for reading: score and band, the words side by side, the sentence.</summary>
internal static class ComparisonView
{
    public static void Write(TextWriter output, string given, string listed, EntryKind kind, double score, IReadOnlyList<TokenPair> alignment, MatchSettings settings)
    {
        output.WriteLine($"{ScoreText.Of(score)}  {Band(score, settings)}");
        WriteWords(output, alignment);
        output.WriteLine(HitSentence.Why(new Hit
        {
            EntryId = "",
            List = "",
            EntryName = listed,
            EntryKind = kind,
            Basis = HitBasis.Name,
            Score = score,
            Given = given,
            Matched = listed,
            Alignment = alignment,
            Band = score >= settings.StrongLine ? MatchBand.Strong : score >= settings.ReviewLine ? MatchBand.Review : MatchBand.NearMiss,
        }));
    }

    private static string Band(double score, MatchSettings settings) =>
        score >= settings.StrongLine ? "Strong" : score >= settings.ReviewLine ? "Review" : score >= settings.NearMissLine ? "Near miss" : "below the near-miss line";

    private static void WriteWords(TextWriter output, IReadOnlyList<TokenPair> alignment)
    {
        var left = Width(alignment.Select(p => p.Given));
        var right = Width(alignment.Select(p => p.Listed));
        foreach (var pair in alignment)
        {
            var alike = pair.Given is null || pair.Listed is null ? "    " : pair.Similarity.ToString("0.00", CultureInfo.InvariantCulture);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"  {(pair.Given ?? "-").PadRight(left)}  {(pair.Listed ?? "-").PadRight(right)}  {Words.Of(pair.Relation),-28}  {alike}  weight {pair.Weight:0.00}"));
        }
    }

    private static int Width(IEnumerable<string?> words) => words.Select(w => w?.Length ?? 1).DefaultIfEmpty(0).Max();
}
