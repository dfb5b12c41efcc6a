using System.Globalization;
using ExportScreen.Model.Screenings;

namespace ExportScreen.App.Terminal;

/// <summary>Outcomes, dates and the standing sentence, in words.</summary>
internal static class Words
{
    /// <summary>What Clear means.</summary>
    public const string Disclaimer = "Clear means: no match found in the lists shown. It is not a licence determination and never says that goods may be shipped.";

    public static string Of(Outcome outcome) => outcome switch
    {
        Outcome.Hold => "HOLD",
        Outcome.Review => "REVIEW",
        Outcome.NotScreened => "NOT SCREENED",
        _ => "clear",
    };

    public static string Colour(Outcome outcome) => outcome switch
    {
        Outcome.Hold => "red",
        Outcome.Review => "yellow",
        Outcome.NotScreened => "grey",
        _ => "green",
    };

    /// <summary>How two words correspond.</summary>
    public static string Of(TokenRelation relation) => relation switch
    {
        TokenRelation.Equal => "the same",
        TokenRelation.Transliterated => "the same in another script",
        TokenRelation.Similar => "alike in letters",
        TokenRelation.Phonetic => "alike in sound",
        TokenRelation.Abbreviated => "shortened",
        TokenRelation.Synonym => "same meaning",
        TokenRelation.Joined => "joined or split",
        TokenRelation.Extra => "only in the first",
        TokenRelation.Missing => "only in the second",
        _ => "different",
    };

    public static string Date(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "unknown date";
}
