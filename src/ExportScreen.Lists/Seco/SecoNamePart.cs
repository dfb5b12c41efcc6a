using System.Globalization;
using ExportScreen.Lists.Reading;

namespace ExportScreen.Lists.Seco;

/// <summary>A spelling of a name part.</summary>
/// <param name="Text">The spelling.</param>
/// <param name="Language">Its language label, or null.</param>
/// <param name="Script">Its script label, or null.</param>
internal sealed record SecoVariant(string Text, string? Language, string? Script);

/// <summary>A part of a name.</summary>
/// <param name="Type">Its type (<c>family-name</c>).</param>
/// <param name="Order">Its place in the source.</param>
/// <param name="Value">Its main spelling, or null.</param>
/// <param name="Variants">Its other spellings.</param>
internal sealed record SecoNamePart(string Type, int Order, string? Value, IReadOnlyList<SecoVariant> Variants)
{
    /// <summary>Types in natural order: given names, names of ancestors, anything else, family names, what follows them.</summary>
    private static readonly string[] Types =
        ["title", "given-name", "further-given-name", "father-name", "grand-father-name", "whole-name", "other", "tribal-name", "family-name", "maiden-name", "suffix"];

    /// <summary>Whether it is a title, which is no part of the name.</summary>
    public bool IsTitle => Type == "title";

    /// <summary>Its place in the natural order of names.</summary>
    public int Rank => Array.IndexOf(Types, Type) is var at and >= 0 ? at : Array.IndexOf(Types, "other");

    /// <summary>Reads a <c>name-part</c>; an unknown type is noted and stands with the rest.</summary>
    public static SecoNamePart Read(SourceElement part, ReadingNotes notes)
    {
        var type = part.Attribute("name-part-type") ?? "";
        if (!Types.Contains(type, StringComparer.Ordinal))
            notes.AddOnce(ListDiagnostics.UnknownValue, $"name-part-type:{type}", type, "a known type", part.Line, "name-part@name-part-type");
        var order = int.TryParse(part.Attribute("order"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        var variants = new List<SecoVariant>();
        foreach (var variant in part.Children("spelling-variant"))
        {
            variant.IgnoreAttributes("ssid", "spelling-variant-type");
            var language = variant.Attribute("lang");
            var script = variant.Attribute("script");
            if (variant.Text() is { } text) variants.Add(new SecoVariant(text, language, script));
        }

        return new SecoNamePart(type, order, part.Value("value"), variants);
    }
}
