using System.Text.RegularExpressions;
using ExportScreen.Evaluation.Mutations.Bases;
using ExportScreen.Model.Lists;

namespace ExportScreen.Evaluation.Mutations.Attributes;

/// <summary>Class 30: a listed address in another form: order, marks of room and floor, abbreviations, case.</summary>
internal static class AddressOnly
{
    /// <summary>Ways to write the same word of an address in English and Turkish (UPU and national practice; house).</summary>
    private static readonly string[][] Rows =
    [
        ["Street", "St", "St.", "Str."], ["Road", "Rd", "Rd."], ["Avenue", "Ave", "Ave."], ["Building", "Bldg", "Bldg.", "Bld"], ["Floor", "Fl", "Flr", "/F"], ["Room", "Rm", "Rm."],
        ["Flat", "Flt", "Room", "Unit"], ["Unit", "Room", "Rm", "Flat"],
        ["Centre", "Center", "Ctr"], ["Mahallesi", "Mah.", "Mah"], ["Caddesi", "Cad.", "Cad", "Cd."], ["Sokak", "Sok.", "Sk.", "Sokağı"], ["Industrial", "Ind.", "Ind"],
        ["District", "Dist.", "Dist"], ["Tower", "Twr"], ["Block", "Blk", "Blok"], ["Boulevard", "Blvd"],
        ["Province", "Prov."], ["House", "Hse"], ["No.", "No", "Nr.", "No:"], ["Suite", "Ste", "Ste."], ["Apartment", "Apt", "Apt."], ["Commercial", "Comm.", "Coml"],
    ];

    public static MutationClass Class { get; } = new(30, "address-only: format, unit, abbreviations, order", 0.95, 0.98, Cases, ListedAddresses.Of);

    /// <summary>An address in another form.</summary>
    internal static Mutated? Mutate(string line, Dice dice) => dice.Next(6) switch
    {
        0 => Reversed(line),
        1 or 2 => Abbreviated(line, dice),
        3 => new(line.ToUpperInvariant().Replace(",", "", StringComparison.Ordinal), "capitals without commas"),
        4 => Floor(line),
        _ => new(Regex.Replace(line, @",\s*", dice.Pick(["\n", " ", " - ", "; "])), "other separators"),
    };

    private static IEnumerable<MutationCase> Cases(MutationSource source) => ListedAddresses.Of(source.Subject).Rows
        .Where(r => source.Half.Holds(r.EntryId)).Select(r => (Row: r, Dice: source.DiceFor("address", r.EntryId + r.Line))).OrderBy(r => r.Dice.Next(int.MaxValue)).DistinctBy(r => Letters.Fold(r.Row.Line))
        .Select(r => (r.Row, Made: Enumerable.Range(0, 6).Select(_ => Mutate(r.Row.Line, r.Dice)).FirstOrDefault(m => m is { } made && made.Query != r.Row.Line)))
        .Where(r => r.Made is not null)
        .Select(r => new MutationCase(r.Row.EntryId, r.Row.Line, r.Made!.Value.Query, EntryKind.Unknown, r.Made.Value.Method) { Country = r.Row.Country });

    /// <summary>The parts between commas from the large to the small, as Chinese addresses go.</summary>
    private static Mutated? Reversed(string line)
    {
        var parts = line.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return parts.Length < 3 ? null : new(string.Join(", ", parts.Reverse()), "large to small");
    }

    private static Mutated? Abbreviated(string line, Dice dice)
    {
        var words = line.Split(' ');
        var changed = 0;
        for (var i = 0; i < words.Length; i++)
        {
            var comma = words[i].EndsWith(',');
            var word = words[i].TrimEnd(',');
            var row = Array.Find(Rows, r => r.Contains(word, StringComparer.OrdinalIgnoreCase) && (r[0] != "Street" || i > 0));
            if (row is null || word.Equals("/F", StringComparison.Ordinal)) continue;
            words[i] = dice.Pick(row.Where(w => !w.Equals(word, StringComparison.OrdinalIgnoreCase) && w != "/F").ToList()) + (comma ? "," : "");
            changed++;
        }

        return changed == 0 ? null : new(string.Join(' ', words), "abbreviations");
    }

    /// <summary>12/F and 12th Floor for each other.</summary>
    private static Mutated? Floor(string line)
    {
        var spelled = Regex.Replace(line, @"\b(\d+)\s?/\s?F\b", "$1th Floor", RegexOptions.IgnoreCase);
        if (spelled != line) return new(spelled, "floor");
        var short_ = Regex.Replace(line, @"\b(\d+)(?:st|nd|rd|th)\s+Fl(?:oo)?r?\b\.?", "$1/F", RegexOptions.IgnoreCase);
        return short_ == line ? null : new(short_, "floor");
    }
}
