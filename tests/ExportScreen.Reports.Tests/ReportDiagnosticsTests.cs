using System.Reflection;
using ExportScreen.Model.Diagnostics;

namespace ExportScreen.Reports.Tests;

public sealed class ReportDiagnosticsTests
{
    [Fact]
    public void The_catalogue_lists_every_kind_once()
    {
        var kinds = typeof(ReportDiagnostics).GetProperties(BindingFlags.Public | BindingFlags.Static).Where(p => p.PropertyType == typeof(DiagnosticKind)).Select(p => (DiagnosticKind)p.GetValue(null)!);
        Assert.Equal(kinds.OrderBy(k => k.Code, StringComparer.Ordinal), ReportDiagnostics.All);
        Assert.Equal(ReportDiagnostics.All.Count, ReportDiagnostics.All.Select(k => k.Code).Distinct().Count());
        Assert.All(ReportDiagnostics.All, k => Assert.Matches("^RP[0-9]{4}$", k.Code));
    }
}
