using ExportScreen.App.Web.Problems;
using ExportScreen.Model.RuleBooks;
using ExportScreen.Rules;
using ExportScreen.Rules.RuleBooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace ExportScreen.App.Web.Endpoints;

/// <summary>The RuleBook in use.</summary>
internal static class RuleEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapRules(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/rules", All).WithTags("rules").WithSummary("The RuleBook in use: lines, decision table, rules with their authority and dates");

    private static Results<Ok<RuleBookAnswer>, Problem> All(WebHostParts parts)
    {
        var changes = parts.RuleBookChanges();
        var book = changes is null ? RuleBookFile.Shipped : RuleBookFile.WithChanges(changes, "rulebook.json").Value;
        return book is null ? new Problem(ProblemCodes.NotReady, "The changes to the RuleBook cannot be read.") : TypedResults.Ok(RuleBookAnswer.Of(book));
    }
}

/// <summary>The RuleBook.</summary>
internal sealed record RuleBookAnswer(string Version, RuleLines Lines, IReadOnlyList<DecisionAnswer> Decisions, IReadOnlyList<RuleAnswer> Rules)
{
    public static RuleBookAnswer Of(RuleBook book) => new(
        book.Version, new RuleLines(book.Match.NearMissLine, book.Match.ReviewLine, book.Match.StrongLine),
        [.. book.Decisions.Select(d => new DecisionAnswer(d.Id, Word(d.Basis), Word(d.Band), Word(d.Strength), Word(d.Effect), Word(d.Outcome)!))],
        [.. RuleTable.Facts.Select(r => Of(book.For(r.Id), r.Title, r.Authority))]);

    private static RuleAnswer Of(RuleSetting setting, string title, string authority) => new(setting.Rule, title, authority, setting.Enabled, Word(setting.Weight)!, setting.From, setting.To);

    private static string? Word<T>(T? value) => value?.ToString() is { } text ? char.ToLowerInvariant(text[0]) + text[1..] : null;
}

/// <summary>Scores at which a match begins to be a near miss, a review, strong; 0 to 1.</summary>
internal sealed record RuleLines(double NearMiss, double Review, double Strong);

/// <summary>A line of the decision table; what is null fits everything.</summary>
internal sealed record DecisionAnswer(string Id, string? Basis, string? Band, string? Strength, string? Effect, string Outcome);

/// <summary>A rule.</summary>
internal sealed record RuleAnswer(string Id, string Title, string Authority, bool Enabled, string Outcome, DateOnly? From, DateOnly? To);
