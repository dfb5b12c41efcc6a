using System.Security.Cryptography;
using System.Text;
using ExportScreen.Lists.Reading;
using ExportScreen.Model.Codes;
using ExportScreen.Model.Lists;

namespace ExportScreen.Lists.Sema;

/// <summary>Turns a record into an entry. Stateless and thread-safe.</summary>
internal static class SemaMapper
{
    private const string List = "ca-sema";

    /// <summary>The entry, or null when it has no name (noted).</summary>
    public static ListEntry? Map(SemaRecord source, ReadingNotes notes)
    {
        var schedule = SemaSchedule.Of(source.Schedule);
        var regulation = SemaText.English(source.Regulation);
        var kind = source.EntityOrShip is null ? EntryKind.Person : source.Imo is not null || schedule.ListsShips ? EntryKind.Vessel : EntryKind.Company;
        var names = SemaNames.Read(source, kind);
        if (names.Count == 0)
        {
            notes.Add(ListDiagnostics.NamelessRecord, source.Item, row: source.Line);
            return null;
        }

        var identifiers = new IdentifierList(notes, source.Line, "record/ShipIMONumber");
        identifiers.Add(IdentifierKind.Imo, source.Imo);
        var (effect, measure) = SemaMeasures.Of(regulation, schedule, kind);
        return new ListEntry
        {
            Id = $"{List}:{KeyOf(source, regulation, schedule)}",
            List = List,
            Kind = kind,
            Names = names,
            Identifiers = identifiers.Identifiers,
            BirthDates = BornOf(source, notes),
            Programmes = regulation is null ? [] : [regulation],
            LegalBasis = SourceText.Join(", ", schedule.Title, source.Item is null ? null : $"Item {source.Item}"),
            Effect = effect,
            Measure = measure,
            ListedOn = ListedOf(source, notes),
            Positions = kind == EntryKind.Person ? SemaText.Halves(source.Title) : [],
            CraftType = kind == EntryKind.Vessel ? SemaText.BeforeBar(source.Title) : null,
        };
    }

    /// <summary>
    /// The file has no key of its own: a hash of regulation, schedule, item and main name, each as far as it does not depend on the generation of the file (English half,
    /// schedule without its spelling, name without case and punctuation).
    /// </summary>
    private static string KeyOf(SemaRecord source, string? regulation, SemaSchedule schedule)
    {
        var name = SemaText.English(source.EntityOrShip) ?? SourceText.Join(" ", source.GivenName, source.LastName) ?? "";
        var parts = $"{Identifiers.Compact(regulation ?? "")}\u001F{schedule.Title}\u001F{source.Item}\u001F{Identifiers.Compact(name)}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(parts)))[..16];
    }

    private static IReadOnlyList<PartialDate> BornOf(SemaRecord source, ReadingNotes notes)
    {
        if (SourceText.Clean(source.Born) is not { } text) return [];
        if (SemaText.LostCentury(text))
        {
            notes.AddOnce(ListDiagnostics.CenturyLost, text, text, row: source.Line, path: "record/DateOfBirthOrShipBuildDate");
            return [];
        }

        if (!PartialDates.TryParse(SemaText.WithoutBornIn(text), out var dates))
            notes.AddOnce(ListDiagnostics.UnreadDate, $"born:{text}", text, row: source.Line, path: "record/DateOfBirthOrShipBuildDate");
        return dates;
    }

    private static DateOnly? ListedOf(SemaRecord source, ReadingNotes notes)
    {
        if (SourceText.Clean(source.Listed) is not { } text) return null;
        var day = PartialDates.Day(text);
        if (day is null) notes.AddOnce(ListDiagnostics.UnreadDate, $"listed:{text}", text, row: source.Line, path: "record/DateOfListing");
        return day;
    }
}
