namespace ExportScreen.Rules.PartyData;

/// <summary>A country that could not be read was not compared with the embargoes.</summary>
internal sealed class CountryUnread : IRule
{
    public string Id => "country-unread";

    public string Title => "Country could not be read";

    public string Authority => "house";

    public IReadOnlyList<string> Needs => [];

    public void Evaluate(RuleContext context, ICollection<LocalFinding> findings)
    {
        if (context.SettingOf(this) is null) return;
        foreach (var text in context.Consignment.Route.UnreadCountries.Where(text => context.Places(null, text, default).Count == 0))
            findings.Add(context.Find(this, LocalFinding.WholeConsignment, $"“{text}” could not be read as a country, so no destination rule saw it"));
        foreach (var party in context.Parties)
            if (party.CountryText is { Length: > 0 } text)
                findings.Add(context.Find(this, LocalFinding.WholeConsignment, $"“{text}” could not be read as the country of the {RoleName.Of(party.Role)}", column: party.SourceColumn));
    }
}
