using ExportScreen.Model.Diagnostics;

namespace ExportScreen.Lists.Ofac.Csv;

/// <summary>The files of one OFAC CSV set by their part.</summary>
/// <param name="Main">SDN.CSV or CONS_PRIM.CSV.</param>
/// <param name="Addresses">ADD.CSV or CONS_ADD.CSV.</param>
/// <param name="Aliases">ALT.CSV or CONS_ALT.CSV.</param>
/// <param name="Comments">The continued remarks, or null: they may be missing.</param>
internal sealed record OfacCsvSet(ListFile Main, ListFile Addresses, ListFile Aliases, ListFile? Comments)
{
    /// <summary>
    /// The usual name of a file: capital letters, without the <c>(1)</c> of a repeated download and without a leading <c>OFAC_</c>. The columns do not tell a
    /// file of the SDN list from one of the Consolidated list, so the name must.
    /// </summary>
    public static string UsualName(string fileName)
    {
        var name = fileName.Trim().ToUpperInvariant();
        var stem = name.EndsWith(".CSV", StringComparison.Ordinal) ? name[..^4] : name;
        var bracket = stem.IndexOf('(', StringComparison.Ordinal);
        if (bracket > 0) stem = stem[..bracket];
        stem = stem.Trim();
        if (stem.StartsWith("OFAC_", StringComparison.Ordinal)) stem = stem[5..];
        return name.EndsWith(".CSV", StringComparison.Ordinal) ? stem + ".CSV" : stem;
    }

    /// <summary>Finds the parts; null with an Error that names what is missing or doubled.</summary>
    public static OfacCsvSet? Find(ListContract contract, IReadOnlyList<ListFile> files, OfacNotes notes)
    {
        var byName = new Dictionary<string, ListFile>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            if (byName.TryAdd(UsualName(file.Name), file)) continue;
            notes.Add(new Diagnostic(ListDiagnostics.DoubledFile, new SourcePosition(file.Name)));
            return null;
        }

        var missing = contract.Files.Where(f => !contract.OptionalFiles.Contains(f, StringComparer.Ordinal) && !byName.ContainsKey(f)).ToList();
        if (missing.Count > 0)
        {
            var position = new SourcePosition(files.Count > 0 ? files[0].Name : null);
            notes.Add(new Diagnostic(ListDiagnostics.MissingSibling, position, string.Join(", ", files.Select(f => f.Name)), string.Join(" and ", missing)));
            return null;
        }

        return new OfacCsvSet(byName[contract.Files[0]], byName[contract.Files[1]], byName[contract.Files[2]], byName.GetValueOrDefault(contract.Files[3]));
    }
}
