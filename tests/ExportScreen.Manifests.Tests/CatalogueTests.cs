using System.Reflection;
using ExportScreen.Manifests.Headers;
using ExportScreen.Model.Diagnostics;

namespace ExportScreen.Manifests.Tests;

public sealed class CatalogueTests
{
    [Fact]
    public void The_catalogue_lists_every_diagnostic_once()
    {
        var declared = typeof(ManifestDiagnostics).GetFields(BindingFlags.Public | BindingFlags.Static).Where(f => f.FieldType == typeof(DiagnosticKind)).Select(f => (DiagnosticKind)f.GetValue(null)!).ToList();
        Assert.Equal(declared.OrderBy(d => d.Code, StringComparer.Ordinal), ManifestDiagnostics.All.OrderBy(d => d.Code, StringComparer.Ordinal));
        Assert.Equal(declared.Count, declared.Select(d => d.Code).Distinct().Count());
        Assert.All(declared, d => Assert.Matches("^MF[0-9]{4}$", d.Code));
    }

    [Fact]
    public void Every_row_of_the_header_table_names_a_known_field_and_a_source()
    {
        Assert.All(HeaderFields.All, s =>
        {
            Assert.True(s.Field[0] == '.' ? FieldIds.PartyParts.Contains(s.Field[1..]) : FieldIds.Roles.ContainsKey(s.Field) || FieldIds.Plain.Contains(s.Field), s.Field);
            Assert.NotEmpty(s.Source);
            Assert.NotEmpty(s.Key);
        });
        Assert.True(HeaderFields.All.Count > 1_800);
    }

    [Fact]
    public void The_template_is_read_back_without_a_mapping()
    {
        static string Quote(string text) => $"\"{text}\"";
        var opened = Opened.Text(string.Join(',', ManifestFields.All.Select(f => Quote(f.Title))) + "\n" + string.Join(',', ManifestFields.All.Select(f => Quote(f.Example))) + "\n");
        Assert.Equal(ManifestFields.All.Select(f => f.Id), opened.Manifest!.Tables[0].Mapping.Columns.OrderBy(c => c.Index).Select(c => c.Field));
        Assert.All(ManifestFields.All, f => Assert.True(FieldIds.TryParse(f.Id, out _), f.Id));
        Assert.DoesNotContain(opened.Only.Diagnostics, d => d.Severity == DiagnosticSeverity.Error);
    }
}
