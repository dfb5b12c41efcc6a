using System.Text.RegularExpressions;

namespace ExportScreen.Lists.Sema;

/// <summary>Schedule of a regulation, whose spelling varies (<c>1, Part 1</c>, <c>1,Part 1</c>, <c>Part 1</c>, <c>1.1</c>).</summary>
/// <param name="Number">Number of the schedule, or null when the regulation has one only.</param>
/// <param name="Part">Part of it, or null.</param>
/// <param name="Other">The text of a spelling that is not known, else null.</param>
internal sealed partial record SemaSchedule(string? Number, string? Part, string? Other)
{
    /// <summary>In one spelling (<c>Schedule 1, Part 2</c>), or null for none.</summary>
    public string? Title => Other
        ?? Reading.SourceText.Join(", ", Number is null ? null : $"Schedule {Number}", Part is null ? null : $"Part {Part}");

    /// <summary>Whether it is the schedule of ships.</summary>
    public bool ListsShips => Number == "1.1" && Part is null;

    /// <summary>Reads the field.</summary>
    public static SemaSchedule Of(string? text)
    {
        if (text is null) return new SemaSchedule(null, null, null);
        var match = Spelling().Match(text);
        return match.Success ? new SemaSchedule(Value(match.Groups["number"]), Value(match.Groups["part"]), null) : new SemaSchedule(null, null, text);
    }

    private static string? Value(Group group) => group.Success ? group.Value : null;

    [GeneratedRegex(@"^(?:(?:Schedule|Annexe)\s+)?(?<number>\d+(?:\.\d+)?)?\s*,?\s*(?:(?:Part|Partie)\s*(?<part>\d+(?:\.\d+)?))?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Spelling();
}
