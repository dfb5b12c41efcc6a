using ExportScreen.Model.Codes;

namespace ExportScreen.Model.Ownership;

/// <summary>Who owns whom, as a customer's file says. Immutable and thread-safe.</summary>
/// <param name="FileName">Its name without folder.</param>
/// <param name="Sha256">SHA-256 of its bytes, lower-case hex: a result says by it what it was made with.</param>
/// <param name="Stakes">Its rows, in order.</param>
public sealed record OwnersFile(string FileName, string Sha256, IReadOnlyList<Stake> Stakes)
{
    /// <summary>Role text of a party that stands in a consignment because the file names it as an owner.</summary>
    public const string RoleText = "Owner by the owners file";
}

/// <summary>One row: somebody holds a share of a party.</summary>
/// <param name="Party">Name of the party that is owned.</param>
/// <param name="Owner">Name of who holds it.</param>
/// <param name="Percent">The share, above 0 to 100; null when the file leaves it open.</param>
/// <param name="Country">Country of the owner, or none.</param>
/// <param name="From">First day on which it holds; null = always did.</param>
/// <param name="To">Last day; null = still does.</param>
/// <param name="Row">Number of the row as a spreadsheet shows it.</param>
public sealed record Stake(string Party, string Owner, decimal? Percent, CountryCode Country, DateOnly? From, DateOnly? To, long Row)
{
    /// <summary>Whether it holds on a day.</summary>
    public bool Holds(DateOnly day) => (From is null || day >= From) && (To is null || day <= To);
}
