using System.Text;

namespace ExportScreen.Pipeline.Decisions;

/// <summary>A person who acts, with the roles that whoever let them in vouches for. Immutable.</summary>
/// <param name="Name">Account name.</param>
/// <param name="Roles">Words of <see cref="RoleNames"/>.</param>
public sealed record Actor(string Name, IReadOnlyCollection<string> Roles)
{
    /// <summary>Whether they have a role.</summary>
    public bool Is(string role) => Roles.Contains(role, StringComparer.Ordinal);

    /// <summary>Whether two names may be one person: white space, case and forms of letters make no second person.</summary>
    internal static bool MayBeSame(string a, string b) => Fold(a) == Fold(b);

    private static string Fold(string name) =>
        string.Join(' ', name.Normalize(NormalizationForm.FormKC).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant();
}

/// <summary>The roles.</summary>
public static class RoleNames
{
    /// <summary>Hands in manifests.</summary>
    public const string Submitter = "submitter";

    /// <summary>Decides.</summary>
    public const string Analyst = "analyst";

    /// <summary>Decides, and confirms what others decided.</summary>
    public const string Approver = "approver";

    /// <summary>Keeps accounts and lists.</summary>
    public const string Admin = "admin";

    /// <summary>Reads everything.</summary>
    public const string Auditor = "auditor";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Submitter, Analyst, Approver, Admin, Auditor];
}
