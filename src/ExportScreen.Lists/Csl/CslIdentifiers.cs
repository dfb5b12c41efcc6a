using ExportScreen.Lists.Reading;
using ExportScreen.Model.Codes;

namespace ExportScreen.Lists.Csl;

/// <summary>What the <c>ids</c> of a record hold, sorted by use.</summary>
/// <param name="Identifiers">Identifiers.</param>
/// <param name="Dates">Dates of founding or building, as text.</param>
/// <param name="Countries">Flags and countries of registration, as text.</param>
/// <param name="CraftType">Aircraft model or vessel type.</param>
/// <param name="Remarks">Labelled remarks worth keeping.</param>
internal sealed record CslIdentifiers(
    IReadOnlyList<Identifier> Identifiers, IReadOnlyList<string> Dates, IReadOnlyList<string?> Countries, string? CraftType, IReadOnlyList<string> Remarks)
{
    /// <summary>Reads <c>ids</c> and the call sign; an unknown label is noted and its value kept as an identifier of unknown kind.</summary>
    public static CslIdentifiers Read(CslRecord record, ReadingNotes notes)
    {
        var identifiers = new IdentifierList(notes, record.Row, "ids");
        var dates = new List<string>();
        var countries = new List<string?>();
        var remarks = new List<string>();
        string? craft = null;
        identifiers.Add(IdentifierKind.CallSign, record.CallSign);
        foreach (var id in record.Ids)
        {
            var use = CslIdLabels.Find(id.Label);
            if (use is null) notes.AddOnce(ListDiagnostics.UnknownValue, $"ids:{id.Label}", id.Label, "a known label", record.Row, record.Path, "ids");
            switch (use?.Use ?? CslIdUse.Number)
            {
                case CslIdUse.Exact: AddExact(use!.Kind, id, identifiers); break;
                case CslIdUse.Number: identifiers.Classify(id.Value, use?.Kind ?? IdentifierKind.Other, CountryOf(id)); break;
                case CslIdUse.Date when id.Value is not null: dates.Add(id.Value); break;
                case CslIdUse.Country: countries.Add(id.Value ?? id.Country); break;
                case CslIdUse.Craft: craft ??= id.Value; break;
                case CslIdUse.Remark when id.Value is not null: remarks.Add($"{id.Label.TrimEnd(' ', '-', ':')}: {id.Value}."); break;
                default: break;
            }
        }

        return new CslIdentifiers(identifiers.Identifiers, dates, countries, craft, remarks);
    }

    /// <summary>Some labels also carry numbers of another form: those are kept as a number of unknown kind, never as a failed check.</summary>
    private static void AddExact(IdentifierKind kind, CslId id, IdentifierList identifiers)
    {
        var length = id.Value is null ? 0 : Model.Codes.Identifiers.Compact(id.Value).Length;
        var fits = kind switch
        {
            IdentifierKind.Imo => ImoNumber.TryParse(id.Value, out _, out _),
            IdentifierKind.Okpo => length is 8 or 10,
            IdentifierKind.Uscc => length == 18,
            _ => true,
        };
        if (fits) identifiers.Add(kind, id.Value, CountryOf(id));
        else identifiers.Classify(id.Value, IdentifierKind.Other, CountryOf(id));
    }

    private static CountryCode CountryOf(CslId id) => Model.Codes.Countries.TryFind(id.Country, out var code) ? code : default;
}
