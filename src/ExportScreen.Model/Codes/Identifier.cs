namespace ExportScreen.Model.Codes;

/// <summary>An identifier of a party, vessel or aircraft, as given and in the form in which it is compared.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Value">Comparison form: capital letters and digits only (e-mail and web addresses: lower case).</param>
/// <param name="Raw">As the source writes it.</param>
/// <param name="Country">Issuing country, or none.</param>
/// <param name="Check">What the check digits say.</param>
public sealed record Identifier(IdentifierKind Kind, string Value, string Raw, CountryCode Country = default, ChecksumState Check = ChecksumState.None);

/// <summary>What a check digit says.</summary>
public enum ChecksumState : byte
{
    /// <summary>This kind has none, or it was not computed.</summary>
    None,

    /// <summary>It fits.</summary>
    Valid,

    /// <summary>It does not fit; the identifier is kept and the failure reported.</summary>
    Invalid,
}
