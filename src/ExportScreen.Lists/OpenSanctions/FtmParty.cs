namespace ExportScreen.Lists.OpenSanctions;

/// <summary>A party with all that hangs on it, the same for both JSON forms.</summary>
/// <param name="Entity">The party.</param>
/// <param name="Sanctions">Its sanctions.</param>
/// <param name="Addresses">Its addresses that are entities of their own.</param>
/// <param name="Documents">Its passports and other documents.</param>
/// <param name="Related">Captions of the parties it is linked with.</param>
internal sealed record FtmParty(
    FtmEntity Entity, IReadOnlyList<FtmEntity> Sanctions, IReadOnlyList<FtmEntity> Addresses, IReadOnlyList<FtmEntity> Documents, IReadOnlyList<string> Related)
{
    /// <summary>The party of a nested entity: what hangs on it stands inside it, the far end of a link inside the link.</summary>
    public static FtmParty OfNested(FtmEntity entity)
    {
        var inside = entity.Nested.Select(n => n.Entity).ToList();
        var related = inside.Where(e => FtmSchemata.Ends(e.Schema) is not null).SelectMany(e => e.Nested.Select(n => n.Entity)).Where(e => e.Id != entity.Id)
            .Concat(inside.Where(e => FtmSchemata.PartyKind(e.Schema) is not null));
        return new FtmParty(
            entity,
            [.. inside.Where(e => e.Schema == "Sanction")],
            [.. inside.Where(e => e.Schema == "Address")],
            [.. inside.Where(e => e.Schema is "Identification" or "Passport")],
            [.. related.Select(e => e.Caption).OfType<string>().Distinct(StringComparer.Ordinal)]);
    }
}
