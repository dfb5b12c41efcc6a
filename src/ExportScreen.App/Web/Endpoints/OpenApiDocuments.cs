using ExportScreen.App.Web.Access;
using ExportScreen.App.Web.Identity;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace ExportScreen.App.Web.Endpoints;

/// <summary>What the OpenAPI document says besides the routes: how to authenticate, and which roles each call needs.</summary>
internal static class OpenApiDocuments
{
    /// <summary>Sets it up.</summary>
    public static void Configure(OpenApiOptions options)
    {
        options.ShouldInclude = description => description.RelativePath?.StartsWith("ui", StringComparison.Ordinal) != true;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo { Title = "ExportScreen", Version = "v1", Description = "Screens shipment manifests and single parties. Errors are Problem Details with a stable code. Clear means: no match in the lists shown." };
            document.Components ??= new OpenApiComponents();
            document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal)
            {
                ["apiKey"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Header, Name = ApiKeyHandler.Header },
            };
            document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("apiKey", document)] = [] }];
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            var rule = context.Description.ActionDescriptor.EndpointMetadata.OfType<AccessRule>().FirstOrDefault();
            if (rule is { Audience: Audience.Roles }) operation.Description = $"{operation.Description} Roles: {string.Join(", ", rule.Roles)}.".TrimStart();
            if (rule is { Audience: Audience.Everybody }) operation.Security = [];
            return Task.CompletedTask;
        });
    }
}
