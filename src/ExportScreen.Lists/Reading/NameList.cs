using ExportScreen.Model.Lists;

namespace ExportScreen.Lists.Reading;

/// <summary>Collects the names of one entry: no empty ones, each text once, a strong mention winning over a weak one. Not thread-safe.</summary>
internal sealed class NameList
{
    private readonly List<ListedName> _names = [];

    /// <summary>The names so far, in the order in which they were first met.</summary>
    public IReadOnlyList<ListedName> Names => _names;

    /// <summary>Adds a name unless its text is empty or already there.</summary>
    public void Add(string? text, NameKind kind, AliasStrength strength = AliasStrength.Strong, PersonNameParts? parts = null, string? language = null)
    {
        if (SourceText.Tidy(text) is not { } tidy || !tidy.Any(char.IsLetterOrDigit)) return;
        var known = _names.FindIndex(n => string.Equals(n.Text, tidy, StringComparison.OrdinalIgnoreCase));
        if (known < 0) _names.Add(new ListedName(tidy, kind, strength, parts, language));
        else if (strength < _names[known].Strength) _names[known] = _names[known] with { Strength = strength, Kind = kind };
    }
}
