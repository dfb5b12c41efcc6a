namespace ExportScreen.Model.Lists;

/// <summary>A name of a listed party.</summary>
/// <param name="Text">The whole name in natural order ("First Middle Last" for persons where the source tells the parts).</param>
/// <param name="Kind">What kind of name.</param>
/// <param name="Strength">Strong, or weak (low quality): a weak name never alone blocks.</param>
/// <param name="Parts">Name parts of a person where the source tells them, else null.</param>
/// <param name="Language">The publisher's language or script label, or null.</param>
public sealed record ListedName(
    string Text,
    NameKind Kind = NameKind.Primary,
    AliasStrength Strength = AliasStrength.Strong,
    PersonNameParts? Parts = null,
    string? Language = null);

/// <summary>Parts of a person's name as the publisher separates them; each may be null.</summary>
/// <param name="Given">Given names.</param>
/// <param name="Middle">Middle names or patronymic.</param>
/// <param name="Family">Family name.</param>
public sealed record PersonNameParts(string? Given, string? Middle, string? Family);

/// <summary>Kinds of names. The numbers are stored in snapshots.</summary>
public enum NameKind : byte
{
    /// <summary>The publisher's main name.</summary>
    Primary = 0,

    /// <summary>Also known as.</summary>
    Alias = 1,

    /// <summary>Formerly known as.</summary>
    Former = 2,

    /// <summary>Now known as.</summary>
    New = 3,

    /// <summary>In the original script.</summary>
    OriginalScript = 4,

    /// <summary>A spelling variant of the main name.</summary>
    Spelling = 5,
}

/// <summary>Quality of a name as the publisher grades it. The numbers are stored in snapshots.</summary>
public enum AliasStrength : byte
{
    /// <summary>Good quality.</summary>
    Strong = 0,

    /// <summary>Low quality: broad or generic; helps to confirm (OFAC FAQ 122 to 124).</summary>
    Weak = 1,
}
