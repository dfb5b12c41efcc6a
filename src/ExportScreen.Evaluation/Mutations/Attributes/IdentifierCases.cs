using ExportScreen.Evaluation.Mutations.Bases;
using ExportScreen.Model.Codes;

namespace ExportScreen.Evaluation.Mutations.Attributes;

/// <summary>Class 32 and the first part of class 31: numbers with blanks, dashes, dots, other case, their label before them.</summary>
internal static class IdentifierCases
{
    private static readonly IdentifierKind[] Numbers =
    [
        IdentifierKind.Lei, IdentifierKind.Uscc, IdentifierKind.Inn, IdentifierKind.Ogrn, IdentifierKind.Okpo, IdentifierKind.Bic,
        IdentifierKind.Tax, IdentifierKind.Registration, IdentifierKind.Passport, IdentifierKind.NationalId,
    ];

    public static MutationClass Imo { get; } = new(31, "vessel: IMO number", 1, 1, source => Cases(source, IdentifierKind.Imo), subject => new ByIdentifier(subject));

    public static MutationClass Id { get; } = new(32, "identifier with blanks or dashes", 1, 1, source => InTurn.Of([.. Numbers.Select(kind => Cases(source, kind))]), subject => new ByIdentifier(subject));

    /// <summary>A number in another writing; null where it is not changed.</summary>
    internal static Mutated? Mutate(IdentifierKind kind, string raw, Dice dice)
    {
        if (kind == IdentifierKind.Imo)
        {
            return dice.Pick(
            [
                new Mutated("IMO " + raw, "label"), new Mutated("IMO" + raw, "label joined"), new Mutated("IMO No. " + raw, "label with No."), new Mutated("IMO: " + raw, "label with colon"),
                new Mutated(raw[..3] + " " + raw[3..], "blank"),
            ]);
        }

        var at = 1 + dice.Next(Math.Max(1, raw.Length - 2));
        return dice.Next(6) switch
        {
            0 => new(raw.Insert(at, " "), "blank"),
            1 => new(raw.Insert(at, "-"), "dash"),
            2 => new(string.Join(' ', raw.Chunk(4).Select(c => new string(c))), "blanks every four"),
            3 => new(raw.ToLowerInvariant(), "small letters"),
            4 => new(raw.Insert(at, "."), "dot"),
            _ => new($"\u00A0{raw.Insert(at, "/")} ", "slash and blanks"),
        };
    }

    private static IEnumerable<MutationCase> Cases(MutationSource source, IdentifierKind kind)
    {
        if (source.Subject.Snapshot is not { } snapshot) return [];
        return Enumerable.Range(0, snapshot.EntryCount).Select(snapshot.Entry).Where(e => source.Half.Holds(e.Id))
            .SelectMany(e => e.Identifiers.Where(i => i.Kind == kind && i.Value.Length >= 4).Select(i => (Entry: e, Id: i)))
            .Select(p => (p.Entry, p.Id, Dice: source.DiceFor("identifier " + kind, p.Entry.Id + p.Id.Value))).OrderBy(p => p.Dice.Next(int.MaxValue))
            .Select(p => (p.Entry, p.Id, Made: Enumerable.Range(0, 6).Select(_ => Mutate(kind, p.Id.Raw, p.Dice)).FirstOrDefault(m => m is { } made && made.Query != p.Id.Raw)))
            .Where(p => p.Made is not null)
            .Select(p => new MutationCase(p.Entry.Id, p.Id.Raw, p.Made!.Value.Query, p.Entry.Kind, $"{kind}, {p.Made.Value.Method}") { Country = p.Id.Country, Identifier = kind });
    }
}
