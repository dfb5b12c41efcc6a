using ExportScreen.Model.Codes;
using ExportScreen.Model.Lists;

namespace ExportScreen.Lists.Snapshots;

/// <summary>
/// The canonical form of an entry: fields in order of their tags, those at their default left out, 0 at the end. Its SHA-256 is the entry's content hash, so
/// the form of a field never changes and a new field takes a new tag: then only entries that have it change their hash.
/// </summary>
internal static class EntryRecord
{
    private enum Field : byte
    {
        End = 0, Id = 1, List = 2, Kind = 3, Effect = 4, Names = 5, Addresses = 6, AddressOnly = 7, Identifiers = 8, Countries = 9, BirthDates = 10,
        BirthPlaces = 11, Programmes = 12, LegalBasis = 13, Measure = 14, ListedOn = 15, ExpiresOn = 16, Positions = 17, Related = 18, CraftType = 19,
        Remarks = 20, SourceUrl = 21,
    }

    /// <summary>Writes one entry.</summary>
    /// <param name="writer">Receives the record.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="names">Receives where the text of each name lies, in order.</param>
    /// <param name="identifiers">Receives where the comparison form of each identifier lies, in order.</param>
    public static void Write(RecordWriter writer, ListEntry entry, List<TextSpan> names, List<TextSpan> identifiers)
    {
        Write(writer, Field.Id, entry.Id);
        Write(writer, Field.List, entry.List);
        Write(writer, Field.Kind, (byte)entry.Kind);
        Write(writer, Field.Effect, (byte)entry.Effect);
        foreach (var name in Start(writer, Field.Names, entry.Names)) names.Add(Write(writer, name));
        foreach (var address in Start(writer, Field.Addresses, entry.Addresses)) Write(writer, address);
        if (entry.AddressOnly) writer.Byte((byte)Field.AddressOnly);
        foreach (var identifier in Start(writer, Field.Identifiers, entry.Identifiers)) identifiers.Add(Write(writer, identifier));
        foreach (var country in Start(writer, Field.Countries, entry.Countries)) writer.Number(country.Packed);
        foreach (var date in Start(writer, Field.BirthDates, entry.BirthDates)) Write(writer, date);
        foreach (var text in Start(writer, Field.BirthPlaces, entry.BirthPlaces)) writer.Text(text);
        foreach (var text in Start(writer, Field.Programmes, entry.Programmes)) writer.Text(text);
        Write(writer, Field.LegalBasis, entry.LegalBasis);
        Write(writer, Field.Measure, entry.Measure);
        Write(writer, Field.ListedOn, entry.ListedOn);
        Write(writer, Field.ExpiresOn, entry.ExpiresOn);
        foreach (var text in Start(writer, Field.Positions, entry.Positions)) writer.Text(text);
        foreach (var text in Start(writer, Field.Related, entry.Related)) writer.Text(text);
        Write(writer, Field.CraftType, entry.CraftType);
        Write(writer, Field.Remarks, entry.Remarks);
        Write(writer, Field.SourceUrl, entry.SourceUrl);
        writer.Byte((byte)Field.End);
    }

    /// <summary>Reads the id alone, which comes first.</summary>
    public static string IdOf(ReadOnlySpan<byte> record)
    {
        var reader = new RecordReader(record);
        return (Field)reader.Byte() == Field.Id ? reader.Text() : throw new InvalidDataException("Entry record without id.");
    }

    /// <summary>Reads one entry.</summary>
    public static ListEntry Read(ReadOnlySpan<byte> record)
    {
        var reader = new RecordReader(record);
        var entry = new ListEntry { Id = "", List = "", Kind = default, Effect = default };
        while ((Field)reader.Byte() is var field and not Field.End)
        {
            entry = field switch
            {
                Field.Id => entry with { Id = reader.Text() },
                Field.List => entry with { List = reader.Text() },
                Field.Kind => entry with { Kind = (EntryKind)reader.Byte() },
                Field.Effect => entry with { Effect = (LegalEffect)reader.Byte() },
                Field.Names => entry with { Names = ReadAll(ref reader, ReadName) },
                Field.Addresses => entry with { Addresses = ReadAll(ref reader, ReadAddress) },
                Field.AddressOnly => entry with { AddressOnly = true },
                Field.Identifiers => entry with { Identifiers = ReadAll(ref reader, ReadIdentifier) },
                Field.Countries => entry with { Countries = ReadAll(ref reader, ReadCountry) },
                Field.BirthDates => entry with { BirthDates = ReadAll(ref reader, ReadDate) },
                Field.BirthPlaces => entry with { BirthPlaces = reader.Texts() },
                Field.Programmes => entry with { Programmes = reader.Texts() },
                Field.LegalBasis => entry with { LegalBasis = reader.Text() },
                Field.Measure => entry with { Measure = reader.Text() },
                Field.ListedOn => entry with { ListedOn = DateOnly.FromDayNumber(reader.Number()) },
                Field.ExpiresOn => entry with { ExpiresOn = DateOnly.FromDayNumber(reader.Number()) },
                Field.Positions => entry with { Positions = reader.Texts() },
                Field.Related => entry with { Related = reader.Texts() },
                Field.CraftType => entry with { CraftType = reader.Text() },
                Field.Remarks => entry with { Remarks = reader.Text() },
                Field.SourceUrl => entry with { SourceUrl = reader.Text() },
                _ => throw new InvalidDataException($"Entry record with field {(byte)field}."),
            };
        }

        return entry;
    }

    private static void Write(RecordWriter writer, Field field, string? text)
    {
        if (text is null) return;
        writer.Byte((byte)field);
        writer.Text(text);
    }

    private static void Write(RecordWriter writer, Field field, byte value)
    {
        writer.Byte((byte)field);
        writer.Byte(value);
    }

    private static void Write(RecordWriter writer, Field field, DateOnly? date)
    {
        if (date is not { } day) return;
        writer.Byte((byte)field);
        writer.Number(day.DayNumber);
    }

    private static IReadOnlyList<T> Start<T>(RecordWriter writer, Field field, IReadOnlyList<T> items)
    {
        if (items.Count == 0) return items;
        writer.Byte((byte)field);
        writer.Number(items.Count);
        return items;
    }

    private static TextSpan Write(RecordWriter writer, ListedName name)
    {
        var place = writer.Text(name.Text);
        writer.Byte((byte)name.Kind);
        writer.Byte((byte)name.Strength);
        writer.Optional(name.Language);
        writer.Byte(name.Parts is null ? (byte)0 : (byte)1);
        if (name.Parts is not { } parts) return place;
        writer.Optional(parts.Given);
        writer.Optional(parts.Middle);
        writer.Optional(parts.Family);
        return place;
    }

    private static ListedName ReadName(ref RecordReader reader)
    {
        var text = reader.Text();
        var kind = (NameKind)reader.Byte();
        var strength = (AliasStrength)reader.Byte();
        var language = reader.Optional();
        var parts = reader.Byte() == 0 ? null : new PersonNameParts(reader.Optional(), reader.Optional(), reader.Optional());
        return new ListedName(text, kind, strength, parts, language);
    }

    private static void Write(RecordWriter writer, ListedAddress address)
    {
        writer.Optional(address.Street);
        writer.Optional(address.City);
        writer.Optional(address.Region);
        writer.Optional(address.PostalCode);
        writer.Number(address.Country.Packed);
        writer.Optional(address.CountryText);
    }

    private static ListedAddress ReadAddress(ref RecordReader reader) =>
        new(reader.Optional(), reader.Optional(), reader.Optional(), reader.Optional(), ReadCountry(ref reader), reader.Optional());

    private static TextSpan Write(RecordWriter writer, Identifier identifier)
    {
        writer.Byte((byte)identifier.Kind);
        var place = writer.Text(identifier.Value);
        writer.Text(identifier.Raw);
        writer.Number(identifier.Country.Packed);
        writer.Byte((byte)identifier.Check);
        return place;
    }

    private static Identifier ReadIdentifier(ref RecordReader reader) =>
        new((IdentifierKind)reader.Byte(), reader.Text(), reader.Text(), ReadCountry(ref reader), (ChecksumState)reader.Byte());

    private static CountryCode ReadCountry(ref RecordReader reader) => CountryCode.FromPacked((ushort)reader.Number());

    private static void Write(RecordWriter writer, PartialDate date)
    {
        writer.Number(date.Earliest.DayNumber);
        writer.Number(date.Latest.DayNumber);
        writer.Byte(date.Approximate ? (byte)1 : (byte)0);
    }

    private static PartialDate ReadDate(ref RecordReader reader) =>
        new(DateOnly.FromDayNumber(reader.Number()), DateOnly.FromDayNumber(reader.Number()), reader.Byte() == 1);

    private delegate T ReadOne<T>(ref RecordReader reader);

    private static T[] ReadAll<T>(ref RecordReader reader, ReadOne<T> readOne)
    {
        var items = new T[reader.Number()];
        for (var i = 0; i < items.Length; i++) items[i] = readOne(ref reader);
        return items;
    }
}
