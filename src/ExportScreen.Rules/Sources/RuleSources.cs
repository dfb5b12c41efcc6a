using System.Globalization;
using ExportScreen.Rules.Words;

namespace ExportScreen.Rules.Sources;

/// <summary>Where a citation was read.</summary>
/// <param name="Citation">The citation as rules give it.</param>
/// <param name="File">Fact table or reference that was read.</param>
/// <param name="Line">Line in it.</param>
/// <param name="Words">Words of that line that say so; empty when the whole line does.</param>
public sealed record RuleSource(string Citation, string File, int Line, string Words);

/// <summary>A diversion red flag of the guidance, and what looks for it.</summary>
/// <param name="Id">G01 to G50.</param>
/// <param name="Title">The flag.</param>
/// <param name="Coverage"><c>covered</c>, <c>partly</c> or <c>not-covered</c>.</param>
/// <param name="Rules">Rule ids; <see cref="RuleSources.PartyScreening"/> for the matching of names and addresses.</param>
/// <param name="Note">What is left out, or why it is not covered; empty otherwise.</param>
/// <param name="Source">Row of the fact table.</param>
public sealed record RedFlag(string Id, string Title, string Coverage, IReadOnlyList<string> Rules, string Note, string Source);

/// <summary>The committed tables of sources and of red flags. Thread-safe.</summary>
public static class RuleSources
{
    /// <summary>Stands in the table of flags for the matching of names and addresses, which is no rule.</summary>
    public const string PartyScreening = "party-screening";

    /// <summary>The authority of rules that are ours: shown as such, without legal effect.</summary>
    public const string House = "house";

    private static readonly Lazy<IReadOnlyList<RuleSource>> Sources = new(() =>
        [.. EmbeddedCsv.Read("sources.csv", "citation,file,line,words").Select(r => new RuleSource(r[0], r[1], int.Parse(r[2], CultureInfo.InvariantCulture), r[3]))]);

    private static readonly Lazy<IReadOnlyList<RedFlag>> RedFlags = new(() =>
        [.. EmbeddedCsv.Read("flags.csv", "flag,title,coverage,rules,note,source").Select(r => new RedFlag(r[0], r[1], r[2], r[3].Split(' ', StringSplitOptions.RemoveEmptyEntries), r[4], r[5]))]);

    /// <summary>Every source.</summary>
    public static IReadOnlyList<RuleSource> All => Sources.Value;

    /// <summary>Every red flag, in order.</summary>
    public static IReadOnlyList<RedFlag> Flags => RedFlags.Value;

    /// <summary>The citations of an authority, one by one; none for <see cref="House"/>.</summary>
    public static IReadOnlyList<string> CitationsOf(string authority)
    {
        ArgumentNullException.ThrowIfNull(authority);
        return authority == House ? [] : authority.Split("; ");
    }

    /// <summary>The source of a citation, or null.</summary>
    public static RuleSource? Find(string citation) => All.FirstOrDefault(source => source.Citation == citation);
}
