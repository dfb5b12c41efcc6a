using System.Globalization;
using ExportScreen.Goods.Tables;

namespace ExportScreen.Goods.Contradictions;

/// <summary>
/// Where the ranking begins to contradict a code that is in no control table: fixed on the training part of the references alone (operating-points.csv says with what result).
/// c is the share that the ranking gives to all controlled headings together, d that of the declared heading.
/// </summary>
/// <param name="Far">ln(c / d) + <paramref name="Weight"/> ln(c / (1 - c)) at least this: the declared heading has next to nothing to do with the text.</param>
/// <param name="Sure">Or ln(c / (1 - c)) at least this: the text is of controlled headings, whatever is declared.</param>
/// <param name="Weight">How much the second term of the first condition counts.</param>
internal sealed record OperatingPoints(double Far, double Sure, double Weight)
{
    /// <summary>Reads the table.</summary>
    public static OperatingPoints Load()
    {
        var values = new Dictionary<string, double>(StringComparer.Ordinal);
        var csv = CsvTable.Open("operating-points.csv", "point,value,measured");
        while (csv.Read()) values.Add(csv.Text(0), double.Parse(csv.Span(1), NumberStyles.Float, CultureInfo.InvariantCulture));
        return new OperatingPoints(values["far"], values["sure"], values["weight"]);
    }

    /// <summary>Whether these shares contradict the declared heading.</summary>
    public bool Contradict(double controlled, double declared)
    {
        var inside = Math.Clamp(controlled, 1e-9, 1 - 1e-7);
        var odds = Math.Log(inside / (1 - inside));
        return odds > Sure || Math.Log(inside / Math.Max(declared, 1e-12)) + (Weight * odds) > Far;
    }
}
