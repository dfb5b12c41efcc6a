using ExportScreen.Model.Codes;

namespace ExportScreen.Measures.CleanTrade;

/// <summary>A company or person with everything that a manifest says of it.</summary>
internal sealed record CleanTrader(string Name, CountryCode Country, string Address, string Phone, string Email, CleanPlace Town);

/// <summary>
/// Companies of the clean populations in their own countries; where those have too few, companies named after clean people of the country, with the legal form of the place; and some clean people
/// themselves. Phones and mail are of the trader's own country.
/// </summary>
internal sealed class CleanTraders
{
    private const int EnoughCompanies = 20;
    private static readonly string[] Lines = ["Trading", "Foods", "Textiles", "Import Export", "Industries", "Furniture", "Medical Supplies", "Construction", "Automotive", "Home Appliances", "Electronics", "Machinery", "Stationery", "Logistics", "Agro", "Pharma", "Packaging", "Retail"];
    private static readonly string[] Streets = ["Station Road", "Market Street", "Industrial Zone", "Harbour Street", "Garden Avenue", "Church Lane", "River Road", "School Street", "Park Avenue", "Main Street"];

    private readonly Dictionary<CountryCode, List<string>> _companies = [];
    private readonly Dictionary<CountryCode, List<(string Full, string Last)>> _people = [];
    private readonly List<(string Full, string Last)> _anybody = [];
    private readonly Dictionary<string, string> _callingCodes = CleanPlaces.CallingCodes();
    private readonly CleanPlaces _places;

    public CleanTraders(string data, CleanPlaces places)
    {
        _places = places;
        var names = Path.Combine(data, "names");
        foreach (var row in File.ReadLines(Path.Combine(names, "clean_companies.tsv")).Skip(1).Select(l => l.Split('\t')))
            if (row.Length > 1 && Countries.TryFind(row[1], out var country) && row[0].Any(char.IsLetter)) ListOf(_companies, country).Add(row[0]);
        foreach (var row in CleanPlaces.Rows(Path.Combine(names, "clean_people_global.csv")))
        {
            if (row[3].Length == 0) continue;
            _anybody.Add((row[0], row[3]));
            if (Countries.TryFind(row[7], out var country)) ListOf(_people, country).Add((row[0], row[3]));
        }
    }

    /// <summary>Draws one of a country.</summary>
    public CleanTrader Draw(Random random, TradeCountry of)
    {
        var name = Name(random, of);
        var town = _places.Town(random, of.Country);
        var address = $"{random.Next(1, 300)} {Streets[random.Next(Streets.Length)]}, {town.Name}{(random.Next(3) == 0 ? $" {random.Next(10_000, 99_999)}" : "")}{(random.Next(2) == 0 ? $", {Countries.Title(of.Country)}" : "")}";
        var word = new string([.. name.ToLowerInvariant().Where(char.IsAsciiLetterOrDigit).Take(14)]);
        var mail = random.Next(5) == 0 ? $"{(word.Length == 0 ? "office" : word)}{random.Next(100)}@{of.FreeMail[random.Next(of.FreeMail.Length)]}" : $"info@{(word.Length == 0 ? "office" + random.Next(1000) : word)}.{of.Domain}";
        return new CleanTrader(name, of.Country, address, Phone(random, of), mail, town);
    }

    private string Name(Random random, TradeCountry of)
    {
        var people = _people.GetValueOrDefault(of.Country) ?? _anybody;
        if (random.Next(40) == 0) return people[random.Next(people.Count)].Full;
        if (_companies.TryGetValue(of.Country, out var own) && own.Count >= EnoughCompanies && random.Next(3) > 0) return own[random.Next(own.Count)];
        return $"{people[random.Next(people.Count)].Last} {Lines[random.Next(Lines.Length)]} {of.LegalForm}";
    }

    private string Phone(Random random, TradeCountry of)
    {
        // Of the numbers that Russia and Kazakhstan share, those with 7 after the code are of Kazakhstan.
        var national = of.Country.ToString() == "KZ" ? $"7{random.Next(0, 10)}{random.Next(0, 10)}{random.Next(1_000_000, 9_999_999)}" : $"{random.Next(20, 99)}{random.Next(1_000_000, 9_999_999)}";
        return $"+{_callingCodes[of.Country.ToString()]} {national}";
    }

    private static List<T> ListOf<T>(Dictionary<CountryCode, List<T>> index, CountryCode country)
    {
        if (!index.TryGetValue(country, out var list)) index.Add(country, list = []);
        return list;
    }
}
