namespace ExportScreen.Model.Goods;

/// <summary>Which movement of goods a control is about.</summary>
public enum ControlDirection
{
    /// <summary>Sale, supply or export to <see cref="GoodsPointer.AppliesTo"/> (to anywhere when that is empty).</summary>
    Export,

    /// <summary>Purchase or import of goods that originate in <see cref="GoodsPointer.AppliesTo"/>: compare the country of origin, never the destination.</summary>
    Import,

    /// <summary>Export to a third country through <see cref="GoodsPointer.AppliesTo"/>: compare the route, never the destination.</summary>
    Transit,
}

/// <summary>A value of one unit from which a control takes goods in.</summary>
/// <param name="Amount">The amount; the control begins above it. 0 means any value.</param>
/// <param name="Currency">ISO 4217 code.</param>
/// <param name="Unit">What the value is of ("item").</param>
public sealed record ValueThreshold(decimal Amount, string Currency, string Unit);
