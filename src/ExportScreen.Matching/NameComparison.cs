using ExportScreen.Matching.Names;
using ExportScreen.Matching.Scoring;
using ExportScreen.Matching.Scripts;
using ExportScreen.Matching.Text;
using ExportScreen.Model.RuleBooks;
using ExportScreen.Model.Screenings;

namespace ExportScreen.Matching;

/// <summary>Compares two names without an index; the score is the one a search gives. Pure and thread-safe.</summary>
public static class NameComparison
{
    [ThreadStatic]
    private static Room? _room;

    /// <summary>Compares a given with a listed name; names in Han and Hangul in all spellings that lists may use, cells with several names in parts; the best counts.</summary>
    public static NameScore Compare(in NameQuery given, in IndexedName listed, MatchSettings settings)
    {
        ArgumentNullException.ThrowIfNull(given.Text);
        ArgumentNullException.ThrowIfNull(listed.Text);
        ArgumentNullException.ThrowIfNull(settings);
        var room = _room ??= new Room();
        var (score, explained) = OfName(given, listed, settings, room);
        if (CellParts.Of(given.Text, given.Kind) is not { Count: > 0 } parts) return new NameScore(score, explained);
        foreach (var part in parts)
        {
            var (ofPart, pairs) = OfName(given with { Text = part.Text }, listed, settings, room);
            if (CellParts.Score(part, ofPart) <= score) continue;
            (score, explained) = (CellParts.Score(part, ofPart), Explanation.OfPart(pairs, part.Text, given.Text));
        }

        return new NameScore(score, explained);
    }

    private static (double Score, List<TokenPair> Pairs) OfName(in NameQuery given, in IndexedName listed, MatchSettings settings, Room room)
    {
        var best = Best(given, listed, settings, room);
        var score = Score(given, best.Given, listed, best.Listed, settings, room);
        return (score, Explanation.Of(room.Given.View, room.Listed.View, room.Scratch));
    }

    /// <summary>The spellings of both names that score highest; the plain ones where no others score more.</summary>
    private static (NameSpelling Given, NameSpelling Listed) Best(in NameQuery given, in IndexedName listed, MatchSettings settings, Room room)
    {
        var (most, best) = (-1.0, (NameSpelling.Plain, NameSpelling.Plain));
        var ofGiven = NameSpellings.Of(given.Text, given.Kind);
        var ofListed = NameSpellings.Of(listed.Text, listed.Kind);
        if (ofGiven.Length == 1 && ofListed.Length == 1) return best;
        foreach (var one in ofGiven)
        {
            foreach (var other in ofListed)
            {
                if (!NameSpellings.Meet(one, other)) continue;
                var score = Score(given, one, listed, other, settings, room);
                if (score <= most) continue;
                (most, best) = (score, (one, other));
            }
        }

        return best;
    }

    private static double Score(in NameQuery given, NameSpelling ofGiven, in IndexedName listed, NameSpelling ofListed, MatchSettings settings, Room room)
    {
        NameReader.Read(given.Text, given.Kind, room.Given, ofGiven);
        NameReader.Read(listed.Text, listed.Kind, room.Listed, ofListed);
        return NameScorer.Compare(room.Given.View, room.Listed.View, settings, room.Scratch);
    }

    private sealed class Room
    {
        public readonly NameForm Given = new();
        public readonly NameForm Listed = new();
        public readonly AlignmentScratch Scratch = new();
    }
}
