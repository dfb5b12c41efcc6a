using System.Buffers;
using System.Text;
using ExportScreen.Manifests.Cells;
using ExportScreen.Model.Codes;

namespace ExportScreen.Manifests.Parties;

/// <summary>Finds identifiers inside names and addresses: labelled numbers, leading INN and KPP, mail and web addresses, telephones. Pure and thread-safe.</summary>
internal static class IdentifierScanner
{
    private static readonly (string Label, IdentifierKind Kind)[] Labels =
    [
        ("ИНН/КПП", IdentifierKind.Inn), ("INN/KPP", IdentifierKind.Inn), ("ИНН", IdentifierKind.Inn), ("INN", IdentifierKind.Inn),
        ("КПП", IdentifierKind.Kpp), ("KPP", IdentifierKind.Kpp), ("ОГРНИП", IdentifierKind.Ogrn), ("ОГРН", IdentifierKind.Ogrn), ("OGRN", IdentifierKind.Ogrn),
        ("ОКПО", IdentifierKind.Okpo), ("OKPO", IdentifierKind.Okpo), ("БИН", IdentifierKind.Tax), ("УНП", IdentifierKind.Tax), ("BIN", IdentifierKind.Tax), ("ИИН", IdentifierKind.Tax),
        ("USCC", IdentifierKind.Uscc), ("USCI", IdentifierKind.Uscc), ("统一社会信用代码", IdentifierKind.Uscc), ("税号", IdentifierKind.Tax), ("LEI", IdentifierKind.Lei),
        ("TAX REGISTRATION", IdentifierKind.Tax), ("TAX ID", IdentifierKind.Tax), ("TAX NO", IdentifierKind.Tax), ("TAX NUMBER", IdentifierKind.Tax), ("TAX CODE", IdentifierKind.Tax), ("TAXID", IdentifierKind.Tax),
        ("VAT", IdentifierKind.Tax), ("EORI", IdentifierKind.Tax), ("TIN", IdentifierKind.Tax), ("GSTIN", IdentifierKind.Tax), ("GST", IdentifierKind.Tax), ("CNPJ", IdentifierKind.Tax),
        ("NIT", IdentifierKind.Tax), ("RUC", IdentifierKind.Tax), ("RUT", IdentifierKind.Tax), ("IEC", IdentifierKind.Tax), ("PAN", IdentifierKind.Tax), ("CUIT", IdentifierKind.Tax), ("EIN", IdentifierKind.Tax),
        ("RFC", IdentifierKind.Tax), ("TRN", IdentifierKind.Tax), ("VKN", IdentifierKind.Tax), ("VERGI NO", IdentifierKind.Tax), ("UST-ID", IdentifierKind.Tax), ("P.IVA", IdentifierKind.Tax), ("PARTITA IVA", IdentifierKind.Tax),
        ("REGISTRATION NO", IdentifierKind.Registration), ("REG NO", IdentifierKind.Registration), ("REG. NO", IdentifierKind.Registration), ("CR NO", IdentifierKind.Registration), ("COMPANY NO", IdentifierKind.Registration), ("HRB", IdentifierKind.Registration),
        ("PASSPORT", IdentifierKind.Passport), ("ПАСПОРТ", IdentifierKind.Passport), ("SWIFT", IdentifierKind.Bic), ("BIC", IdentifierKind.Bic), ("IMO", IdentifierKind.Imo),
        ("TELEPHONE", IdentifierKind.Phone), ("PHONE", IdentifierKind.Phone), ("MOBILE", IdentifierKind.Phone), ("MOB", IdentifierKind.Phone), ("TELEFAX", IdentifierKind.Phone), ("FAX", IdentifierKind.Phone), ("TEL", IdentifierKind.Phone), ("PH", IdentifierKind.Phone),
        ("ТЕЛ", IdentifierKind.Phone), ("ФАКС", IdentifierKind.Phone), ("电话", IdentifierKind.Phone), ("传真", IdentifierKind.Phone),
    ];

    private static readonly SearchValues<string> WebMarks = SearchValues.Create(["http://", "https://", "www."], StringComparison.OrdinalIgnoreCase);

    private static readonly LabelFinder Finder = new([.. Labels.Select(l => l.Label)]);

    private static readonly string[] Fillers = ["NUMBER", "NUMARASI", "CODE", "NO", "NR", "ID", "Nº", "N°", "№"];

    /// <summary>
    /// Takes the identifiers out of a text. Returns the text without them (label and number), trimmed; the same string when nothing was found.
    /// </summary>
    public static string Take(string text, CountryCode country, List<Identifier> found)
    {
        if (!text.AsSpan().ContainsAnyInRange('0', '9') && !text.Contains('@') && !text.Contains("www", StringComparison.OrdinalIgnoreCase)) return text;
        var cuts = new List<(int Start, int End)>();
        Leading(text, country, found, cuts);
        Addresses(text, found, cuts);
        foreach (var index in Finder.In(text))
            Labelled(text, Labels[index].Label, Labels[index].Kind, country, found, cuts);
        Unlabelled(text, found, cuts);
        return cuts.Count == 0 ? text : Without(text, cuts);
    }

    private static bool IsCut(List<(int Start, int End)> cuts, int at) => cuts.Exists(c => at >= c.Start && at < c.End);

    // "7712345678 771201001 OOO NAME": a leading INN, with or without KPP.
    private static void Leading(string text, CountryCode country, List<Identifier> found, List<(int, int)> cuts)
    {
        var end = 0;
        while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
        if (end is not (10 or 12) || end == text.Length || text[end] is not (' ' or '/' or ',' or '\n')) return;
        var number = text[..end];
        var next = end + 1;
        while (next < text.Length && text[next] == ' ') next++;
        var kppEnd = next;
        while (kppEnd < text.Length && char.IsAsciiDigit(text[kppEnd])) kppEnd++;
        var hasKpp = kppEnd - next == 9;
        if (!hasKpp && Identifiers.Check(IdentifierKind.Inn, number) != ChecksumState.Valid) return;
        found.Add(Identifiers.Of(IdentifierKind.Inn, number, country));
        if (hasKpp) found.Add(Identifiers.Of(IdentifierKind.Kpp, text[next..kppEnd], country));
        cuts.Add((0, hasKpp ? kppEnd : end));
    }

    private static void Addresses(string text, List<Identifier> found, List<(int, int)> cuts)
    {
        for (var at = text.IndexOf('@', StringComparison.Ordinal); at > 0; at = text.IndexOf('@', at + 1))
        {
            var start = at;
            while (start > 0 && IsMail(text[start - 1])) start--;
            var end = at + 1;
            while (end < text.Length && IsMail(text[end])) end++;
            while (end > at && text[end - 1] is '.' or '-') end--;
            if (start == at || !text.AsSpan(at, end - at).Contains('.')) continue;
            found.Add(Identifiers.Of(IdentifierKind.Email, text[start..end]));
            cuts.Add((WithLabel(text, start, ["EMAIL", "E-MAIL", "MAIL"]), end));
        }

        if (!text.AsSpan().ContainsAny(WebMarks)) return;
        foreach (var mark in (string[])["http://", "https://", "www."])
        {
            var at = text.IndexOf(mark, StringComparison.OrdinalIgnoreCase);
            if (at < 0 || IsCut(cuts, at)) continue;
            var end = at;
            while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not (',' or ';' or ')')) end++;
            found.Add(Identifiers.Of(IdentifierKind.Website, text[at..end]));
            cuts.Add((at, end));
        }
    }

    private static int WithLabel(string text, int start, string[] labels)
    {
        var end = start;
        while (end > 0 && text[end - 1] is ' ' or ':' or '.') end--;
        foreach (var label in labels)
            if (end >= label.Length && text.AsSpan(end - label.Length, label.Length).Equals(label, StringComparison.OrdinalIgnoreCase)) return end - label.Length;
        return start;
    }

    private static bool IsMail(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' or '+';

    private static void Labelled(string text, string label, IdentifierKind kind, CountryCode country, List<Identifier> found, List<(int, int)> cuts)
    {
        for (var at = text.IndexOf(label, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(label, at + label.Length, StringComparison.OrdinalIgnoreCase))
        {
            if (IsCut(cuts, at) || (at > 0 && char.IsLetterOrDigit(text[at - 1]) && !LabelFinder.StandsAnywhere(label))) continue;
            var start = SkipFillers(text, at + label.Length);
            if (start < 0) continue;
            var end = kind == IdentifierKind.Phone ? PhoneEnd(text, start) : NumberEnd(text, start);
            var value = text[start..end].TrimEnd(' ', '.', '-', '/', '(', ',');
            var digits = value.Count(char.IsAsciiDigit);
            if (digits < (kind == IdentifierKind.Phone ? 6 : 4) && !(kind == IdentifierKind.Bic && value.Length is 8 or 11)) continue;
            found.Add(Make(kind, value, country));
            cuts.Add((at, start + value.Length));
            if (kind == IdentifierKind.Inn && label.Length > 3) Kpp(text, start + value.Length, country, found, cuts);
        }
    }

    private static Identifier Make(IdentifierKind kind, string value, CountryCode country) => kind switch
    {
        IdentifierKind.Inn when Identifiers.Compact(value).Length is not (10 or 12) => Identifiers.Of(IdentifierKind.Tax, value, country),
        IdentifierKind.Tax or IdentifierKind.Registration => Identifiers.Classify(value, kind, country),
        _ => Identifiers.Of(kind, value, country),
    };

    private static void Kpp(string text, int at, CountryCode country, List<Identifier> found, List<(int, int)> cuts)
    {
        while (at < text.Length && text[at] is '/' or ' ') at++;
        var end = at;
        while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
        if (end - at != 9) return;
        found.Add(Identifiers.Of(IdentifierKind.Kpp, text[at..end], country));
        cuts.Add((at, end));
    }

    // Between a label and its number: at most a filler word and punctuation. Minus one when letters follow directly ("INNOVATION").
    private static int SkipFillers(string text, int at)
    {
        if (at < text.Length && char.IsLetter(text[at]) && text[at] < 0x2E80) return -1;
        for (var guard = 0; guard < 3; guard++)
        {
            while (at < text.Length && text[at] is ' ' or ':' or '.' or '#' or '-' or '=' or '：' or '/' or '+' or '(') at++;
            var filler = Array.Find(Fillers, f => string.Compare(text, at, f, 0, f.Length, StringComparison.OrdinalIgnoreCase) == 0);
            if (filler is null || (at + filler.Length < text.Length && char.IsLetterOrDigit(text[at + filler.Length]))) break;
            at += filler.Length;
        }

        return at < text.Length ? at : -1;
    }

    private static int NumberEnd(string text, int start)
    {
        var end = start;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || (text[end] is '-' or '/' or '.' && end + 1 < text.Length && char.IsAsciiLetterOrDigit(text[end + 1])))) end++;
        var slash = text.IndexOf('/', start, end - start);
        return slash > 0 && slash - start is 10 or 12 && end - slash == 10 ? slash : end;
    }

    private static int PhoneEnd(string text, int start)
    {
        var end = start;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] is ' ' or '-' or '(' or ')' or '+' or '.')) end++;
        return end;
    }

    // Numbers that prove themselves by length and check characters.
    private static void Unlabelled(string text, List<Identifier> found, List<(int Start, int End)> cuts)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiLetterOrDigit(text[i]) || (i > 0 && char.IsLetterOrDigit(text[i - 1]))) continue;
            var end = i;
            while (end < text.Length && char.IsAsciiLetterOrDigit(text[end])) end++;
            if (end - i is 18 or 20 && !IsCut(cuts, i))
            {
                var kind = end - i == 18 ? IdentifierKind.Uscc : IdentifierKind.Lei;
                var value = text[i..end].ToUpperInvariant();
                if (Identifiers.Check(kind, value) == ChecksumState.Valid)
                {
                    found.Add(Identifiers.Of(kind, value));
                    cuts.Add((i, end));
                }
            }

            i = end;
        }
    }

    private static string Without(string text, List<(int Start, int End)> cuts)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
            if (!IsCut(cuts, i)) result.Append(text[i]);
        var rest = result.ToString();
        while (rest.Contains("  ", StringComparison.Ordinal)) rest = rest.Replace("  ", " ", StringComparison.Ordinal);
        return rest.Trim(' ', ',', ';', '/', '-', ':', '(', '.', '\n');
    }
}
