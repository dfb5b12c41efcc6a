using System.Text;
using ExportScreen.Matching.Names;
using ExportScreen.Matching.Scripts;
using ExportScreen.Model.Lists;

namespace ExportScreen.Matching;

/// <summary>The Latin comparison form of a name. Pure and thread-safe.</summary>
public static class ComparisonForm
{
    [ThreadStatic]
    private static NameForm? _form;

    /// <summary>Capital Latin letters and digits, words parted by single blanks; the same for names that differ in case, diacritics and punctuation only.</summary>
    /// <param name="name">The name in any script.</param>
    /// <param name="kind">What bears it.</param>
    public static string Of(string name, EntryKind kind)
    {
        ArgumentNullException.ThrowIfNull(name);
        var form = Read(name, kind);
        var result = new StringBuilder(name.Length + 8);
        foreach (ref readonly var token in form.View.Tokens)
        {
            if (result.Length > 0) result.Append(' ');
            foreach (var c in form.View.Text(token)) result.Append(char.ToUpperInvariant(c));
        }

        return result.ToString();
    }

    /// <summary>Which scripts were turned into Latin letters, for display ("Cyrillic", "Han, Hangul"), or null when none was.</summary>
    public static string? TransliterationUsed(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var form = Read(name, EntryKind.Unknown);
        var seen = new SortedSet<Script>();
        foreach (ref readonly var token in form.View.Tokens)
            if (token.Script is not (Script.Latin or Script.Other)) seen.Add(token.Script);
        return seen.Count == 0 ? null : string.Join(", ", seen.Select(ScriptOf.Title));
    }

    private static NameForm Read(string name, EntryKind kind)
    {
        var form = _form ??= new NameForm();
        NameReader.Read(name, kind, form);
        return form;
    }
}
