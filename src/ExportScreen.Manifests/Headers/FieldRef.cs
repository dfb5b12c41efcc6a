using System.Globalization;
using ExportScreen.Model.Consignments;

namespace ExportScreen.Manifests.Headers;

/// <summary>What a column means: a plain field, or a part of the n-th party of a role.</summary>
/// <param name="Field">Field id (<c>hs_code</c>, <c>consignee</c>).</param>
/// <param name="Part">Part of a party (<c>name</c>, <c>address</c>, <c>inn</c>); null for a plain field.</param>
/// <param name="Instance">1-based number of the party within its role.</param>
/// <param name="RoleText">The source's word for a role that is not known, else null.</param>
internal readonly record struct FieldRef(string Field, string? Part = null, int Instance = 1, string? RoleText = null)
{
    /// <summary>Whether the column belongs to a party.</summary>
    public bool IsParty => Part is not null;

    /// <summary>The id as the mapping shows it: <c>consignee</c>, <c>consignee.address</c>, <c>notify[2]</c>.</summary>
    public override string ToString()
    {
        var id = Instance > 1 ? string.Create(CultureInfo.InvariantCulture, $"{Field}[{Instance}]") : Field;
        return Part is null or "name" ? id : $"{id}.{Part}";
    }
}

/// <summary>One column with its meaning.</summary>
/// <param name="Index">0-based column.</param>
/// <param name="Header">Header as given.</param>
/// <param name="Field">Its meaning.</param>
/// <param name="Basis">Why.</param>
internal sealed record ColumnMeaning(int Index, string Header, FieldRef Field, MappingBasis Basis);
