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

    /// <summary>Share of its weight that a listed word left out counts, where the house number agrees.</summary>
    private const double OmittedWord = 0.30;

    /// <summary>Share of its weight that a further word counts.</summary>
    private const double ExtraWord = 0.10;

    /// <summary>Weight of agreeing words from which they tell an address from its neighbours: a rare street name, or two middling words.</summary>
    private const double Telling = 12;

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
        double agreed = 0, total = 0, words = 0, missed = 0;
        int numbers = 0, numbersAgreed = 0;
        for (var at = 0; at < listed.Count; at++)
        {
            var part = listed[at];
            var (best, value) = Best(given, part, used);
            if (best < 0 && part.Part == AddressPart.Word && TakeJoined(given, listed, ref at, used) is var joined and > 0)
            {
                (agreed, total, words) = (agreed + joined, total + joined, words + joined);
                continue;
            }

            if (part.Part is AddressPart.Room or AddressPart.Floor or AddressPart.Postcode && !given.Exists(g => g.Part == part.Part)) continue;
            if (part.Part == AddressPart.Number) numbers++;
            if (best < 0 && part.Part == AddressPart.Word) missed += part.Weight;
            else total += part.Weight;
            if (best < 0) continue;
            used[best] = true;
            agreed += part.Weight * value;
            if (part.Part == AddressPart.Number) numbersAgreed++;
            if (part.Part == AddressPart.Word) words += part.Weight * value;
        }

        // Where the house number agrees, a district or city left out is an omission, not a contradiction.
        total += numbersAgreed > 0 && words >= Telling ? missed * OmittedWord : missed;
        return total == 0 || words < 4 ? 0 : Weigh(given, used, agreed, total, words, numbers, numbersAgreed);
    }

    private static double Weigh(List<AddressToken> given, ReadOnlySpan<bool> used, double agreed, double total, double words, int numbers, int numbersAgreed)
    {
        double extra = 0;
        var extraNumbers = 0;
        for (var i = 0; i < given.Count; i++)
        {
            if (used[i]) continue;
            if (given[i].Part == AddressPart.Word) extra += given[i].Weight;
            if (given[i].Part == AddressPart.Number) extraNumbers++;
        }

        var score = agreed / (total + (ExtraWord * Math.Min(extra, total)));
        if (numbers > 0 && numbersAgreed == 0) score *= extraNumbers > 0 ? NumberConflict : 0.75;
        // A street without any number on both sides, or a city alone, is no address that could be told from its neighbours.
        if (numbers == 0 && extraNumbers > 0) score *= 0.8;
        if (words < Telling) score *= 0.6 + (0.4 * words / Telling);
        return Math.Min(1, score);
    }

    private static (int Best, double Value) Best(List<AddressToken> given, in AddressToken part, ReadOnlySpan<bool> used)
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

        return (best, value);
    }

    /// <summary>A word written as two on the other side ("Mongkok", "Mong Kok"): the weight that agrees, 0 when there is none. Steps over the second listed word.</summary>
    private static double TakeJoined(List<AddressToken> given, List<AddressToken> listed, ref int at, Span<bool> used)
    {
        for (var i = 0; i < given.Count; i++)
        {
            if (used[i] || given[i].Part != AddressPart.Word) continue;
            if (at + 1 < listed.Count && listed[at + 1].Part == AddressPart.Word && IsJoin(given[i].Text, listed[at].Text, listed[at + 1].Text))
            {
                used[i] = true;
                at++;
                return listed[at - 1].Weight + listed[at].Weight;
            }

            if (i + 1 < given.Count && !used[i + 1] && given[i + 1].Part == AddressPart.Word && IsJoin(listed[at].Text, given[i].Text, given[i + 1].Text))
            {
                used[i] = used[i + 1] = true;
                return listed[at].Weight;
            }
        }

        return 0;
    }

    private static bool IsJoin(string whole, string first, string second) =>
        whole.Length == first.Length + second.Length && whole.StartsWith(first, StringComparison.Ordinal) && whole.EndsWith(second, StringComparison.Ordinal);

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
