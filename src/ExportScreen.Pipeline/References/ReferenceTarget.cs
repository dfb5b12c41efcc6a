using ExportScreen.Goods.References;
using ExportScreen.Lists.Refreshing;
using ExportScreen.Lists.Refreshing.Fetching;

namespace ExportScreen.Pipeline.References;

/// <summary>A reference that can be refreshed, with the address that is asked. Immutable and thread-safe.</summary>
/// <param name="Source">The reference.</param>
/// <param name="Fetched">Where and how it is fetched.</param>
public sealed record ReferenceTarget(ReferenceSource Source, ListSource Fetched)
{
    /// <summary>When it should be looked at again: on the first of a month. Editions of the HS come every five years, UN/LOCODE twice a year (house).</summary>
    internal static readonly CronSchedule Schedule = CronSchedule.TryParse("0 0 4 1 * *")!;

    /// <summary>The largest file has 14 MB (house).</summary>
    private const int MaxMegabytes = 128;

    /// <summary>The references meant by names; all that are fetched without one.</summary>
    /// <param name="names">Source ids.</param>
    /// <param name="addresses">Other addresses by source id: a mirror, or a host of one's own (<see cref="SourceAddress"/>).</param>
    /// <exception cref="FormatException">A name means nothing that is fetched, or an address is none; the message names it.</exception>
    public static IReadOnlyList<ReferenceTarget> Named(IReadOnlyList<string> names, IReadOnlyDictionary<string, Uri> addresses)
    {
        ArgumentNullException.ThrowIfNull(names);
        ArgumentNullException.ThrowIfNull(addresses);
        if (addresses.Keys.FirstOrDefault(id => Find(id)?.Address is null) is { } unknown) throw new FormatException($"{unknown}: no reference is fetched under this id.");
        var sources = names.Count == 0 ? ReferenceSource.All.Where(s => s.Address is not null) : names.Distinct(StringComparer.Ordinal).Select(Chosen);
        return [.. sources.Select(s => new ReferenceTarget(s, Fetch(s, addresses.GetValueOrDefault(s.Id))))];
    }

    private static ReferenceSource? Find(string id) => ReferenceSource.All.FirstOrDefault(s => s.Id == id);

    private static ReferenceSource Chosen(string name)
    {
        var source = Find(name) ?? throw new FormatException($"{name}: there is no such reference; there are {string.Join(", ", ReferenceSource.All.Select(s => s.Id))}.");
        return source.Address is null ? throw new FormatException($"{name}: this reference is not fetched, for no address of it is known; import its file by hand.") : source;
    }

    private static ListSource Fetch(ReferenceSource source, Uri? elsewhere)
    {
        var address = source.Address!;
        var form = address.Form switch
        {
            ReferenceFileForm.Json => FileForm.Json,
            ReferenceFileForm.Workbook => FileForm.Xlsx,
            _ => FileForm.Zip,
        };
        var published = new ListSource
        {
            Files = [new SourceFile { Name = address.File, Url = address.Url, Form = form }],
            Schedule = Schedule.Text,
            ByDefault = true,
            MaxMegabytes = MaxMegabytes,
            // What changes every few years may be trusted for a season.
            TrustHours = 24 * 90,
        };
        if (elsewhere is null) return published;
        return SourceAddress.Move(published, elsewhere) ?? throw new FormatException($"{source.Id}: the address {elsewhere} must be https, or http on this machine.");
    }
}
