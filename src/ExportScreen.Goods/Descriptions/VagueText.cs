namespace ExportScreen.Goods.Descriptions;

/// <summary>Tells whether anything is left of a description beside vague terms, numbers, units and packing words (house). Pure and thread-safe.</summary>
internal static class VagueText
{
    private static readonly HashSet<string> Filler = new(
        ((string[])
        [
            "and", "or", "of", "for", "the", "with", "in", "on", "to", "a", "an", "x", "no", "nos", "not", "new", "used", "various", "assorted", "different", "other", "etc", "set", "sets", "kit",
            "pcs", "pc", "piece", "pieces", "unit", "units", "ctn", "ctns", "carton", "cartons", "box", "boxes", "pkg", "pkgs", "package", "packages", "pallet", "pallets", "plt", "case", "cases", "bag",
            "bags", "drum", "drums", "bundle", "bundles", "kg", "kgs", "cbm", "lot", "hs", "code", "invoice", "po", "item", "ref", "art", "iso", "din", "qty", "container", "containers", "stc", "per", "as",
            "и", "для", "в", "с", "шт", "штук", "кг", "прочие", "прочее", "другие", "разные", "коробка", "коробки", "мест", "место", "упаковка",
            "的", "和", "等", "个", "件", "箱", "套", "其", "他", "及", "各", "种",
        ]).Select(WordForms.StemOf), StringComparer.Ordinal);

    /// <summary>How vague a text is.</summary>
    public static Vagueness Of(List<WordSpan> words, List<TermFound> terms)
    {
        if (!words.Exists(w => !w.IsNumber)) return Vagueness.Empty;
        foreach (var word in words)
        {
            if (word.IsNumber || word.Stem.Length == 1 && !word.IsHan || Filler.Contains(WithoutNumber(word.Stem))) continue;
            var isVague = terms.Exists(t => t.Term.Strength == TermStrength.Vague && t.Start <= word.Start && word.Start < t.Start + t.Written.Length);
            if (!isVague) return Vagueness.Specific;
        }

        // "Agricultural drone" is on the list of vague terms and names goods all the same.
        return terms.Exists(t => t.Term.Strength > TermStrength.Vague) ? Vagueness.Specific : Vagueness.Vague;
    }

    /// <summary>"REF12345" and "ISO9001" say no more than "ref".</summary>
    private static string WithoutNumber(string stem) => char.IsAsciiDigit(stem[^1]) ? stem.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9') : stem;
}
