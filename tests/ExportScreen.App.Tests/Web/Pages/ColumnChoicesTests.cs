using ExportScreen.App.Web.Pages.Jobs;
using ExportScreen.Manifests;
using ExportScreen.Model.Consignments;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace ExportScreen.App.Tests.Web.Pages;

public sealed class ColumnChoicesTests
{
    private static readonly Manifest Read = new("m.csv", "csv", "utf-8",
    [
        new ManifestTable("", 1, ["Shipper", "Name", "Name", ""], new ColumnMapping([new MappedColumn(0, "Shipper", "shipper", MappingBasis.Synonym), new MappedColumn(1, "Name", "consignee", MappingBasis.User)], ["Name"], [])),
    ]);

    [Fact]
    public void A_header_of_its_own_is_named_and_others_by_their_position() =>
        Assert.Equal(
            [new MappingOverride("end_user", "Shipper"), new MappingOverride("consignee", "2"), new MappingOverride("notify", "4")],
            ColumnChoices.Read(Read, Form(("c0-0", "end_user"), ("c0-1", "consignee"), ("c0-3", "notify"))));

    [Fact]
    public void A_meaning_that_is_not_offered_is_refused() => Assert.Null(ColumnChoices.Read(Read, Form(("c0-0", "<b>"))));

    [Fact]
    public void Columns_that_the_table_has_not_are_passed_over() => Assert.Equal([], ColumnChoices.Read(Read, Form(("c0-9", "shipper"), ("c7-0", "shipper"))));

    [Fact]
    public void What_was_said_before_is_no_change_and_taking_it_back_is_one()
    {
        Assert.True(ColumnChoices.SaysTheSame(Read, Form(("c0-1", "consignee"))));
        Assert.False(ColumnChoices.SaysTheSame(Read, Form()));
        Assert.False(ColumnChoices.SaysTheSame(Read, Form(("c0-1", "consignee"), ("c0-0", "exporter"))));
    }

    private static FormCollection Form(params (string Name, string Value)[] fields) => new(fields.ToDictionary(f => f.Name, f => new StringValues(f.Value), StringComparer.Ordinal));
}
