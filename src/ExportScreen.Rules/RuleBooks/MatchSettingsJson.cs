using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Reflection;
using ExportScreen.Model.RuleBooks;

namespace ExportScreen.Rules.RuleBooks;

/// <summary>Names and values of <see cref="MatchSettings"/>, so that a RuleBook can set each and the method sheet can list them. Thread-safe.</summary>
public static class MatchSettingsJson
{
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicProperties, typeof(MatchSettings))]
    private static PropertyInfo[] Properties() =>
        [.. typeof(MatchSettings).GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanWrite && (p.PropertyType == typeof(double) || p.PropertyType == typeof(int)))
            .OrderBy(p => p.Name, StringComparer.Ordinal)];

    /// <summary>Every threshold and weight with its value, in order of name, numbers in invariant form.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Values(MatchSettings settings) =>
        Properties().Select(p => KeyValuePair.Create(p.Name, Convert.ToString(p.GetValue(settings), CultureInfo.InvariantCulture)!));

    /// <summary>Whether there is a setting of that name (case aside).</summary>
    public static bool Has(string name) => Properties().Any(p => string.Equals(p.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>A copy with some values changed; the names must exist.</summary>
    public static MatchSettings With(MatchSettings settings, IReadOnlyDictionary<string, double>? values)
    {
        if (values is null || values.Count == 0) return settings;
        var copy = settings with { };
        foreach (var (name, value) in values)
        {
            var property = Properties().First(p => string.Equals(p.Name, name, StringComparison.OrdinalIgnoreCase));
            property.SetValue(copy, property.PropertyType == typeof(int) ? (int)value : value);
        }

        return copy;
    }
}
