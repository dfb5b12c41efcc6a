using ExportScreen.Lists.Reading;

namespace ExportScreen.Lists.Sema;

/// <summary>One record, whatever the generation of its tags. Texts are tidied; null for what is absent.</summary>
internal sealed record SemaRecord
{
    /// <summary>Line in the file.</summary>
    public required int Line { get; init; }

    /// <summary>The regulation by its country or subject, bilingual; never a nationality.</summary>
    public string? Regulation { get; init; }

    /// <summary>Family name of a person.</summary>
    public string? LastName { get; init; }

    /// <summary>Given names of a person.</summary>
    public string? GivenName { get; init; }

    /// <summary>Name of an entity or ship.</summary>
    public string? EntityOrShip { get; init; }

    /// <summary>Aliases as free text.</summary>
    public string? Aliases { get; init; }

    /// <summary>Title of a person or type of ship, bilingual.</summary>
    public string? Title { get; init; }

    /// <summary>IMO number of a ship.</summary>
    public string? Imo { get; init; }

    /// <summary>Date of birth or build.</summary>
    public string? Born { get; init; }

    /// <summary>Schedule of the regulation.</summary>
    public string? Schedule { get; init; }

    /// <summary>Item of the schedule.</summary>
    public string? Item { get; init; }

    /// <summary>Listing date.</summary>
    public string? Listed { get; init; }

    /// <summary>
    /// Reads an element. Tags are known by their part before the hyphen, behind which the French half stands since August 2026; a tag given twice or not known stays
    /// untaken and is reported by the caller.
    /// </summary>
    public static SemaRecord Read(SourceElement element, ReadingNotes notes)
    {
        var record = new SemaRecord { Line = element.Line };
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var tag in element.ChildNames)
        {
            var english = tag.Split('-')[0];
            if (!seen.Add(english)) continue;
            record = english switch
            {
                "Country" => record with { Regulation = element.Value(tag) },
                "LastName" => record with { LastName = element.Value(tag) },
                "GivenName" => record with { GivenName = element.Value(tag) },
                "Entity" or "EntityOrShip" => record with { EntityOrShip = element.Value(tag) },
                "Aliases" => record with { Aliases = element.Value(tag) },
                "Title" or "TitleOrShip" or "TitleOrShipType" => record with { Title = element.Value(tag) },
                "ShipIMONumber" => record with { Imo = element.Value(tag) },
                "DateOfBirth" or "DateOfBirthOrShipBuildDate" => record with { Born = element.Value(tag) },
                "Schedule" => record with { Schedule = element.Value(tag) },
                "Item" => record with { Item = element.Value(tag) },
                "DateOfListing" => record with { Listed = element.Value(tag) },
                _ => record,
            };
        }

        if (record.Regulation is null) notes.AddOnce(ListDiagnostics.MissingKey, "Country", expected: "the regulation", row: element.Line, path: "record/Country");
        if (record.Item is null) notes.AddOnce(ListDiagnostics.MissingKey, "Item", expected: "the item of the schedule", row: element.Line, path: "record/Item");
        return record;
    }
}
