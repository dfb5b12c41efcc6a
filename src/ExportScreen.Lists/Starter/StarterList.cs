using System.Security.Cryptography;
using ExportScreen.Lists.Own;
using ExportScreen.Model.Diagnostics;
using ExportScreen.Model.Lists;

namespace ExportScreen.Lists.Starter;

/// <summary>
/// The bundled starter list: a few really designated parties, vessels and addresses of several lists, so that a first look works without a network. Every output made with it must
/// say that it is not for compliance. Read once, immutable, thread-safe.
/// </summary>
public static class StarterList
{
    /// <summary>Feed id.</summary>
    public const string Feed = "starter";

    private const string Resource = "ExportScreen.Lists.Starter.starter.json";

    private static readonly Lazy<(ReadResult<OwnList> Read, ListEdition Edition)> Loaded = new(Load);

    /// <summary>Its edition: the legal lists it takes entries from, with counts.</summary>
    public static ListEdition Edition => Loaded.Value.Edition;

    /// <summary>Its entries; never refused.</summary>
    public static ReadResult<ListReading> Read() => new(Loaded.Value.Read.Value!.Reading, Loaded.Value.Read.Diagnostics);

    private static (ReadResult<OwnList> Read, ListEdition Edition) Load()
    {
        using var stream = typeof(StarterList).Assembly.GetManifestResourceStream(Resource)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        var read = OwnJsonReader.Read(new ListFile("starter.json", bytes), allowStarter: true);
        if (!read.Succeeded) throw new InvalidOperationException(string.Join(Environment.NewLine, read.Diagnostics.Select(d => d.ToString())));
        var lists = read.Value.Reading.Entries
            .GroupBy(e => e.List, StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new ListCount(g.Key, g.Count(), g.Sum(e => e.Names.Count)));
        return (read, new ListEdition
        {
            Feed = Feed,
            Publisher = read.Value.Publisher,
            AsOf = read.Value.Reading.AsOf,
            Lists = [.. lists],
            Files = [new RawFile("starter.json", Convert.ToHexStringLower(SHA256.HashData(bytes)), bytes.Length)],
            PartialReason = "starter list: a few entries for a first look, not for compliance",
            ParserVersion = "1",
        });
    }
}
