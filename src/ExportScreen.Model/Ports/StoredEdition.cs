using ExportScreen.Model.Lists;

namespace ExportScreen.Model.Ports;

/// <summary>An edition as a store keeps it. Immutable.</summary>
/// <param name="Edition">The edition.</param>
/// <param name="Use">What it was taken for when it was imported.</param>
public sealed record StoredEdition(ListEdition Edition, EditionUse Use);

/// <summary>What an imported edition is for.</summary>
public enum EditionUse
{
    /// <summary>It is the newest of its feed and its lists until a later line says otherwise.</summary>
    Current,

    /// <summary>It is older than the current one: kept for <c>--as-of</c>, never made current.</summary>
    Stored,
}
