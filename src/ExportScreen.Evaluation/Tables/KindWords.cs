using ExportScreen.Model.Lists;

namespace ExportScreen.Evaluation.Tables;

/// <summary>What tables of other systems call the kinds of parties.</summary>
internal static class KindWords
{
    private static readonly Dictionary<string, EntryKind> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        [""] = EntryKind.Unknown,
        ["-"] = EntryKind.Unknown,
        ["unknown"] = EntryKind.Unknown,
        ["any"] = EntryKind.Unknown,
        ["other"] = EntryKind.Unknown,
        ["thing"] = EntryKind.Unknown,
        ["legalentity"] = EntryKind.Unknown,
        ["person"] = EntryKind.Person,
        ["people"] = EntryKind.Person,
        ["individual"] = EntryKind.Person,
        ["company"] = EntryKind.Company,
        ["organization"] = EntryKind.Company,
        ["organisation"] = EntryKind.Company,
        ["org"] = EntryKind.Company,
        ["entity"] = EntryKind.Company,
        ["business"] = EntryKind.Company,
        ["corporation"] = EntryKind.Company,
        ["publicbody"] = EntryKind.Company,
        ["enterprise"] = EntryKind.Company,
        ["vessel"] = EntryKind.Vessel,
        ["ship"] = EntryKind.Vessel,
        ["aircraft"] = EntryKind.Aircraft,
        ["airplane"] = EntryKind.Aircraft,
    };

    /// <summary>The kind that a word names; false, and unknown, for words that are not known.</summary>
    public static bool TryRead(string word, out EntryKind kind) => Kinds.TryGetValue(word, out kind);

    /// <summary>The kind in a row, with a warning for a word that is not known.</summary>
    public static EntryKind Read(TableReader table, string word)
    {
        if (!TryRead(word, out var kind)) table.Say(EvaluationDiagnostics.UnknownKind, "kind", word);
        return kind;
    }
}
