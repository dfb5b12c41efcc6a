using ExportScreen.Matching.Addresses;
using ExportScreen.Matching.Scoring;

namespace ExportScreen.Matching;

/// <summary>
/// Compares two addresses. Words are compared in any order with spelling mistakes, street and building numbers must agree, another room or floor of the same
/// house counts little. Pure and thread-safe.
/// </summary>
public static class AddressComparison
{
    /// <summary>Factor where both have a house number and none agrees.</summary>
    private const double NumberConflict = 0.55;

    /// <summary>Compares a given with a listed address, 0 to 1; 1 where every part of the listed one is there.</summary>
    /// <param name="given">The address as given, in one line.</param>
    /// <param name="listed">The listed address; what it does not say cannot differ.</param>
    public static double Compare(string given, string listed)
    {
        ArgumentNullException.ThrowIfNull(given);
        ArgumentNullException.ThrowIfNull(listed);
        return Score(AddressForm.Of(given), AddressForm.Of(listed));
    }

    internal static double Score(List<AddressToken> given, List<AddressToken> listed)
    {
        Span<bool> used = given.Count <= 256 ? stackalloc bool[given.Count] : new bool[given.Count];
        double agreed = 0, total = 0, words = 0;
        int numbers = 0, numbersAgreed = 0;
        foreach (var part in listed)
        {
            var best = -1;
            var value = 0.0;
            for (var i = 0; i < given.Count; i++)
            {
                if (used[i]) continue;
                var like = Likeness(given[i], part);
                if (like <= value) continue;
                (best, value) = (i, like);
            }

            if (part.Part is AddressPart.Room or AddressPart.Floor or AddressPart.Postcode && !given.Exists(g => g.Part == part.Part)) continue;
            total += part.Weight;
            if (part.Part == AddressPart.Number) numbers++;
            if (best < 0) continue;
            used[best] = true;
            agreed += part.Weight * value;
            if (part.Part == AddressPart.Number) numbersAgreed++;
            if (part.Part == AddressPart.Word) words += part.Weight * value;
        }

        if (total == 0 || words < 4) return 0;
        double extra = 0;
        var extraNumbers = 0;
        for (var i = 0; i < given.Count; i++)
        {
            if (used[i]) continue;
            if (given[i].Part == AddressPart.Word) extra += given[i].Weight;
            if (given[i].Part == AddressPart.Number) extraNumbers++;
        }

        var score = agreed / (total + (0.10 * Math.Min(extra, total)));
        if (numbers > 0 && numbersAgreed == 0) score *= extraNumbers > 0 ? NumberConflict : 0.75;
        // A street without any number on both sides, or a city alone, is no address that could be told from its neighbours.
        if (numbers == 0 && extraNumbers > 0) score *= 0.8;
        if (words < 12) score *= 0.6 + (0.4 * words / 12);
        return Math.Min(1, score);
    }

    private static double Likeness(in AddressToken given, in AddressToken listed)
    {
        if (given.Part == AddressPart.Word != (listed.Part == AddressPart.Word)) return 0;
        if (given.Text == listed.Text) return given.Part == listed.Part ? 1 : given.Part is AddressPart.Postcode || listed.Part is AddressPart.Postcode ? 0 : 0.9;
        if (given.Part != AddressPart.Word || Math.Min(given.Text.Length, listed.Text.Length) < 4) return 0;
        var size = EditDistance.Unit * Math.Max(given.Text.Length, listed.Text.Length);
        var like = 1 - ((double)EditDistance.OfLetters(given.Text, listed.Text, size / 3) / size);
        return like >= 0.75 ? like : 0;
    }
}
