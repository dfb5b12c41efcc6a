using System.Xml.Linq;
using ExportScreen.Lists.Reading;

namespace ExportScreen.Lists.Ofac.Enhanced;

/// <summary>Shorthands that look at local names only: the namespace has changed with the delivery service before.</summary>
internal static class EnhancedXml
{
    /// <summary>Children of a name.</summary>
    public static IEnumerable<XElement> All(this XElement? element, string name) =>
        element?.Elements().Where(e => e.Name.LocalName == name) ?? [];

    /// <summary>The first child of a name, or null.</summary>
    public static XElement? One(this XElement? element, string name) => element.All(name).FirstOrDefault();

    /// <summary>Grandchildren: the items of a list element.</summary>
    public static IEnumerable<XElement> Items(this XElement element, string list, string item) => element.One(list).All(item);

    /// <summary>Tidied text of a child, or null.</summary>
    public static string? Text(this XElement? element, string name) => SourceText.Tidy(element.One(name)?.Value);

    /// <summary>Tidied texts of the items of a list element.</summary>
    public static IReadOnlyList<string> Texts(this XElement element, string list, string item) =>
        [.. element.Items(list, item).Select(e => SourceText.Tidy(e.Value)).OfType<string>().Distinct(StringComparer.Ordinal)];

    /// <summary>Whether a child says true.</summary>
    public static bool IsTrue(this XElement? element, string name) => element.Text(name) == "true";

    /// <summary>An attribute by local name, or null.</summary>
    public static string? AttributeText(this XElement? element, string name) =>
        element?.Attributes().FirstOrDefault(a => a.Name.LocalName == name)?.Value;
}
