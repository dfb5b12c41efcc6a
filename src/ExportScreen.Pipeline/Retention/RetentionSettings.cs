using System.Globalization;
using System.Text.Json;

namespace ExportScreen.Pipeline.Retention;

/// <summary>What is kept for how long.</summary>
public enum RetentionClass
{
    /// <summary>Files of list editions that have been superseded; with them a past day's screening can be repeated. The log of editions with its hashes stays.</summary>
    ListFiles,

    /// <summary>Snapshots that are not in use: they are built anew from the files when a past day is asked for.</summary>
    Snapshots,

    /// <summary>Manifests as they were sent.</summary>
    Manifests,

    /// <summary>Workbooks, JSON, CSV, and the work files of their jobs.</summary>
    Results,

    /// <summary>Findings of finished jobs, their index, and the jobs' records.</summary>
    Findings,
}

/// <summary>
/// For how many days each class is kept; null = for ever. The audit log, decisions, the parties ever screened and the history of goods are kept for ever: what people decided is proved by them. Immutable.
/// </summary>
/// <remarks>Ten years unless set otherwise (house); snapshots 90 days, since they follow from the files.</remarks>
public sealed record RetentionSettings
{
    /// <summary>The least that can be set, in days: nothing that a running job or an open screening needs is younger.</summary>
    public const int Least = 7;

    /// <summary>The most, in days, beside <c>always</c>: 200 years.</summary>
    public const int Most = 73_050;

    private const int TenYears = 3653, Rebuildable = 90, DaysOfYear = 365;

    /// <summary>Days by class; a class that is absent has its default.</summary>
    public IReadOnlyDictionary<RetentionClass, int?> Days { get; init => field = value ?? new Dictionary<RetentionClass, int?>(); } = new Dictionary<RetentionClass, int?>();

    /// <summary>Days of a class, null = for ever.</summary>
    public int? DaysOf(RetentionClass kind) => Days.TryGetValue(kind, out var days) ? days : kind == RetentionClass.Snapshots ? Rebuildable : TenYears;

    /// <summary>Reads a period: <c>10y</c>, <c>90d</c> or <c>always</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="days">The days, null for <c>always</c>.</param>
    /// <returns>False where it is none, shorter than <see cref="Least"/> or longer than <see cref="Most"/>.</returns>
    public static bool TryParse(string? text, out int? days)
    {
        days = null;
        if (text == "always") return true;
        if (text is not { Length: >= 2 and <= 6 } || text[^1] is not ('y' or 'd') || !int.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return false;
        // A leap day more for every four years begun, so that ten years are never a day short.
        days = text[^1] == 'd' ? number : (number * DaysOfYear) + ((number + 3) / 4);
        return days is >= Least and <= Most;
    }

    /// <summary>All of it, for the audit log.</summary>
    public string Words() => string.Join(", ", Enum.GetValues<RetentionClass>().Select(kind => $"{NameOf(kind)} {Word(DaysOf(kind))}"));

    /// <summary>The name of a class in settings.</summary>
    public static string NameOf(RetentionClass kind) => JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());

    /// <summary>The setting of a class in words a person set it by.</summary>
    public static string Word(int? days) => days is { } number ? string.Create(CultureInfo.InvariantCulture, $"{number} days") : "always";
}
