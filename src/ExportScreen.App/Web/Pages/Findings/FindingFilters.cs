using ExportScreen.Model.Screenings;
using ExportScreen.Pipeline.Findings;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace ExportScreen.App.Web.Pages.Findings;

/// <summary>The filters of the findings page as an address has them. What is none of the offered values is as if it were not there. Pure.</summary>
internal static class FindingFilters
{
    /// <summary>Reads them.</summary>
    /// <param name="query">The address's query.</param>
    /// <param name="jobId">The job of the page, or null.</param>
    public static FindingQuery Read(IQueryCollection query, string? jobId) => new()
    {
        JobId = jobId,
        Outcome = Enum.TryParse<Outcome>(Text(query, "outcome"), out var outcome) && Enum.IsDefined(outcome) ? outcome : null,
        List = Text(query, "list"),
        Rule = Text(query, "rule"),
        PartyKey = Text(query, "party"),
        EntryId = Text(query, "entry"),
        Undecided = bool.TryParse(Text(query, "undecided"), out var undecided) ? undecided : null,
        State = Enum.TryParse<FindingState>(Text(query, "state"), out var state) && Enum.IsDefined(state) ? state : null,
    };

    /// <summary>Address of another page with the same filters.</summary>
    public static string Address(FindingsModel model, string? continuation)
    {
        var query = new QueryBuilder();
        void Add(string name, string? value)
        {
            if (value is not null) query.Add(name, value);
        }

        Add("outcome", model.Query.Outcome?.ToString());
        Add("list", model.Query.List);
        Add("rule", model.Query.Rule);
        Add("party", model.Query.PartyKey);
        Add("entry", model.Query.EntryId);
        Add("undecided", model.Query.Undecided?.ToString());
        Add("state", model.Query.State?.ToString());
        Add("from", continuation);
        return model.Address + query.ToQueryString();
    }

    private static string? Text(IQueryCollection query, string name) => query[name].FirstOrDefault() is { Length: > 0 and <= 200 } text ? text : null;
}
