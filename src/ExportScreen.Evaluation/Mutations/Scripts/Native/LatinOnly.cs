using System.Runtime.CompilerServices;
using ExportScreen.Evaluation.Mutations.Bases;

namespace ExportScreen.Evaluation.Mutations.Scripts.Native;

/// <summary>A subject without its names in other scripts: what a list is that knows only Latin. Made once per subject. Thread-safe.</summary>
internal static class LatinOnly
{
    private static readonly ConditionalWeakTable<Subject, Subject> Made = [];

    /// <summary>The Latin names of a subject with an index of their own.</summary>
    public static Subject Of(Subject subject) => Made.GetValue(subject, whole => Subject.Of(
        [.. whole.Names.Where(n => NameScripts.Of(n.Text) == NameScript.Latin && NameScripts.IsAll(n.Text, NameScript.Latin)).Select((n, i) => n with { Ordinal = i })], whole.Settings));
}
