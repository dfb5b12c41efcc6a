using ExportScreen.Matching.Names;
using ExportScreen.Matching.Words;
using ExportScreen.Model.Lists;

namespace ExportScreen.Matching.Addresses;

/// <summary>What a part of an address is.</summary>
internal enum AddressPart : byte
{
    /// <summary>A word of a street, building, district or city.</summary>
    Word,

    /// <summary>A street or building number.</summary>
    Number,

    /// <summary>A room, flat, unit or suite number.</summary>
    Room,

    /// <summary>A floor number.</summary>
    Floor,

    /// <summary>A postal code.</summary>
    Postcode,
}

/// <summary>A part of an address with its Latin text.</summary>
internal readonly record struct AddressToken(AddressPart Part, string Text, double Weight);

/// <summary>
/// Takes an address apart, in any order: room, floor, street number and words. English, Chinese and Turkish marks are known. Pure and thread-safe.
/// </summary>
internal static class AddressForm
{
    [ThreadStatic]
    private static NameForm? _form;

    private static readonly HashSet<string> RoomMarks = new(["room", "rm", "flat", "flt", "unit", "suite", "ste", "office", "apt", "apartment", "shop", "daire", "kvartira", "kv", "ofis", "oda", "ofisi", "shi", "workshop", "block unit"], StringComparer.Ordinal);
    private static readonly HashSet<string> FloorMarks = new(["floor", "flr", "fl", "kat", "lou", "ceng", "etazh", "storey", "level"], StringComparer.Ordinal);
    private static readonly HashSet<string> NumberMarks = new(["no", "nr", "num", "number", "hao", "dom", "d", "building", "bldg", "block", "blk", "tower", "blok", "k", "korpus", "str"], StringComparer.Ordinal);

    /// <summary>Words of every address, and what they mean when spelled differently.</summary>
    private static readonly Dictionary<string, string> Common = new(StringComparer.Ordinal)
    {
        ["street"] = "street",
        ["st"] = "street",
        ["str"] = "street",
        ["sokak"] = "street",
        ["sok"] = "street",
        ["sk"] = "street",
        ["ulitsa"] = "street",
        ["ul"] = "street",
        ["jie"] = "street",
        ["road"] = "road",
        ["rd"] = "road",
        ["lu"] = "road",
        ["avenue"] = "avenue",
        ["ave"] = "avenue",
        ["av"] = "avenue",
        ["caddesi"] = "avenue",
        ["cad"] = "avenue",
        ["cd"] = "avenue",
        ["prospekt"] = "avenue",
        ["boulevard"] = "boulevard",
        ["blvd"] = "boulevard",
        ["bulvari"] = "boulevard",
        ["bulvar"] = "boulevard",
        ["lane"] = "lane",
        ["ln"] = "lane",
        ["building"] = "building",
        ["bldg"] = "building",
        ["bld"] = "building",
        ["tower"] = "tower",
        ["twr"] = "tower",
        ["centre"] = "center",
        ["center"] = "center",
        ["ctr"] = "center",
        ["central"] = "central",
        ["mahallesi"] = "district",
        ["mah"] = "district",
        ["mh"] = "district",
        ["mahalle"] = "district",
        ["district"] = "district",
        ["dist"] = "district",
        ["qu"] = "district",
        ["area"] = "district",
        ["industrial"] = "industrial",
        ["ind"] = "industrial",
        ["merkezi"] = "center",
        ["house"] = "house",
        ["plaza"] = "plaza",
        ["plz"] = "plaza",
        ["mansion"] = "mansion",
        ["court"] = "court",
        ["block"] = "block",
        ["blk"] = "block",
        ["blok"] = "block",
        ["east"] = "east",
        ["west"] = "west",
        ["north"] = "north",
        ["south"] = "south",
        ["e"] = "east",
        ["w"] = "west",
        ["n"] = "north",
        ["s"] = "south",
        ["kowloon"] = "kowloon",
        ["kln"] = "kowloon",
        ["commercial"] = "commercial",
        ["comm"] = "commercial",
        ["coml"] = "commercial",
        ["no"] = "",
        ["nr"] = "",
        ["hong"] = "",
        ["kong"] = "",
        ["hk"] = "",
        ["hongkong"] = "",
        ["the"] = "",
        ["of"] = "",
        ["china"] = "",
        ["turkey"] = "",
        ["turkiye"] = "",
        ["city"] = "",
        ["province"] = "",
        ["shi"] = "",
        ["and"] = "",
        ["hao"] = "",
        ["nt"] = "",
        ["new"] = "new",
        ["international"] = "international",
        ["intl"] = "international",
    };

    /// <summary>The parts, in the order of the text.</summary>
    public static List<AddressToken> Of(string address)
    {
        var form = _form ??= new NameForm();
        form.Reset(EntryKind.Unknown);
        Text.Folding.Fold(Text.TextRepair.Repair(address), form.Folded);
        WordCutter.Cut(form.Folded.Span, EntryKind.Unknown, form);
        ScriptRepair.Repair(form);
        for (var i = 0; i < form.Count; i++) PlainReading.Spell(form, i);
        var words = new List<string>();
        for (var i = 0; i < form.Count; i++) AddWords(form.Pool.Span.Slice(form.Tokens[i].Text, form.Tokens[i].TextLength), words);
        var result = new List<AddressToken>(words.Count);
        for (var i = 0; i < words.Count; i++) AddPart(words, i, result);
        return result;
    }

    /// <summary>Digits and the letters behind them part from words: "12F" stays, "Rm1204" and "1204室" part.</summary>
    private static void AddWords(ReadOnlySpan<char> word, List<string> words)
    {
        var start = 0;
        for (var i = 1; i <= word.Length; i++)
        {
            if (i < word.Length && char.IsAsciiDigit(word[i]) == char.IsAsciiDigit(word[i - 1])) continue;
            // A single letter behind or before digits belongs to the number: 12A, A3.
            if (i < word.Length && (i - start == 1 || word.Length - i == 1) && i + 1 >= word.Length) continue;
            words.Add(word[start..i].ToString());
            start = i;
        }
    }

    private static void AddPart(List<string> words, int at, List<AddressToken> result)
    {
        var word = words[at];
        var digits = word.AsSpan().ContainsAnyInRange('0', '9');
        var before = at > 0 ? words[at - 1] : "";
        var after = at + 1 < words.Count ? words[at + 1] : "";
        if (digits || (word.Length == 1 && (RoomMarks.Contains(before) || NumberMarks.Contains(before))))
        {
            result.Add(Numbered(word.TrimStart('0'), before, after));
            return;
        }

        if (RoomMarks.Contains(word) || FloorMarks.Contains(word) || word is "f" or "g" && at > 0 && words[at - 1].AsSpan().ContainsAnyInRange('0', '9') || word is "st" or "nd" or "rd" or "th" && at > 0 && before.AsSpan().ContainsAnyInRange('0', '9')) return;
        if (Common.TryGetValue(word, out var common))
        {
            if (common.Length > 0) result.Add(new AddressToken(AddressPart.Word, common, 1.5));
            return;
        }

        if (word.Length > 1) result.Add(new AddressToken(AddressPart.Word, word, Math.Clamp(RarityTable.Of(word, person: true) / 8.0, 4, 14)));
    }

    private static AddressToken Numbered(string text, string before, string after)
    {
        if (text.EndsWith('f') && text.Length > 1 && char.IsAsciiDigit(text[^2])) return new AddressToken(AddressPart.Floor, text[..^1], 2);
        if (FloorMarks.Contains(before) || FloorMarks.Contains(after) || after is "f") return new AddressToken(AddressPart.Floor, text, 2);
        if (after is "st" or "nd" or "rd" or "th") return new AddressToken(AddressPart.Floor, text, 2);
        if (RoomMarks.Contains(before) || after is "shi" or "室") return new AddressToken(AddressPart.Room, text, 3);
        return text.Length >= 5 ? new AddressToken(AddressPart.Postcode, text, 1) : new AddressToken(AddressPart.Number, text, 6);
    }
}
