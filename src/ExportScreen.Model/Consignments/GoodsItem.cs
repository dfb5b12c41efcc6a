using ExportScreen.Model.Codes;

namespace ExportScreen.Model.Consignments;

/// <summary>One line of goods. Immutable and thread-safe.</summary>
public sealed record GoodsItem
{
    /// <summary>The row it came from.</summary>
    public required SourceRow Row { get; init; }

    /// <summary>The goods text, white space collapsed, or null.</summary>
    public string? Description { get; init; }

    /// <summary>HS codes as given, split when a cell held several; not yet normalised (that is the work of Goods).</summary>
    public IReadOnlyList<string> HsCodes { get; init; } = [];

    /// <summary>Export-control classification as given (ECCN, Annex I, ML), or null.</summary>
    public string? ControlCode { get; init; }

    /// <summary>Licence number or text as given, or null.</summary>
    public string? Licence { get; init; }

    /// <summary>Brand, model or part number as given, or null.</summary>
    public string? Model { get; init; }

    /// <summary>Quantity, in <see cref="Unit"/>; null when absent or unreadable.</summary>
    public decimal? Quantity { get; init; }

    /// <summary>Unit of the quantity as given.</summary>
    public string? Unit { get; init; }

    /// <summary>Kind of packages as given, or null.</summary>
    public string? Packing { get; init; }

    /// <summary>Gross weight in kilograms.</summary>
    public decimal? GrossKg { get; init; }

    /// <summary>Net weight in kilograms.</summary>
    public decimal? NetKg { get; init; }

    /// <summary>Value of the line in <see cref="Currency"/>.</summary>
    public decimal? Value { get; init; }

    /// <summary>Price of one unit in <see cref="Currency"/>.</summary>
    public decimal? UnitPrice { get; init; }

    /// <summary>ISO 4217 code, or null.</summary>
    public string? Currency { get; init; }

    /// <summary>Country of origin, or none.</summary>
    public CountryCode Origin { get; init; }
}
