using System.Globalization;
using ExportScreen.Lists.Reading;
using ExportScreen.Model.Codes;
using ExportScreen.Model.Diagnostics;
using ExportScreen.Model.Lists;

namespace ExportScreen.Lists.Own;

/// <summary>An own list, checked.</summary>
/// <param name="Id">List id (<c>own-watch</c>), or <c>starter</c>.</param>
/// <param name="Title">Title for people.</param>
/// <param name="Publisher">Who keeps it.</param>
/// <param name="Reading">Its entries.</param>
internal sealed record OwnList(string Id, string Title, string Publisher, ListReading Reading);

/// <summary>Checks the raw form of an own list and makes entries. One error refuses the list; all errors are told.</summary>
internal sealed class OwnEntries(OwnValues values, bool allowStarter)
{
    private const string StarterId = "starter";

    /// <summary>The checked list.</summary>
    public ReadResult<OwnList> Make(OwnRawList raw)
    {
        var id = ListId(raw);
        var effect = values.Word(Head(raw, OwnFields.Effect), OwnFields.Effects, LegalEffect.RedFlag);
        var asOf = values.Day(Head(raw, OwnFields.AsOf));
        var entries = new List<ListEntry>(raw.Entries.Count);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var rawEntry in raw.Entries)
        {
            if (Entry(rawEntry, id, raw.Starter, effect) is not { } entry) continue;
            entries.Add(entry);
            if (!seen.Add(entry.Id)) values.Add(ListDiagnostics.OwnDuplicate, rawEntry.Position, entry.Id);
        }

        if (raw.Entries.Count == 0) values.Add(ListDiagnostics.NoRecords, raw.Position);
        CheckCount(raw);
        if (values.Failed) return ReadResult.Refused<OwnList>(values.Diagnostics);
        var title = Head(raw, OwnFields.Title)?.Value ?? id;
        var publisher = Head(raw, OwnFields.Publisher)?.Value ?? id;
        return ReadResult.Of(new OwnList(id, title, publisher, new ListReading(asOf, entries, raw.Entries.Count)), values.Diagnostics);
    }

    private static OwnText? Head(OwnRawList raw, string field) => raw.Head.TryGetValue(field, out var text) ? text : null;

    private string ListId(OwnRawList raw)
    {
        if (raw.Starter && !allowStarter) values.Add(ListDiagnostics.OwnForeignList, raw.Position, "starter: true");
        if (raw.Starter) return StarterId;
        if (Head(raw, OwnFields.List) is not { } text)
        {
            values.Add(ListDiagnostics.OwnValueMissing, raw.Position with { Column = OwnFields.List }, Expected);
            return "own-";
        }

        var id = text.Value.Trim();
        var valid = id.Length is > 4 and <= 44 && TradeLists.IsOwn(id) && id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
        if (!valid) values.Add(ListDiagnostics.OwnValueWrong, text.Position, id, Expected);
        return id;
    }

    /// <summary>The stated count, when there is one, tells a list that was cut at a row's end.</summary>
    private void CheckCount(OwnRawList raw)
    {
        if (Head(raw, OwnFields.Entries) is not { } stated) return;
        var count = raw.Entries.Count.ToString(CultureInfo.InvariantCulture);
        if (stated.Value.Trim() != count) values.Add(ListDiagnostics.CountMismatch, stated.Position, count + " entries", stated.Value.Trim());
    }

    private ListEntry? Entry(OwnRawEntry raw, string listId, bool starter, LegalEffect effect)
    {
        var list = EntryList(raw, listId, starter);
        var id = Text(raw, OwnFields.Id);
        if (id is null) values.Add(ListDiagnostics.OwnValueMissing, raw.Position with { Column = OwnFields.Id });
        var addressOnly = values.Flag(Single(raw, OwnFields.AddressOnly));
        var addresses = raw.Addresses.Select(Address).ToList();
        var names = raw.Names.Select(Name).OfType<ListedName>().ToList();
        if (addressOnly && (names.Count > 0 || !addresses.Any(a => a.Street is not null)))
            values.Add(ListDiagnostics.OwnValueMissing, raw.Position, names.Count > 0 ? names[0].Text : null, "a street and no name in an address-only entry");
        else if (!addressOnly && names.Count == 0)
            values.Add(ListDiagnostics.OwnValueMissing, raw.Position with { Column = "name" });
        var kind = values.Word(Single(raw, OwnFields.Kind), OwnFields.Kinds, EntryKind.Unknown);
        var entry = new ListEntry
        {
            Id = $"{list}:{id}",
            List = list,
            Kind = kind,
            Names = names,
            Addresses = addresses,
            AddressOnly = addressOnly,
            Identifiers = [.. raw.Identifiers.Select(values.Identifier).OfType<Identifier>()],
            Countries = [.. Texts(raw, OwnFields.Countries).Select(t => values.Country(t)).Where(c => !c.IsNone).Distinct()],
            BirthDates = [.. Texts(raw, OwnFields.BirthDates).SelectMany(values.Dates)],
            BirthPlaces = Strings(raw, OwnFields.BirthPlaces),
            Programmes = Strings(raw, OwnFields.Programmes),
            Positions = Strings(raw, OwnFields.Positions),
            Related = Strings(raw, OwnFields.Related),
            LegalBasis = Text(raw, OwnFields.LegalBasis),
            Effect = values.Word(Single(raw, OwnFields.Effect), OwnFields.Effects, TradeLists.Find(list)?.Effect ?? effect),
            Measure = Text(raw, OwnFields.Measure),
            ListedOn = values.Day(Single(raw, OwnFields.ListedOn)),
            ExpiresOn = values.Day(Single(raw, OwnFields.ExpiresOn)),
            CraftType = Text(raw, OwnFields.CraftType),
            Remarks = SourceText.Join(" ", Text(raw, OwnFields.Remarks), Text(raw, OwnFields.Source) is { } source ? $"Source: {source}." : null),
            SourceUrl = Text(raw, OwnFields.SourceUrl),
        };
        if (entry.ExpiresOn < entry.ListedOn) values.Add(ListDiagnostics.OwnValueWrong, raw.Position with { Column = OwnFields.ExpiresOn }, "a day before the listing");
        return id is null ? null : entry;
    }

    private string EntryList(OwnRawEntry raw, string listId, bool starter)
    {
        if (Single(raw, OwnFields.List) is not { } text)
        {
            if (starter) values.Add(ListDiagnostics.OwnValueMissing, raw.Position with { Column = OwnFields.List });
            return listId;
        }

        var id = text.Value.Trim();
        if (!starter && id != listId) values.Add(ListDiagnostics.OwnForeignList, text.Position, id);
        else if (starter && TradeLists.Find(id) is null) values.Add(ListDiagnostics.OwnValueWrong, text.Position, id, "the id of a legal list");
        return id;
    }

    private ListedName? Name(OwnRawName raw)
    {
        var kind = values.Word(raw.Kind, OwnFields.NameKinds, NameKind.Alias);
        var strength = values.Word(raw.Strength, OwnFields.Strengths, AliasStrength.Strong);
        return SourceText.Tidy(raw.Text.Value) is { } text
            ? new ListedName(text, kind, strength, Language: SourceText.Tidy(raw.Language?.Value))
            : null;
    }

    private ListedAddress Address(OwnRawAddress raw)
    {
        var street = SourceText.Clean(raw.Street?.Value);
        var city = SourceText.Clean(raw.City?.Value);
        var region = SourceText.Clean(raw.Region?.Value);
        var country = AddressText.EffectiveCountry(values.Country(raw.Country), SourceText.Join(", ", street, city, region));
        return new ListedAddress(street, city, region, SourceText.Clean(raw.PostalCode?.Value), country);
    }

    private static OwnText? Single(OwnRawEntry raw, string field) => raw.Single.TryGetValue(field, out var text) ? text : null;

    private static string? Text(OwnRawEntry raw, string field) => SourceText.Tidy(Single(raw, field)?.Value);

    private static IReadOnlyList<OwnText> Texts(OwnRawEntry raw, string field) => raw.Lists.GetValueOrDefault(field) ?? [];

    private static IReadOnlyList<string> Strings(OwnRawEntry raw, string field) => [.. Texts(raw, field).Select(t => SourceText.Tidy(t.Value)).OfType<string>()];

    private const string Expected = "own- and a name of small letters, digits and hyphens";
}
