using System.Text.Json.Serialization;
using ExportScreen.Evaluation.Metrics;

namespace ExportScreen.Evaluation.Report;

/// <summary>One figure of the quality report, with its target if it has one. Immutable.</summary>
public sealed record Figure
{
    /// <summary>Lasting id (<c>pairs.curated.f1</c>).</summary>
    public required string Id { get; init; }

    /// <summary>What it is, in words.</summary>
    public required string Title { get; init; }

    /// <summary>How it is to be read.</summary>
    public FigureUnit Unit { get; init; }

    /// <summary>The value; null where there was nothing to measure.</summary>
    public double? Value { get; init; }

    /// <summary>Of how many cases; null where that says nothing.</summary>
    public long? Count { get; init; }

    /// <summary>Lower end of the 95 % Wilson interval, for shares of cases.</summary>
    public double? Low { get; init; }

    /// <summary>Upper end of it.</summary>
    public double? High { get; init; }

    /// <summary>What it should reach, or null.</summary>
    public double? Target { get; init; }

    /// <summary>What it must reach, or null where that is the target.</summary>
    public double? Floor { get; init; }

    /// <summary>True where less is better.</summary>
    public bool AtMost { get; init; }

    /// <summary>True for what belongs into the table of a README.</summary>
    public bool Headline { get; init; }

    /// <summary>What others reach on the same data, by their name.</summary>
    public IReadOnlyDictionary<string, double>? Peers { get; init; }

    /// <summary>Whether the target is reached; null without one.</summary>
    [JsonIgnore]
    public bool? Met => Reaches(Target);

    /// <summary>Whether the floor is held; null without one.</summary>
    [JsonIgnore]
    public bool? Held => Reaches(Floor ?? Target);

    /// <summary>A share of cases with its interval.</summary>
    public static Figure Of(string id, string title, Wilson share, double? target = null, bool atMost = false) => new()
    {
        Id = id,
        Title = title,
        Value = share.Count == 0 ? null : share.Rate,
        Count = share.Count,
        Low = share.Low,
        High = share.High,
        Target = target,
        AtMost = atMost,
    };

    /// <summary>A share or score that is no share of cases.</summary>
    public static Figure Of(string id, string title, double value, long? count = null, double? target = null) => new()
    {
        Id = id,
        Title = title,
        Value = double.IsNaN(value) ? null : value,
        Count = count,
        Target = target,
        Unit = FigureUnit.Score,
    };

    /// <summary>A number of things.</summary>
    public static Figure Of(string id, string title, long number, long? count = null, long? atMost = null) => new()
    {
        Id = id,
        Title = title,
        Value = number,
        Count = count,
        Target = atMost,
        AtMost = true,
        Unit = FigureUnit.Number,
    };

    private bool? Reaches(double? line) => line is not { } wanted || Value is not { } value ? null : AtMost ? value <= wanted : value >= wanted;
}

/// <summary>How a figure is to be read.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FigureUnit>))]
public enum FigureUnit
{
    /// <summary>A share of cases, shown in percent.</summary>
    Share,

    /// <summary>A figure between 0 and 1, shown with four decimals.</summary>
    Score,

    /// <summary>A number of things.</summary>
    Number,
}
