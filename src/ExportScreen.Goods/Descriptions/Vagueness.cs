namespace ExportScreen.Goods.Descriptions;

/// <summary>Whether a description says what the goods are.</summary>
public enum Vagueness
{
    /// <summary>It names goods.</summary>
    Specific,

    /// <summary>Nothing is left beside vague terms, numbers, units and packing words.</summary>
    Vague,

    /// <summary>It has no letter at all.</summary>
    Empty,
}
