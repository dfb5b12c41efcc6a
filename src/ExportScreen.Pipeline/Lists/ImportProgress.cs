namespace ExportScreen.Pipeline.Lists;

/// <summary>How far an import or build has come.</summary>
/// <param name="Stage">What it does.</param>
/// <param name="Done">Units done of the stage.</param>
/// <param name="Total">Units of the stage; 0 when it has none.</param>
public readonly record struct ImportProgress(ImportStage Stage, int Done, int Total);

/// <summary>Stages of an import, in order.</summary>
public enum ImportStage
{
    /// <summary>Reads files; units are editions.</summary>
    Reading,

    /// <summary>Builds the snapshot.</summary>
    Building,

    /// <summary>Writes it and reads it back.</summary>
    Writing,

    /// <summary>Searches for every listed name; units are names.</summary>
    Checking,

    /// <summary>Publishes it.</summary>
    Publishing,
}
