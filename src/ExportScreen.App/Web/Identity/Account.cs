using ExportScreen.Model.Ports;

namespace ExportScreen.App.Web.Identity;

/// <summary>A local account. Immutable.</summary>
/// <param name="Tenant">Whose data it sees.</param>
/// <param name="Name">1 to 64 of a-z, 0-9, dot, hyphen, underscore and @.</param>
/// <param name="Roles">Its roles.</param>
/// <param name="Password">Stored form of its password.</param>
/// <param name="Stamp">Changes when the password does; sessions made before end.</param>
/// <param name="Failures">Wrong passwords in a row.</param>
/// <param name="LockedUntil">Until when no password is taken, or null.</param>
/// <param name="ETag">Version of its record.</param>
internal sealed record Account(
    string Tenant, string Name, IReadOnlyList<string> Roles, string Password, string Stamp, int Failures = 0, DateTimeOffset? LockedUntil = null, string? ETag = null)
{
    /// <summary>Whether a name can be one of an account.</summary>
    public static bool IsName(string? name) =>
        name is { Length: >= 1 and <= 64 } && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '.' or '-' or '_' or '@');

    /// <summary>The record of the account: PK tenant, RK name.</summary>
    public Record ToRecord()
    {
        var values = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["schema"] = 1,
            ["roles"] = string.Join(' ', Roles),
            ["password"] = Password,
            ["stamp"] = Stamp,
            ["failures"] = Failures,
        };
        if (LockedUntil is { } until) values["lockedUntil"] = until;
        return new Record(Tenant, Name, values, ETag);
    }

    /// <summary>The account of a record.</summary>
    public static Account Read(Record record) => new(
        record.Partition, record.Row, (record.Text("roles") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries), record.Text("password") ?? "", record.Text("stamp") ?? "",
        (int)(record.Number("failures") ?? 0), record.Time("lockedUntil"), record.ETag);
}
