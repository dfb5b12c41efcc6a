namespace ExportScreen.Manifests;

/// <summary>How a manifest is read. Immutable; the defaults suit everyday files.</summary>
public sealed record ManifestOptions
{
    /// <summary>Columns whose meaning the user gave.</summary>
    public IReadOnlyList<MappingOverride> Map { get; init; } = [];

    /// <summary>Web name of the text encoding when the user knows it (<c>windows-1251</c>); null = detect.</summary>
    public string? Encoding { get; init; }

    /// <summary>Delimiter of a text file when the user knows it; null = detect.</summary>
    public string? Delimiter { get; init; }

    /// <summary>Largest file in bytes, packed and unpacked; default 2 GiB.</summary>
    public long MaxBytes { get; init; } = 2L << 30;

    /// <summary>Most columns of a table; default 16,384 (the limit of a spreadsheet).</summary>
    public int MaxColumns { get; init; } = 16_384;

    /// <summary>Most characters of a cell; default 131,068 (four times the limit of a spreadsheet). A longer cell makes its row NotScreened.</summary>
    public int MaxCellChars { get; init; } = 4 * 32_767;

    /// <summary>Most rows of the file; default 10,000,000. The row at which reading stops is NotScreened and says so.</summary>
    public int MaxRows { get; init; } = 10_000_000;

    /// <summary>Deepest nesting of JSON; default 64.</summary>
    public int MaxDepth { get; init; } = 64;

    /// <summary>Largest JSON document (or single record of a record stream) held in memory, in bytes; default 256 MiB.</summary>
    public int MaxRecordBytes { get; init; } = 256 << 20;
}

/// <summary>A column whose meaning the user gave.</summary>
/// <param name="Field">Field id or alias (<c>hs</c>, <c>consignee.address</c>).</param>
/// <param name="Header">Header as it stands in the file, or a column letter (<c>C</c>) or number (<c>3</c>).</param>
public sealed record MappingOverride(string Field, string Header);
