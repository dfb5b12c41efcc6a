using ExportScreen.Model.Lists;

namespace ExportScreen.Lists.Eu833;

/// <summary>An annex of the regulation that names parties whose goods trade is restricted.</summary>
/// <param name="Number">Roman number.</param>
/// <param name="List">Legal list.</param>
/// <param name="Vessels">Whether it names vessels.</param>
/// <param name="Measure">The measure in words.</param>
internal sealed record Eu833Annex(string Number, string List, bool Vessels, string Measure)
{
    /// <summary>The annexes that are read. The others restrict finance, services and transport undertakings.</summary>
    public static IReadOnlyList<Eu833Annex> All { get; } =
    [
        new(
            "IV", "eu-833-annex-iv", false,
            "No authorisation for dual-use goods and goods of Annex VII except as Articles 2(4), 2a(4) and 2b allow (stricter licence rules for the end user)"),
        new("XLII", "eu-833-annex-xlii", true, "Transport measures against the vessel: the act says which"),
    ];

    /// <summary>The annex of a cell (<c>IV</c>, <c>Annex XLII</c>), or null.</summary>
    public static Eu833Annex? Find(string? text)
    {
        var number = text is null ? null : text.StartsWith("annex ", StringComparison.OrdinalIgnoreCase) ? text[6..].Trim() : text;
        return All.FirstOrDefault(a => a.Number.Equals(number, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>What a listing means.</summary>
    public LegalEffect Effect => TradeLists.Find(List)!.Effect;
}
