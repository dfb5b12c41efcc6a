using ExportScreen.Model.Codes;
using ExportScreen.Model.Consignments;
using ExportScreen.Model.Diagnostics;
using ExportScreen.Model.Lists;

namespace ExportScreen.Testing;

/// <summary>Short ways to the nouns, for tests.</summary>
public static class Make
{
    /// <summary>A party.</summary>
    public static Party Party(string name, PartyRole role = PartyRole.Consignee, string? country = null, string? address = null, EntryKind kind = EntryKind.Unknown, PartyMarks marks = PartyMarks.None, params Identifier[] ids) => new()
    {
        Role = role,
        Name = name,
        Address = address,
        Country = country is null ? default : CountryCode.Of(country),
        Kind = kind,
        Marks = marks,
        Identifiers = ids,
    };

    /// <summary>A row without cells.</summary>
    public static SourceRow Row(int ordinal = 1) => new(ordinal, 0, new SourcePosition(Row: ordinal + 1), []);

    /// <summary>A line of goods.</summary>
    public static GoodsItem Item(string? hs = null, string? origin = null, string? control = null, int row = 1) => new()
    {
        Row = Row(row),
        Description = "goods",
        HsCodes = hs is null ? [] : [hs],
        ControlCode = control,
        Origin = origin is null ? default : CountryCode.Of(origin),
    };

    /// <summary>A consignment of one line.</summary>
    public static Consignment Consignment(GoodsItem item, string? destination = null, Route? route = null, string? bill = null, params Party[] parties) => new()
    {
        Items = [item],
        Parties = parties,
        BillKey = bill,
        Bill = bill,
        Route = (route ?? Route.Empty) with { Destination = destination is null ? (route ?? Route.Empty).Destination : CountryCode.Of(destination) },
    };

    /// <summary>A list entry.</summary>
    public static ListEntry Entry(string id, string name, EntryKind kind = EntryKind.Company, LegalEffect effect = LegalEffect.Prohibited, string list = "us-ofac-sdn", string? country = null) => new()
    {
        Id = $"{list}:{id}",
        List = list,
        Kind = kind,
        Effect = effect,
        Names = name.Length == 0 ? [] : [new ListedName(name)],
        Countries = country is null ? [] : [CountryCode.Of(country)],
    };
}
