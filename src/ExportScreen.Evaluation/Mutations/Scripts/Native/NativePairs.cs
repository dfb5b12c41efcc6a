using ExportScreen.Evaluation.Mutations.Bases;

namespace ExportScreen.Evaluation.Mutations.Scripts.Native;

/// <summary>Entries that bear a name in another script and a Latin one that can be derived from it. Pure and thread-safe.</summary>
internal static class NativePairs
{
    /// <summary>The pairs, in the order of the seed.</summary>
    /// <param name="source">The lists.</param>
    /// <param name="salt">What they are drawn for.</param>
    /// <param name="fits">Which names in other scripts.</param>
    public static IEnumerable<(BaseName Native, BaseName Latin)> Draw(MutationSource source, string salt, Func<BaseName, bool> fits)
    {
        var latin = source.Strong.Where(n => n.Script == NameScript.Latin).ToLookup(n => n.Listed.EntryId, StringComparer.Ordinal);
        foreach (var native in source.Draw(salt, n => n.Script is not (NameScript.Latin or NameScript.None) && NameScripts.IsAll(n.Text, n.Script) && fits(n)))
        {
            if (Romanised.Of(native) is not { } written) continue;
            var whole = native.Script is NameScript.Han or NameScript.Hangul or NameScript.Thai;
            var pair = latin[native.Listed.EntryId].FirstOrDefault(n => (native.IsPerson || !SoundSkeleton.IsTranslated(n.Text)) && SoundSkeleton.Agree(written, n.Text, whole));
            if (pair is not null) yield return (native, pair);
        }
    }
}
