using ExportScreen.Evaluation.Mutations.Bases;

namespace ExportScreen.Evaluation.Mutations;

/// <summary>Which entities cases are made from. The halves never share an entry, so what was tuned on one is checked on the other.</summary>
public enum EntityHalf
{
    /// <summary>All of them.</summary>
    All,

    /// <summary>Those to tune on.</summary>
    Tune,

    /// <summary>Those kept for checking.</summary>
    HeldOut,
}

/// <summary>Tells the half of an entry, from its id alone. Pure and thread-safe.</summary>
internal static class EntityHalves
{
    /// <summary>Whether an entry belongs to a half.</summary>
    public static bool Holds(this EntityHalf half, string entryId) =>
        half == EntityHalf.All || (half == EntityHalf.Tune) == ((StableHash.Of(entryId) & 1) == 0);
}
