using ExportScreen.Matching.Names;
using ExportScreen.Matching.Scoring;
using ExportScreen.Model.RuleBooks;

namespace ExportScreen.Matching;

/// <summary>Compares two names without an index; the score is the one a search gives. Pure and thread-safe.</summary>
public static class NameComparison
{
    [ThreadStatic]
    private static Room? _room;

    /// <summary>Compares a given with a listed name.</summary>
    public static NameScore Compare(in NameQuery given, in IndexedName listed, MatchSettings settings)
    {
        ArgumentNullException.ThrowIfNull(given.Text);
        ArgumentNullException.ThrowIfNull(listed.Text);
        ArgumentNullException.ThrowIfNull(settings);
        var room = _room ??= new Room();
        NameReader.Read(given.Text, given.Kind, room.Given);
        NameReader.Read(listed.Text, listed.Kind, room.Listed);
        var score = NameScorer.Compare(room.Given.View, room.Listed.View, settings, room.Scratch);
        return new NameScore(score, Explanation.Of(room.Given.View, room.Listed.View, room.Scratch));
    }

    private sealed class Room
    {
        public readonly NameForm Given = new();
        public readonly NameForm Listed = new();
        public readonly AlignmentScratch Scratch = new();
    }
}
