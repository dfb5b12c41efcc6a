using ExportScreen.Manifests.Cells;
using ExportScreen.Model.Codes;
using ExportScreen.Model.Consignments;

namespace ExportScreen.Manifests.Parties;

/// <summary>Reads the cells of one party: order parties, two parties in a cell, identifiers, name and address in one cell. Pure and thread-safe.</summary>
internal static class PartyReader
{
    /// <summary>Reads the party; never loses a word: what is cut off the name stays in <see cref="Party.OtherNames"/>.</summary>
    public static PartyReading Read(PartyCells cells)
    {
        var draft = new Draft(cells);
        var names = cells.Names.Where(n => CellWords.Kind(n) != "total" && n != "0").ToList();
        if (names.Count == 0) return draft.IsEmpty ? PartyReading.None : new([draft.ToParty("", [])], null);
        // A code or a name that was lost steps back behind a column that can be read.
        names = [.. names.OrderBy(n => LostNames.IsLost(n) ? 2 : LostNames.HasLetter(n) ? 0 : 1)];
        var first = names[0];
        var kind = CellWords.Kind(first);
        if (kind == "to-order") return new([draft.ToParty("", names.Skip(1), PartyMarks.ToOrder)]);
        if (kind?.StartsWith("same-as ", StringComparison.Ordinal) == true)
            return new(draft.IsEmpty ? [] : [draft.ToParty("", [])], kind["same-as ".Length..]);
        if (OrderParty(first) is { } order) return new(Ordered(draft, order, first, names));
        if (Between(first, PartyWords.BetweenParties) is var (left, right)) return new(Split(draft, left, right, names, PartyMarks.OnBehalf));
        if (Between(first, PartyWords.Attention) is var (company, person)) return new(Split(draft, company, person, names, PartyMarks.None));
        return new(Pieces(draft, first, names));
    }

    // Former and other names stay with the first party, and so does the whole cell, should a cut be wrong.
    private static List<Party> Pieces(Draft draft, string cell, List<string> names)
    {
        IEnumerable<string> others = names.Skip(1);
        var text = cell;
        if (PartyAliases.In(cell) is var (name, alias))
        {
            text = name;
            others = [.. alias.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(a => CellText.Join(NameCutter.Cut(a).Name)), .. others];
        }

        var pieces = PartyPieces.Of(text);
        if (pieces.Count > 1 || !ReferenceEquals(text, cell)) others = [CellText.Join(cell), .. others];
        return [draft.Named(pieces[0], others), .. pieces.Skip(1).Select(p => draft.Named(p, []))];
    }

    private static string? OrderParty(string name)
    {
        if (!name.AsSpan(0, 1).ContainsAny(PartyWords.OrderStarts)) return null;
        foreach (var phrase in PartyWords.OrderOf)
            if (name.Length > phrase.Length && name.StartsWith(phrase, StringComparison.OrdinalIgnoreCase)) return name[phrase.Length..].Trim(' ', ':', ',', '\n');
        return null;
    }

    private static List<Party> Ordered(Draft draft, string order, string whole, List<string> names)
    {
        var plain = CellText.Join(order);
        if (plain.Length == 0 || HeaderWord(plain) is "SHIPPER" or "THE SHIPPER" or "CONSIGNOR" or "CONSIGNEE" or "HOLDER" or "BEARER")
            return [draft.ToParty("", [CellText.Join(whole), .. names.Skip(1)], PartyMarks.ToOrder)];
        if (Countries.TryFind(plain, out var country))
            return [draft.ToParty("", names.Skip(1), PartyMarks.ToOrder) with { Country = country }];
        if (!PartyWords.Bank.Any(b => plain.Contains(b, StringComparison.OrdinalIgnoreCase)))
            return [draft.Named(order, [CellText.Join(whole), .. names.Skip(1)], PartyMarks.ToOrder)];
        // The address columns describe the order party, which is the bank.
        var bank = draft.Named(order, [CellText.Join(whole)], PartyMarks.ToOrder) with { Role = PartyRole.Bank, RoleText = null };
        var empty = draft.ToParty("", names.Skip(1), PartyMarks.ToOrder) with { Identifiers = [] };
        return [empty, bank];
    }

    private static string HeaderWord(string text) => text.Trim(' ', '.').ToUpperInvariant();

    private static (string Left, string Right)? Between(string name, string[] phrases)
    {
        if (name.Length < 6) return null;
        var flat = string.Concat(" ", CellText.Join(name), " ").Replace('ı', 'i');
        if (!flat.AsSpan().ContainsAny(PartyWords.AnyBetween)) return null;
        foreach (var phrase in phrases)
        {
            var at = flat.IndexOf(phrase, StringComparison.OrdinalIgnoreCase);
            if (at < 0) continue;
            // Positions in the flat text are one ahead of the cell's own, so that lines survive on both sides.
            var left = name[..Math.Max(0, at - 1)].Trim(' ', ',', '\n', '(');
            var start = Math.Min(name.Length, at - 1 + phrase.Length);
            var right = name[start..].Trim(' ', ',', '\n', ':', ')');
            if (right.Length < 2) continue;
            if (phrase == " ДЛЯ " && left.Length == 0) continue;
            return (left, right);
        }

        return null;
    }

    private static List<Party> Split(Draft draft, string left, string right, List<string> names, PartyMarks marks)
    {
        var whole = CellText.Join(names[0]);
        var result = new List<Party>(2);
        if (left.Length > 1) result.Add(draft.Named(left, [whole, .. names.Skip(1)], marks));
        result.Add(draft.Named(right, left.Length > 1 ? [] : [whole, .. names.Skip(1)], marks));
        return result;
    }

    // What all parties of the cells share: country, address, identifiers of own columns.
    private sealed class Draft
    {
        private readonly PartyCells _cells;
        private readonly List<Identifier> _identifiers = [];
        private readonly CountryCode _country;
        private readonly string? _countryText;
        private readonly string? _address;

        public Draft(PartyCells cells)
        {
            _cells = cells;
            if (cells.Country is { } text && !CountryCells.TryFind(text, out _country)) _countryText = text;
            foreach (var (part, value) in cells.Identifiers) PartyIdentifiers.Add(part, value, _country, _identifiers);
            var address = cells.Address.Count switch
            {
                0 => "",
                1 => CellText.Join(cells.Address[0]),
                _ => string.Join(", ", cells.Address.Select(CellText.Join).Distinct(StringComparer.Ordinal)),
            };
            if (address.Length > 0)
            {
                IdentifierScanner.Take(address, _country, _identifiers);
                _address = address;
            }
        }

        public bool IsEmpty => _identifiers.Count == 0 && _address is null && _cells.Contact is null && _country.IsNone && _countryText is null;

        public Party ToParty(string name, IEnumerable<string> others, PartyMarks marks = PartyMarks.None)
        {
            var otherNames = new List<string>();
            foreach (var other in others)
            {
                var text = CellText.Join(other);
                if (!string.Equals(text, name, StringComparison.Ordinal) && !otherNames.Contains(text)) otherNames.Add(text);
            }

            if (name.Length == 0 && otherNames.Count == 0 && _identifiers.Count > 0 && _address is null && (marks & PartyMarks.ToOrder) == 0) marks |= PartyMarks.CodeOnly;
            if (Scripts.HasMixedWord(name) || otherNames.Exists(Scripts.HasMixedWord)) marks |= PartyMarks.MixedScript;
            return new Party
            {
                Role = _cells.Role,
                RoleText = _cells.Role == PartyRole.Other ? _cells.RoleText : null,
                Name = name,
                OtherNames = otherNames.Count == 0 ? [] : otherNames,
                Address = _address,
                Country = _country,
                CountryText = _countryText,
                Identifiers = _identifiers.Count == 0 ? [] : [.. _identifiers],
                Marks = marks,
                SourceColumn = _cells.SourceColumn,
            };
        }

        public Party Named(string text, IEnumerable<string> others, PartyMarks marks = PartyMarks.None)
        {
            var whole = CellText.Join(text);
            var before = _identifiers.Count;
            var bare = IdentifierScanner.Take(text, _country, _identifiers);
            if (!LostNames.HasLetter(bare))
            {
                // Digits without a letter are a code, whatever else stands between them.
                if (bare.AsSpan().ContainsAnyInRange('0', '9')) _identifiers.Add(Identifiers.Classify(CellText.Join(bare), IdentifierKind.Other, _country));
                if (_identifiers.Count > before) bare = "";
            }

            var (name, rest) = NameCutter.Cut(bare);
            name = CellText.Join(name);
            if (rest is not null) marks |= PartyMarks.NameCutFromAddress;
            // The cell was filled and gave no name: an address beside it does not make up for that.
            if (name.Length == 0 && !others.Any(LostNames.HasLetter)) marks |= PartyMarks.CodeOnly;
            var all = name == whole ? others : others.Append(whole);
            var party = ToParty(name, name.Length == 0 && _identifiers.Count > before ? others : all, marks);
            if (rest is not null) party = WithRest(party, rest);
            // A second party in the same cell does not share what stood in the name of the first.
            _identifiers.RemoveRange(before, _identifiers.Count - before);
            return party;
        }

        private Party WithRest(Party party, string rest)
        {
            if (party.Country.IsNone && party.CountryText is null && CountryAtEnd(rest) is { IsNone: false } country) party = party with { Country = country };
            return _address is null ? party with { Address = rest } : party with { Address = _address.Contains(rest, StringComparison.OrdinalIgnoreCase) ? _address : $"{rest}, {_address}" };
        }

        private static CountryCode CountryAtEnd(string rest)
        {
            var comma = rest.LastIndexOf(',');
            var last = rest[(comma + 1)..].Trim(' ', '.');
            if (last.Length > 3 && Countries.TryFind(last, out var country)) return country;
            var blank = last.LastIndexOf(' ');
            return blank > 0 && last.Length - blank > 4 && Countries.TryFind(last[(blank + 1)..], out country) ? country : default;
        }
    }
}
