namespace ExportScreen.Manifests;

/// <summary>A column that a manifest can have, for the empty template and for the answers to a wrong mapping.</summary>
/// <param name="Id">Field id, as <c>--map</c> takes it.</param>
/// <param name="Title">Header in the template; a known spelling, so that a filled-in template is read without a mapping.</param>
/// <param name="Description">What belongs there.</param>
/// <param name="Example">An invented example.</param>
public sealed record ManifestField(string Id, string Title, string Description, string Example);

/// <summary>The columns of the empty template, in order. A test reads the template back and finds every column mapped to its id.</summary>
public static class ManifestFields
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<ManifestField> All => Templates.TemplateFields.All;
}
