using System.Text.Json;
using ExportScreen.Model.Goods;
using ExportScreen.Model.Screenings;

namespace ExportScreen.Reports.Json;

/// <summary>One element of <c>rows</c>. The cells are not repeated: they stand in the manifest and in the workbook.</summary>
internal static class RowJson
{
    public static void Write(Utf8JsonWriter json, ScreeningResult result, int file, string key, RowScreening row)
    {
        json.WriteStartObject();
        json.WriteString("row", key);
        json.WriteNumber("file", file);
        json.WriteNumber("table", row.Row.Table);
        json.WriteNumber("ordinal", row.Row.Ordinal);
        json.WriteString("outcome", JsonValues.Name(row.Outcome));
        json.WriteString("reasonCode", row.ReasonCode);
        json.Text("reference", row.Reference);
        json.WriteStartArray("parties");
        foreach (var part in row.Parties)
        {
            json.WriteStartObject();
            json.WriteNumber("party", part.Party);
            json.WriteString("role", JsonValues.Name(part.Role));
            json.Text("roleText", part.RoleText);
            json.Text("column", part.Column);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (row.Goods is { } goods) WriteGoods(json, goods);
        else json.WriteNull("goods");
        json.WriteStartArray("findings");
        foreach (var finding in row.Findings) Write(json, finding, result.HasPreviousDecisions ? result.PreviousDecisionOf(DecisionKeys.Of(finding, result.Facts.RuleBookVersion)) : null);
        json.WriteEndArray();
        json.WriteStartArray("diagnostics");
        foreach (var diagnostic in row.Diagnostics) JsonValues.Write(json, diagnostic);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Finding finding, PreviousDecision? previous)
    {
        json.WriteStartObject();
        json.WriteString("rule", finding.RuleId);
        json.WriteString("title", finding.Title);
        json.WriteString("outcome", JsonValues.Name(finding.Outcome));
        json.WriteString("authority", finding.Authority);
        json.WriteString("evidence", finding.Evidence);
        json.Text("column", finding.Column);
        json.Text("dateBasis", finding.DateBasis);
        json.Text("effect", finding.Effect is { } effect ? JsonValues.Name(effect) : null);
        json.Decision(previous);
        json.WriteEndObject();
    }

    private static void WriteGoods(Utf8JsonWriter json, GoodsScreening goods)
    {
        json.WriteStartObject("goods");
        json.Text("description", goods.Item.Description);
        json.Text("controlCode", goods.Item.ControlCode);
        json.Text("licence", goods.Item.Licence);
        json.Text("model", goods.Item.Model);
        json.Text("origin", goods.Item.Origin.IsNone ? null : goods.Item.Origin.ToString());
        json.Text("destination", goods.Destination);
        json.Text("nextStep", goods.NextStep);
        json.WriteStartArray("codes");
        foreach (var code in goods.Codes)
        {
            json.WriteStartObject();
            json.WriteString("raw", code.Raw);
            json.Text("digits", code.Digits);
            json.Texts("hs6", code.Hs6);
            json.WriteString("state", JsonValues.Name(code.State));
            json.Text("edition", code.Edition);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("pointers");
        foreach (var pointer in goods.Pointers) Write(json, pointer);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, GoodsPointer pointer)
    {
        json.WriteStartObject();
        json.WriteString("table", pointer.Table);
        json.WriteString("entry", pointer.Entry);
        json.Text("detail", pointer.Detail);
        json.WriteBoolean("partial", pointer.Partial);
        json.Text("condition", pointer.Condition);
        json.WriteString("authority", pointer.Authority);
        json.Date("asOf", pointer.AsOf);
        json.Texts("appliesTo", pointer.AppliesTo.Select(c => c.ToString()));
        json.WriteString("direction", JsonValues.Name(pointer.Direction));
        json.WriteEndObject();
    }
}
