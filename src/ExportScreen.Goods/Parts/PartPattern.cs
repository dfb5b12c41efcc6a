using System.Text.RegularExpressions;

namespace ExportScreen.Goods.Parts;

/// <summary>What follows the prefix of a family, as a regular expression from the prefix on; empty when anything may follow. Prepared on first use; thread-safe.</summary>
internal sealed class PartPattern(PartFamily family, string rest)
{
    private Regex? _rest;

    /// <summary>The family.</summary>
    public PartFamily Family => family;

    /// <summary>Whether what follows the prefix fits.</summary>
    public bool Fits(ReadOnlySpan<char> following) =>
        rest.Length == 0 || (_rest ??= new Regex(@"\A(?:" + rest + ")", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)).IsMatch(following);
}
