using ExportScreen.Model.Screenings;

namespace ExportScreen.App.Commands;

/// <summary>Exit codes of all commands.</summary>
internal static class ExitCodes
{
    /// <summary>Nothing flagged.</summary>
    public const int Clear = 0;

    /// <summary>No result, or wrong usage.</summary>
    public const int Failed = 1;

    /// <summary>Something flagged.</summary>
    public const int Flagged = 2;

    /// <summary>The code of a screening. NotScreened counts as flagged except under <c>never</c>.</summary>
    public static int Of(RunSummary summary, FailOn failOn) => failOn switch
    {
        FailOn.Never => Clear,
        FailOn.Hold => summary.Hold + summary.NotScreened > 0 ? Flagged : Clear,
        _ => summary.Hold + summary.Review + summary.NotScreened > 0 ? Flagged : Clear,
    };
}

/// <summary>What makes the exit code 2.</summary>
internal enum FailOn
{
    /// <summary>Any Review, Hold or NotScreened.</summary>
    Review,

    /// <summary>Hold or NotScreened.</summary>
    Hold,

    /// <summary>Nothing.</summary>
    Never,
}
