namespace ExportScreen.Matching;

/// <summary>Versions that a score depends on besides the settings; they are part of the SnapshotId. Thread-safe.</summary>
public static class MatchingVersion
{
    /// <summary>Version of the scoring, the index format and the rarity table. Raised with every change that can move a score.</summary>
    public const string Engine = "10";

    /// <summary>Version of the folding, romanisation and word tables. Raised with every change that can move a comparison form.</summary>
    public const string Normaliser = "6";

    /// <summary>
    /// Unicode data the tables were made from. The folding never asks the operating system, so one build gives the same forms everywhere.
    /// </summary>
    public static string Unicode => "14.0.0; CLDR through ICU 72.1";
}
