using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace ExportScreen.App.Web.Access;

/// <summary>Gives every endpoint of a group the rule that the table has for it.</summary>
internal static class AccessConvention
{
    /// <summary>Applies the table.</summary>
    /// <exception cref="InvalidOperationException">When the endpoints are built: one of them is not in the table.</exception>
    public static RouteGroupBuilder WithAccessTable(this RouteGroupBuilder group)
    {
        ((IEndpointConventionBuilder)group).Finally(Apply);
        return group;
    }

    private static void Apply(EndpointBuilder endpoint)
    {
        if (endpoint is not RouteEndpointBuilder route) throw new InvalidOperationException("Only routes can be mapped.");
        var pattern = "/" + route.RoutePattern.RawText!.TrimStart('/');
        var method = route.Metadata.OfType<IHttpMethodMetadata>().LastOrDefault()?.HttpMethods is [var first, ..] ? first : "GET";
        var rule = AccessTable.Find(method, pattern) ?? throw new InvalidOperationException($"{method} {pattern} is not in the access table.");
        route.Metadata.Add(rule);
        if (rule.Audience is Audience.Everybody or Audience.Host) route.Metadata.Add(new AllowAnonymousAttribute());
        else route.Metadata.Add(rule.Roles.Count == 0 ? new AuthorizeAttribute() : new AuthorizeAttribute { Roles = string.Join(',', rule.Roles) });
    }
}
