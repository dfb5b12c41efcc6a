using System.Globalization;
using System.Text.Json;
using ExportScreen.Model.Diagnostics;
using ExportScreen.Model.Screenings;

namespace ExportScreen.Reports.Json;

/// <summary>How single values look in the JSON result.</summary>
internal static class JsonValues
{
    /// <summary>An enumeration value in camelCase: <c>notScreened</c>.</summary>
    public static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    /// <summary>A string member, null included.</summary>
    public static void Text(this Utf8JsonWriter json, string name, string? value)
    {
        if (value is null) json.WriteNull(name);
        else json.WriteString(name, value);
    }

    /// <summary>A date member, null included.</summary>
    public static void Date(this Utf8JsonWriter json, string name, DateOnly? value) =>
        json.Text(name, value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>A list of strings.</summary>
    public static void Texts(this Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }

    /// <summary>A score or weight: 0 to 1, four decimals at most.</summary>
    public static void Share(this Utf8JsonWriter json, string name, double value) => json.WriteNumber(name, Math.Round(value, 4));

    /// <summary>The member <c>previousDecision</c>; left out when there is none.</summary>
    public static void Decision(this Utf8JsonWriter json, PreviousDecision? previous)
    {
        if (previous is null) return;
        json.WriteStartObject("previousDecision");
        json.WriteString("disposition", Name(previous.Disposition));
        json.WriteString("reason", previous.ReasonCode);
        json.Text("note", previous.Note);
        json.WriteString("decidedBy", previous.DecidedBy);
        json.Date("decided", previous.Decided);
        json.Text("confirmedBy", previous.ConfirmedBy);
        json.Date("expires", previous.Expires);
        json.WriteEndObject();
    }

    /// <summary>A diagnostic with its place and its sentence.</summary>
    public static void Write(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        var position = diagnostic.Position;
        json.WriteStartObject();
        json.WriteString("code", diagnostic.Code);
        json.WriteString("severity", Name(diagnostic.Severity));
        json.Text("file", position.File);
        json.Text("sheet", position.Sheet);
        if (position.Row > 0) json.WriteNumber("row", position.Row);
        else json.WriteNull("row");
        json.Text("column", position.Column);
        json.Text("path", position.Path);
        json.Text("found", diagnostic.Found);
        json.Text("expected", diagnostic.Expected);
        json.WriteString("sentence", diagnostic.ToSentence());
        json.WriteEndObject();
    }
}
