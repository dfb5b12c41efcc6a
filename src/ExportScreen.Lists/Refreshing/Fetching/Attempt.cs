using ExportScreen.Model.Diagnostics;

namespace ExportScreen.Lists.Refreshing.Fetching;

/// <summary>How one attempt at a file ended.</summary>
/// <param name="End">The end.</param>
/// <param name="Problem">What was wrong; null unless it failed.</param>
/// <param name="Wait">How long the publisher asks to wait; null when it does not say.</param>
internal sealed record Attempt(AttemptEnd End, Diagnostic? Problem = null, TimeSpan? Wait = null)
{
    public static Attempt NotModified { get; } = new(AttemptEnd.NotModified);

    public static Attempt Complete { get; } = new(AttemptEnd.Complete);

    public static Attempt Final(Diagnostic problem) => new(AttemptEnd.Final, problem);

    public static Attempt Again(Diagnostic problem, TimeSpan? wait = null) => new(AttemptEnd.Again, problem, wait);
}

/// <summary>Ends of an attempt.</summary>
internal enum AttemptEnd
{
    /// <summary>The file is the one known.</summary>
    NotModified,

    /// <summary>The file is there.</summary>
    Complete,

    /// <summary>It failed in a way that may pass.</summary>
    Again,

    /// <summary>It failed in a way that stays.</summary>
    Final,
}
