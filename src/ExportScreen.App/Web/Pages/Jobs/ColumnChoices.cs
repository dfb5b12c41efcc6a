using System.Globalization;
using ExportScreen.Manifests;
using ExportScreen.Model.Consignments;
using Microsoft.AspNetCore.Http;

namespace ExportScreen.App.Web.Pages.Jobs;

/// <summary>The meanings that a column can be given, and what a form says of them. Pure.</summary>
internal static class ColumnChoices
{
    /// <summary>Columns of a table that the form offers; a form with more fields would be refused.</summary>
    public const int MostShown = 300;

    /// <summary>Name of a column's field in the form.</summary>
    public static string NameOf(int table, int column) => string.Create(CultureInfo.InvariantCulture, $"c{table}-{column}");

    /// <summary>What was made of a column, or null.</summary>
    public static MappedColumn? MappedOf(ManifestTable table, int column) => table.Mapping.Columns.FirstOrDefault(c => c.Index == column);

    /// <summary>The words for a field id; the id itself when the template has no such column.</summary>
    public static string TitleOf(string field) => ManifestFields.All.FirstOrDefault(f => f.Id == field)?.Title ?? field;

    /// <summary>What a column can be: the columns of the template, and what the user had said before.</summary>
    public static IEnumerable<ManifestField> Offered(MappedColumn? mapped) =>
        mapped is { Basis: MappingBasis.User } && ManifestFields.All.All(f => f.Id != mapped.Field) ? ManifestFields.All.Append(new ManifestField(mapped.Field, mapped.Field, "", "")) : ManifestFields.All;

    /// <summary>Why it was read so.</summary>
    public static string Why(MappingBasis? basis) => basis switch
    {
        MappingBasis.Synonym => "the header is a known spelling",
        MappingBasis.Values => "the values look like it",
        MappingBasis.User => "you said so",
        _ => "the header is not known",
    };

    /// <summary>The letter of a column, as in a spreadsheet.</summary>
    public static string Letters(int index)
    {
        var text = "";
        for (index++; index > 0; index = (index - 1) / 26) text = (char)('A' + ((index - 1) % 26)) + text;
        return text;
    }

    /// <summary>What a form says: by header where it is the only one of its text, else by position. Null when a field was not offered.</summary>
    public static IReadOnlyList<MappingOverride>? Read(Manifest manifest, IFormCollection form)
    {
        var result = new List<MappingOverride>();
        for (var table = 0; table < manifest.Tables.Count; table++)
        {
            var columns = manifest.Tables[table].Columns;
            for (var i = 0; i < Math.Min(columns.Count, MostShown); i++)
            {
                if (form[NameOf(table, i)].ToString() is not { Length: > 0 } field) continue;
                if (Offered(MappedOf(manifest.Tables[table], i)).All(f => f.Id != field)) return null;
                var isNamed = columns[i].Length > 0 && columns.Count(c => string.Equals(c, columns[i], StringComparison.OrdinalIgnoreCase)) == 1;
                result.Add(new MappingOverride(field, isNamed ? columns[i] : (i + 1).ToString(CultureInfo.InvariantCulture)));
            }
        }

        return [.. result.Distinct()];
    }

    /// <summary>Whether a form says what the user had said before, and nothing else.</summary>
    public static bool SaysTheSame(Manifest manifest, IFormCollection form)
    {
        for (var table = 0; table < manifest.Tables.Count; table++)
        {
            for (var i = 0; i < Math.Min(manifest.Tables[table].Columns.Count, MostShown); i++)
            {
                var before = MappedOf(manifest.Tables[table], i) is { Basis: MappingBasis.User } said ? said.Field : "";
                if (form[NameOf(table, i)].ToString() != before) return false;
            }
        }

        return true;
    }
}
