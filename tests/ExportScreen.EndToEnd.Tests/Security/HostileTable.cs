using ExportScreen.EndToEnd.Tests.Security.Requests;

namespace ExportScreen.EndToEnd.Tests.Security;

/// <summary>All requests that must be refused and must change nothing.</summary>
internal static class HostileTable
{
    /// <summary>All of them, by group.</summary>
    public static IReadOnlyList<HostileRequest> All { get; } =
    [
        .. Of("targets", TargetRequests.All),
        .. Of("framing", FramingRequests.All),
        .. Of("sizes", SizeRequests.All),
        .. Of("identity", IdentityRequests.All),
        .. Of("roles", RoleRequests.All),
        .. Of("tenants", TenantRequests.All),
        .. Of("forms", FormRequests.All),
        .. Of("addresses", AddressRequests.All),
        .. Of("values", ValueRequests.All),
        .. Of("decisions", DecisionRequests.All),
        .. Of("triggers", TriggerRequests.All),
    ];

    private static IEnumerable<HostileRequest> Of(string group, IEnumerable<HostileRequest> requests) => requests.Select(r => r with { Group = group });
}
