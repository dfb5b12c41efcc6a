using System.Buffers;
using ExportScreen.Goods.Controls;
using ExportScreen.Goods.Tables;
using ExportScreen.Model.Codes;
using ExportScreen.Model.Goods;

namespace ExportScreen.Goods.Destinations;

/// <summary>A place of the table. <see cref="Countries"/> are those with which its bare name counts; <see cref="Alone"/>: also when no country is known.</summary>
internal sealed record Place(string? Unlocode, string Name, bool Alone, CountryCode[] Countries, JurisdictionPointer[] Pointers)
{
    /// <summary>Places of the same country bear the name too: by name it is one to look up, only its UN/LOCODE is certain.</summary>
    public bool SharesItsName { get; init; }
}

/// <summary>A place in one of its spellings, and that spelling folded. <see cref="Alone"/>: this spelling counts when no country is known.</summary>
internal sealed record SpelledPlace(Place Place, string Spelling, string Key, bool Alone);

/// <summary>Places by UN/LOCODE and by name in every spelling. Immutable after loading.</summary>
internal sealed class PlaceIndex
{
    private const int MostWords = 8;
    private readonly Dictionary<string, Place> _byCode = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<SpelledPlace>> _byName = new(StringComparer.Ordinal);
    private readonly Lazy<Dictionary<string, List<SpelledPlace>>> _bySkeleton;
    private readonly HashSet<CountryCode> _countries = [];
    private readonly List<SpelledPlace> _phrases = [];
    private SearchValues<string>? _anyPhrase;

    private PlaceIndex() => _bySkeleton = new(Skeletons);

    /// <summary>Reads the places; a place has one pointer for each list that has its region.</summary>
    public static PlaceIndex Load(Dictionary<string, JurisdictionPointer[]> regions, List<ControlTable> tables)
    {
        var index = new PlaceIndex();
        var csv = CsvTable.Open("places.csv", "unlocode,name,region,class,detail,countries,spellings,confidence,as_of,source");
        var (rows, oldest, newest) = (0, DateOnly.MaxValue, DateOnly.MinValue);
        while (csv.Read())
        {
            rows++;
            var date = csv.Date(8);
            if (date < oldest) oldest = date;
            if (date > newest) newest = date;
            var fit = csv.Text(5).Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var alone = fit is ["*", ..];
            var shared = fit is ["?", ..];
            var place = new Place(csv.TextOrNull(0), csv.Text(1), alone, Array.ConvertAll(alone || shared ? fit[1..] : fit, CountryCode.Of), PointersOf(csv, date, regions)) { SharesItsName = shared };
            index.Add(place, csv.Text(6).Split('|', StringSplitOptions.RemoveEmptyEntries));
        }

        index._anyPhrase = SearchValues.Create([.. index._phrases.Select(p => p.Key)], StringComparison.Ordinal);
        tables.Add(new ControlTable(
            "places", "Places in embargoed regions and land crossings", "house; regions by the lists of embargoed regions", oldest, newest, rows, "locations_risk_unlocode.csv; spellings are house",
            Model.Lists.LegalEffect.RedFlag, "who controls a place outside Crimea is a judgement and changes"));
        return index;
    }

    /// <summary>The pointers of a UN/LOCODE of five capitals.</summary>
    public IReadOnlyList<JurisdictionPointer> ByUnlocode(string code) => _byCode.TryGetValue(code, out var place) ? place.Pointers : [];

    /// <summary>The pointers of a text; see <see cref="DestinationTable.ForPlace"/>.</summary>
    public IEnumerable<JurisdictionPointer> ByText(PlaceText text, CountryCode country)
    {
        var any = false;
        foreach (var hit in Find(text, country))
        {
            any = true;
            foreach (var pointer in hit.Place.Pointers) yield return ByName(hit.Place, pointer) with { MatchedOn = hit.Spelling };
        }

        if (any) yield break;
        foreach (var hit in FindBySkeleton(text, country))
            foreach (var pointer in hit.Place.Pointers) yield return ByName(hit.Place, pointer) with { MatchedOn = $"{hit.Spelling}, in another spelling" };
    }

    private static JurisdictionPointer ByName(Place place, JurisdictionPointer pointer) => place.SharesItsName
        ? pointer with { Class = pointer.Class == RiskClass.EmbargoedRegion ? RiskClass.RegionToReview : pointer.Class, Detail = $"other places bear the name; {pointer.Detail}" }
        : pointer;

    private static JurisdictionPointer[] PointersOf(CsvTable csv, DateOnly date, Dictionary<string, JurisdictionPointer[]> regions)
    {
        var confidence = csv.Text(7) is "house" or "high" ? "" : $" ({csv.Text(7)} confidence)";
        var (code, name, region, detail) = (csv.TextOrNull(0) ?? csv.Text(2), csv.Text(1), csv.Text(2), csv.Text(4) + confidence);
        if (csv.Span(3) is "border-crossing") return [new JurisdictionPointer("places", code, name, RiskClass.BorderCrossing, "house", date, detail, code)];
        var kind = csv.Span(3) is "embargoed-region" ? RiskClass.EmbargoedRegion : RiskClass.RegionToReview;
        return Array.ConvertAll(regions[region], list => list with { Code = code, Name = name, Class = kind, Detail = list.Detail is null ? detail : $"{detail}; {list.Detail}", MatchedOn = code });
    }

    private void Add(Place place, string[] spellings)
    {
        if (place.Unlocode is not null) _byCode.Add(place.Unlocode, place);
        _countries.UnionWith(place.Countries);
        foreach (var marked in spellings)
        {
            var spelling = marked.TrimStart('~');
            var key = FoldedText.Of(spelling);
            var spelled = new SpelledPlace(place, spelling, key, place.Alone && marked[0] != '~');
            Add(_byName, key, spelled);
            if (spelled.Alone && key.Contains(' ')) _phrases.Add(spelled with { Key = $" {key} " });
        }
    }

    private static void Add(Dictionary<string, List<SpelledPlace>> index, string key, SpelledPlace spelled)
    {
        if (!index.TryGetValue(key, out var named)) index.Add(key, named = []);
        if (!named.Exists(known => known.Place == spelled.Place)) named.Add(spelled);
    }

    private Dictionary<string, List<SpelledPlace>> Skeletons()
    {
        var skeletons = new Dictionary<string, List<SpelledPlace>>(StringComparer.Ordinal);
        foreach (var spelled in _byName.Values.SelectMany(named => named))
            if (PlaceSkeleton.Of(spelled.Key) is { } skeleton) Add(skeletons, skeleton, spelled);
        return skeletons;
    }

    // A spelling that no row has counts beside a country that fits, never alone.
    private IEnumerable<SpelledPlace> FindBySkeleton(PlaceText text, CountryCode country)
    {
        if (country.IsNone ? text.Named.Count == 0 : !_countries.Contains(country)) yield break;
        foreach (var part in text.Parts)
        {
            if (part.Length is < 4 or > 40 || Countries.TryFind(part, out _)) continue;
            if (PlaceSkeleton.Of(part) is not { } skeleton || !_bySkeleton.Value.TryGetValue(skeleton, out var named)) continue;
            foreach (var hit in named)
                if (Fits(hit.Place, text, country)) yield return hit;
        }
    }

    private IEnumerable<SpelledPlace> Find(PlaceText text, CountryCode country)
    {
        if (text.Folded.AsSpan().ContainsAny(_anyPhrase!))
        {
            foreach (var hit in _phrases)
                if (text.Folded.Contains(hit.Key, StringComparison.Ordinal) && (country.IsNone || Array.IndexOf(hit.Place.Countries, country) >= 0)) yield return hit;
        }

        var whole = text.Parts.Count == 1;
        foreach (var part in text.Parts)
        {
            if (part.Length == 5 && _byCode.TryGetValue(part, out var coded)) yield return new SpelledPlace(coded with { SharesItsName = false }, part, part, true);
            if (_byName.TryGetValue(part, out var named))
            {
                foreach (var hit in named)
                    if (Fits(hit.Place, text, country) || (whole && country.IsNone && hit.Alone)) yield return hit;
            }
            else if (BeginsOrEndsWithName(part))
            {
                foreach (var hit in WithNeighbour(part)) yield return hit;
            }
        }
    }

    /// <summary>Whether a country that fits the place is given, stands in the text, or is implied by a region that does.</summary>
    private bool Fits(Place place, PlaceText text, CountryCode country)
    {
        if (!country.IsNone) return place.Countries.Contains(country);
        if (text.Named.Exists(place.Countries.Contains)) return true;
        foreach (var part in text.Parts)
        {
            if (!_byName.TryGetValue(part, out var named)) continue;
            foreach (var other in named)
                if (other.Place != place && other.Place.Alone && other.Place.Countries.AsSpan().SequenceEqual(place.Countries)) return true;
        }

        return false;
    }

    // Nearly no part of an address does, and then nothing need be cut out of it.
    private bool BeginsOrEndsWithName(ReadOnlySpan<char> part)
    {
        var names = _byName.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var at = part.IndexOf(' '); at >= 0;)
        {
            if (names.ContainsKey(part[..at]) || names.ContainsKey(part[(at + 1)..])) return true;
            var next = part[(at + 1)..].IndexOf(' ');
            at = next < 0 ? -1 : at + 1 + next;
        }

        return false;
    }

    /// <summary>"SIMFEROPOL CRIMEA", "UKRAINE DONETSK": the name and its country or region in one part, nothing else.</summary>
    private IEnumerable<SpelledPlace> WithNeighbour(string part)
    {
        var words = part.Split(' ');
        if (words.Length is 1 or > MostWords) yield break;
        for (var cut = 1; cut < words.Length; cut++)
        {
            var (first, second) = (string.Join(' ', words, 0, cut), string.Join(' ', words, cut, words.Length - cut));
            foreach (var hit in Beside(first, second)) yield return hit;
            foreach (var hit in Beside(second, first)) yield return hit;
        }
    }

    private IEnumerable<SpelledPlace> Beside(string name, string neighbour)
    {
        if (!_byName.TryGetValue(name, out var named)) yield break;
        var isCountry = Countries.TryFind(neighbour, out var country);
        var isPlace = _byName.TryGetValue(neighbour, out var others);
        foreach (var hit in named)
        {
            var fits = (isCountry && hit.Place.Countries.Contains(country))
                || (isPlace && others!.Exists(other => other.Place != hit.Place && other.Place.Countries.AsSpan().SequenceEqual(hit.Place.Countries)));
            if (fits) yield return hit;
        }
    }
}
