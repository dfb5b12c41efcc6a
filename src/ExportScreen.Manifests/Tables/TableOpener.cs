using ExportScreen.Manifests.Headers;
using ExportScreen.Model.Consignments;
using ExportScreen.Model.Diagnostics;

namespace ExportScreen.Manifests.Tables;

/// <summary>Opens a source of tables as a manifest, or refuses it. Shared by every format that has tables.</summary>
internal static class TableOpener
{
    /// <summary>Finds the layout of every table; takes the source over.</summary>
    public static ReadResult<OpenManifest> Open(ITableSource source, string fileName, ManifestOptions options)
    {
        var diagnostics = new List<Diagnostic>();
        var overrides = Overrides(fileName, options, diagnostics);
        if (overrides is null) return Refuse(source, diagnostics);
        var finder = new LayoutFinder(fileName, overrides);
        var samples = TableSample.Take(source);
        diagnostics.AddRange(source.Diagnostics);
        if (source.Fault is { } fault)
        {
            diagnostics.Add(new Diagnostic(fault, new SourcePosition(fileName)));
            return Refuse(source, diagnostics);
        }

        List<TableLayout?> layouts = [.. samples.Select(s => finder.Find(s, 0))];
        diagnostics.AddRange(finder.Diagnostics);
        diagnostics.AddRange(PassOver(fileName, samples, layouts));
        var tables = new List<ManifestTable>();
        for (var i = 0; i < layouts.Count; i++)
        {
            if (layouts[i] is not { } layout) continue;
            layouts[i] = layout with { Index = tables.Count };
            tables.Add(layout.Table);
        }

        if (Refusal(fileName, samples, layouts, finder) is { } refusal)
        {
            diagnostics.Add(refusal);
            return Refuse(source, diagnostics);
        }

        foreach (var layout in layouts.OfType<TableLayout>().Where(l => !l.IsUnderstood))
            diagnostics.Add(new Diagnostic(ManifestDiagnostics.SheetWithoutHeader, new SourcePosition(fileName, layout.Name.Length == 0 ? null : layout.Name)));
        var manifest = new Manifest(fileName, source.Format, source.Encoding, tables);
        return ReadResult.Of<OpenManifest>(new TableManifest(source, manifest, layouts, diagnostics, options), diagnostics);
    }

    private static ReadResult<OpenManifest> Refuse(ITableSource source, List<Diagnostic> diagnostics)
    {
        source.Dispose();
        return ReadResult.Refused<OpenManifest>(diagnostics);
    }

    // A cover, a legend or a sheet of notes beside a table is named once instead of row by row, unless it may hold shipments.
    private static IEnumerable<Diagnostic> PassOver(string fileName, IReadOnlyList<TableSample> samples, List<TableLayout?> layouts)
    {
        var legends = samples.Select((sample, i) => layouts[i] is not null && DataEvidence.IsLegend(sample)).ToList();
        bool IsTable(int i) => layouts[i] is { IsUnderstood: true } && !legends[i];
        if (!Enumerable.Range(0, layouts.Count).Any(IsTable)) yield break;
        for (var i = 0; i < layouts.Count; i++)
        {
            if (layouts[i] is not { } layout || IsTable(i)) continue;
            if (!legends[i] && DataEvidence.MayBeShipments(samples[i])) continue;
            layouts[i] = null;
            yield return new Diagnostic(ManifestDiagnostics.SheetPassedOver, new SourcePosition(fileName, layout.Name.Length == 0 ? null : layout.Name));
        }
    }

    private static Diagnostic? Refusal(string fileName, IReadOnlyList<TableSample> samples, List<TableLayout?> layouts, LayoutFinder finder)
    {
        var known = layouts.OfType<TableLayout>().ToList();
        if (known.Count == 0) return new Diagnostic(ManifestDiagnostics.NoTable, new SourcePosition(fileName));
        foreach (var unused in finder.Unused)
            return new Diagnostic(ManifestDiagnostics.UnknownHeader, new SourcePosition(fileName), unused.Header, "one of: " + string.Join(", ", known.SelectMany(l => l.Columns).Select(c => c.Display).Where(d => d.Length > 0).Distinct().Take(60)));
        var understood = Enumerable.Range(0, layouts.Count).Where(i => layouts[i] is { IsUnderstood: true } l && Says(l, samples[i])).ToList();
        if (understood.Count > 0)
        {
            if (known.Exists(l => !l.IsUnderstood) || understood.Exists(i => DataEvidence.HasRows(layouts[i]!, samples[i]))) return null;
            return new Diagnostic(ManifestDiagnostics.NoRows, new SourcePosition(fileName, known[0].Name.Length == 0 ? null : known[0].Name, known[0].LastHeaderRow));
        }

        var first = samples.First(s => s.Rows.Count > 0 || s.FixedHeader is not null);
        var seen = first.FixedHeader ?? [.. first.Rows[0].Cells.OfType<string>()];
        return new Diagnostic(
            ManifestDiagnostics.NoHeader, new SourcePosition(fileName, first.Name.Length == 0 ? null : first.Name, first.Rows.Count > 0 ? first.Rows[0].Number : 0), Excerpt(string.Join(" | ", seen)));
    }

    // Names of a format's own (JSON) are a header only when one of them is a party or goods.
    private static bool Says(TableLayout layout, TableSample sample) => layout.Meanings.Count > 0
        && (sample.FixedHeader is null || (layout.Meanings.Any(m => m.Field.IsParty || m.Field.Field is "hs_code" or "description" or "hs_description" or "eccn") && !DataEvidence.NamesItself(layout, sample)));

    private static string Excerpt(string text) => text.Length > 200 ? text[..200] + "…" : text;

    private static List<(MappingOverride, FieldRef)>? Overrides(string fileName, ManifestOptions options, List<Diagnostic> diagnostics)
    {
        var result = new List<(MappingOverride, FieldRef)>();
        foreach (var given in options.Map)
        {
            if (FieldIds.TryParse(given.Field, out var field)) result.Add((given, field));
            else diagnostics.Add(new Diagnostic(ManifestDiagnostics.UnknownField, new SourcePosition(fileName), given.Field, "one of: " + string.Join(", ", FieldIds.All)));
        }

        return result.Count == options.Map.Count ? result : null;
    }
}
