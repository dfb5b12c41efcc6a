using System.Globalization;
using System.Text.Json;
using ExportScreen.Pipeline.Retention;

namespace ExportScreen.App.Settings;

/// <summary>For how long things are kept: <c>retention</c> in <c>exportscreen.json</c>, one period per class (<c>{"manifests":"10y","snapshots":"90d","findings":"always"}</c>).</summary>
internal static class RetentionConfiguration
{
    /// <summary>Reads it from where a command finds it.</summary>
    /// <exception cref="UsageException">Something is wrong with it.</exception>
    public static RetentionSettings Read() => Of(ConfigurationFile.Find("retention"));

    /// <summary>Reads the member of the file, or null.</summary>
    /// <exception cref="UsageException">Something is wrong with it.</exception>
    public static RetentionSettings Of(JsonElement? file)
    {
        var days = new Dictionary<RetentionClass, int?>();
        if (file is not { } section) return new RetentionSettings();
        if (section.ValueKind != JsonValueKind.Object) throw Wrong("an object of classes is expected");
        foreach (var member in section.EnumerateObject())
        {
            var kind = Enum.GetValues<RetentionClass>().Where(k => RetentionSettings.NameOf(k) == member.Name).Select(k => (RetentionClass?)k).FirstOrDefault()
                ?? throw Wrong($"{member.Name} is none of {string.Join(", ", Enum.GetValues<RetentionClass>().Select(RetentionSettings.NameOf))}");
            if (member.Value.ValueKind != JsonValueKind.String || !RetentionSettings.TryParse(member.Value.GetString(), out var number))
                throw Wrong(string.Create(CultureInfo.InvariantCulture, $"{member.Name}: a period such as 10y or 90d, at least {RetentionSettings.Least}d and at most {RetentionSettings.Most / 365}y, or always"));
            days[kind] = number;
        }

        return new RetentionSettings { Days = days };
    }

    /// <summary>Settings as one text, for a service that has its data open.</summary>
    public static string ToText(RetentionSettings settings) =>
        string.Join(';', Enum.GetValues<RetentionClass>().Select(k => string.Create(CultureInfo.InvariantCulture, $"{k}={(settings.DaysOf(k) is { } days ? days : -1)}")));

    /// <summary>The settings of such a text.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static RetentionSettings OfText(string text) => new()
    {
        Days = text.Split(';').Select(p => p.Split('=')).ToDictionary(
            p => Enum.TryParse<RetentionClass>(p[0], out var kind) ? kind : throw new FormatException("No class of retention."),
            p => int.Parse(p[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) is var days && days == -1 ? (int?)null : days is >= RetentionSettings.Least and <= RetentionSettings.Most ? days : throw new FormatException("No period.")),
    };

    private static UsageException Wrong(string what) => new($"{ConfigurationFile.Name}, retention: {what}.");
}
