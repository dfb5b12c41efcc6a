using System.Globalization;
using System.Text.RegularExpressions;

namespace ExportScreen.Goods.Destinations;

/// <summary>A place on the globe in degrees, north and east positive. Immutable and thread-safe.</summary>
/// <param name="Latitude">-90 to 90.</param>
/// <param name="Longitude">-180 to 180.</param>
public readonly partial record struct PlacePosition(double Latitude, double Longitude)
{
    private const double EarthRadiusKm = 6371.0;

    /// <summary>The box that holds Crimea, with the strait of Kerch and the shore of the isthmus. Source: red_flags.csv, row G05.</summary>
    public bool IsInCrimea => Latitude is >= 44.3 and <= 46.2 && Longitude is >= 32.4 and <= 36.7;

    /// <summary>Great-circle distance in kilometres (haversine).</summary>
    public double KilometresTo(PlacePosition other)
    {
        var (a, b) = (double.DegreesToRadians(Latitude), double.DegreesToRadians(other.Latitude));
        var north = Math.Sin((b - a) / 2);
        var east = Math.Sin(double.DegreesToRadians(other.Longitude - Longitude) / 2);
        return 2 * EarthRadiusKm * Math.Asin(Math.Min(1, Math.Sqrt((north * north) + (Math.Cos(a) * Math.Cos(b) * east * east))));
    }

    /// <summary>
    /// Finds a position in a text: degrees and minutes as UN/LOCODE writes them (<c>4521N 03628E</c>), or decimal degrees with letters (<c>45.35N, 36.47E</c>) or as a bare pair with
    /// three decimals and more (<c>45.3531, 36.4743</c>).
    /// </summary>
    public static bool TryFind(string? text, out PlacePosition position)
    {
        position = default;
        if (text is null || text.AsSpan().Count('.') + text.AsSpan().Count('N') + text.AsSpan().Count('n') == 0 || !text.AsSpan().ContainsAnyInRange('0', '9')) return false;
        if (MinutesForm().Match(text) is { Success: true } minutes)
        {
            position = new PlacePosition(Signed(Minutes(minutes, 1), minutes.Groups[3].Value), Signed(Minutes(minutes, 4), minutes.Groups[6].Value));
            return position.IsOnGlobe;
        }

        if (LetterForm().Match(text) is { Success: true } letters)
        {
            position = new PlacePosition(Signed(Number(letters.Groups[1].Value), letters.Groups[2].Value), Signed(Number(letters.Groups[3].Value), letters.Groups[4].Value));
            return position.IsOnGlobe;
        }

        if (PairForm().Match(text) is not { Success: true } pair) return false;
        position = new PlacePosition(Number(pair.Groups[1].Value), Number(pair.Groups[2].Value));
        return position.IsOnGlobe;
    }

    private bool IsOnGlobe => Math.Abs(Latitude) <= 90 && Math.Abs(Longitude) <= 180;

    private static double Minutes(Match match, int group) => Number(match.Groups[group].Value) + (Number(match.Groups[group + 1].Value) / 60);

    private static double Signed(double degrees, string letter) => letter is "S" or "s" or "W" or "w" ? -degrees : degrees;

    private static double Number(string text) => double.Parse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<![\w.])(\d{2})(\d{2})([NSns])[\s,/]+(\d{3})(\d{2})([EWew])(?!\w)", RegexOptions.CultureInvariant)]
    private static partial Regex MinutesForm();

    [GeneratedRegex(@"(?<![\w.])(\d{1,2}(?:\.\d+)?)\s*°?\s*([NSns])[\s,;/]+(\d{1,3}(?:\.\d+)?)\s*°?\s*([EWew])(?!\w)", RegexOptions.CultureInvariant)]
    private static partial Regex LetterForm();

    [GeneratedRegex(@"(?<![\w.])(-?\d{1,2}\.\d{3,})\s*[,;]\s*(-?\d{1,3}\.\d{3,})(?![\w.])", RegexOptions.CultureInvariant)]
    private static partial Regex PairForm();
}
