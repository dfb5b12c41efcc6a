using ExportScreen.Model.Consignments;
using ExportScreen.Model.Diagnostics;

namespace ExportScreen.Manifests.Tests;

public sealed class RealManifestTests
{
    [Fact]
    public void Reads_every_line_of_the_delivery_history()
    {
        var opened = Opened.File(Requires.SharedData("manifests", "large", "SCMS_Delivery_History_Dataset.csv"));
        Assert.Equal(10_324, opened.Consignments.Count);
        Assert.Equal(SkipReason.Header, Assert.Single(opened.Skipped).Reason);
        Assert.Equal("shipper", opened.FieldOf("Vendor"));
        Assert.Equal("manufacturer", opened.FieldOf("Manufacturing Site"));
        Assert.Equal("country_unspecified", opened.FieldOf("Country"));
        Assert.Equal("description", opened.FieldOf("Item Description"));
        Assert.Equal("gross_weight", opened.FieldOf("Weight (Kilograms)"));
        Assert.Equal("value", opened.FieldOf("Line Item Value"));
        Assert.Equal("quantity", opened.FieldOf("Line Item Quantity"));
        Assert.DoesNotContain(opened.Consignments.SelectMany(c => c.Diagnostics), d => d.Severity == DiagnosticSeverity.Error);
        Assert.DoesNotContain(opened.Consignments.SelectMany(c => c.Diagnostics), d => d.Code == "MF0401");
        Assert.Single(opened.Diagnostics, d => d.Code == "MF0211" && d.Position.Column == "Weight (Kilograms)");
        Assert.All(opened.Consignments, c => Assert.False(c.Route.Unspecified.IsNone));
        Assert.Equal(Enumerable.Range(1, 10_324), opened.Consignments.Select(c => c.Items[0].Row.Ordinal));
        Assert.Equal(10_325, opened.Consignments[^1].Items[0].Row.Position.Row);
    }
}
