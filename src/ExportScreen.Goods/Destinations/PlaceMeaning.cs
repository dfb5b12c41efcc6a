using ExportScreen.Model.Codes;

namespace ExportScreen.Goods.Destinations;

/// <summary>What a place name means by itself. Immutable and thread-safe.</summary>
/// <param name="Country">Its country; none when the name is not known or not certain.</param>
/// <param name="IsUnmistakable">Whether it means that country also where another one is given.</param>
public readonly record struct PlaceMeaning(CountryCode Country, bool IsUnmistakable);
