using ExportScreen.Model.Codes;
using ExportScreen.Model.Lists;

namespace ExportScreen.Lists.Tests.Snapshots;

/// <summary>Makes odd but well-formed entries from a seed: every field empty, absent or full, texts in many scripts and planes.</summary>
internal sealed class EntryGenerator(int seed)
{
    private static readonly string[] Pieces =
    [
        "", " ", "a", "Z", "-", "0", "é", "ß", "İ", "ı", "ﬁ", "Ж", "щ", "Ω", "ς", "中", "文", "한", "カ", "ﷺ", "ا", "\u200B", "\u0301", "\uFEFF", "\u0000", "\n", "\t", "🚢", "𠮷", "\u2028", "\uFFFD", "O'Neil", "ООО", "有限公司",
    ];

    private static readonly string[] CountryPool = ["RU", "CN", "HK", "IR", "AE", "XK"];
    private static readonly string[] ListPool = ["us-bis-el", "un-sc", "own-watch", "eu-fsf"];
    private readonly Random _random = new(seed);

    /// <summary>Some entries with ids that differ.</summary>
    public IReadOnlyList<ListEntry> Entries(int count) => [.. Enumerable.Range(0, count).Select(Entry)];

    /// <summary>One entry.</summary>
    public ListEntry Entry(int number)
    {
        var list = Pick(ListPool);
        return new ListEntry
        {
            Id = $"{list}:{number}{Text()}",
            List = list,
            Kind = (EntryKind)_random.Next(5),
            Effect = (LegalEffect)_random.Next(3),
            Names = Some(() => new ListedName(Text(), (NameKind)_random.Next(6), (AliasStrength)_random.Next(2), Maybe(() => new PersonNameParts(MaybeText(), MaybeText(), MaybeText())), MaybeText())),
            Addresses = Some(() => new ListedAddress(MaybeText(), MaybeText(), MaybeText(), MaybeText(), Country(), MaybeText())),
            AddressOnly = _random.Next(4) == 0,
            Identifiers = Some(() => new Identifier((IdentifierKind)_random.Next(23), Text(), Text(), Country(), (ChecksumState)_random.Next(3))),
            Countries = Some(Country),
            BirthDates = Some(() => new PartialDate(Day(), Day(), _random.Next(2) == 0)),
            BirthPlaces = Some(Text),
            Programmes = Some(Text),
            LegalBasis = MaybeText(),
            Measure = MaybeText(),
            ListedOn = _random.Next(2) == 0 ? null : Day(),
            ExpiresOn = _random.Next(2) == 0 ? null : Day(),
            Positions = Some(Text),
            Related = Some(Text),
            CraftType = MaybeText(),
            Remarks = MaybeText(),
            SourceUrl = MaybeText(),
        };
    }

    private string Text() => string.Concat(Enumerable.Range(0, _random.Next(12)).Select(_ => Pick(Pieces)));

    private string? MaybeText() => Maybe(Text);

    private T? Maybe<T>(Func<T> make)
        where T : class => _random.Next(2) == 0 ? null : make();

    private T[] Some<T>(Func<T> make) => [.. Enumerable.Range(0, _random.Next(4)).Select(_ => make())];

    private CountryCode Country() => _random.Next(3) == 0 ? default : CountryCode.Of(Pick(CountryPool));

    private DateOnly Day() => DateOnly.FromDayNumber(_random.Next(DateOnly.MaxValue.DayNumber + 1));

    private T Pick<T>(T[] pool) => pool[_random.Next(pool.Length)];
}
