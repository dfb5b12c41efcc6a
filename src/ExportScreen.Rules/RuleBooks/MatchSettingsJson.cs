using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Reflection;
using ExportScreen.Model.RuleBooks;

namespace ExportScreen.Rules.RuleBooks;

/// <summary>
/// Names and values of <see cref="MatchSettings"/>, so that a RuleBook can set each and the method sheet can list them; weights of clues are named with their
/// group (<c>Person.Thin</c>). Thread-safe.
/// </summary>
public static class MatchSettingsJson
{
    private static readonly Lazy<Setting[]> All = new(Find);

    /// <summary>Every threshold and weight with its value, in order of name, numbers in invariant form.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Values(MatchSettings settings) =>
        All.Value.Select(s => KeyValuePair.Create(s.Name, Convert.ToString(s.Property.GetValue(s.Owner(settings)), CultureInfo.InvariantCulture)!));

    /// <summary>Whether there is a setting of that name (case aside).</summary>
    public static bool Has(string name) => All.Value.Any(s => s.IsNamed(name));

    /// <summary>A copy with some values changed; the names must exist.</summary>
    public static MatchSettings With(MatchSettings settings, IReadOnlyDictionary<string, double>? values)
    {
        if (values is null || values.Count == 0) return settings;
        var copy = settings with { Person = settings.Person with { }, Other = settings.Other with { } };
        foreach (var (name, value) in values)
        {
            var setting = All.Value.First(s => s.IsNamed(name));
            setting.Property.SetValue(setting.Owner(copy), setting.Property.PropertyType == typeof(int) ? (int)value : value);
        }

        return copy;
    }

    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicProperties, typeof(MatchSettings))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicProperties, typeof(ClueWeights))]
    private static Setting[] Find() =>
    [
        .. Numbers(typeof(MatchSettings), "", static settings => settings)
            .Concat(Numbers(typeof(ClueWeights), "Person.", static settings => settings.Person))
            .Concat(Numbers(typeof(ClueWeights), "Other.", static settings => settings.Other))
            .OrderBy(s => s.Name, StringComparer.Ordinal),
    ];

    private static IEnumerable<Setting> Numbers(Type type, string prefix, Func<MatchSettings, object> owner) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanWrite && (p.PropertyType == typeof(double) || p.PropertyType == typeof(int)))
            .Select(p => new Setting(prefix + p.Name, p, owner));

    private sealed record Setting(string Name, PropertyInfo Property, Func<MatchSettings, object> Owner)
    {
        public bool IsNamed(string name) => string.Equals(Name, name, StringComparison.OrdinalIgnoreCase);
    }
}
