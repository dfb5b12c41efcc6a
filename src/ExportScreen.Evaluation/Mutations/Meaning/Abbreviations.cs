using ExportScreen.Evaluation.Mutations.Bases;

namespace ExportScreen.Evaluation.Mutations.Meaning;

/// <summary>Class 17: words of trade abbreviated or written out, acronyms where the list has them.</summary>
internal static class Abbreviations
{
    private const int ShortestAcronym = 3;
    private const int LongestAcronym = 7;

    /// <summary>Usual abbreviations in shipping documents and registers (house). The first is the whole word.</summary>
    private static readonly string[][] Rows =
    [
        ["International", "Intl", "Int'l", "Intl."], ["Manufacturing", "Mfg", "Mfg."], ["Company", "Co", "Co."], ["Institute", "Inst", "Inst."], ["Corporation", "Corp", "Corp."], ["Technology", "Tech", "Tech."],
        ["Technologies", "Tech", "Techs"], ["Engineering", "Eng", "Engg", "Eng."], ["Industries", "Ind", "Inds", "Ind."], ["Industrial", "Ind", "Indl"], ["Industry", "Ind", "Ind."],
        ["Services", "Svcs", "Srvcs"], ["Service", "Svc"],
        ["Trading", "Trdg", "Trad."], ["Department", "Dept", "Dept."], ["Development", "Dev", "Dev."], ["Research", "Res", "Res."], ["University", "Univ", "Univ."],
        ["Association", "Assoc", "Assn"], ["General", "Gen", "Gen."],
        ["National", "Natl", "Nat'l"], ["Electronics", "Elec", "Elecs"], ["Electronic", "Elec"], ["Equipment", "Equip", "Eqpt"], ["Brothers", "Bros", "Bros."], ["Management", "Mgmt"],
        ["Communications", "Comms", "Comm"],
        ["Communication", "Comm"], ["Group", "Grp", "Grp."], ["Limited", "Ltd", "Ltd."], ["Enterprises", "Ent", "Entps"], ["Enterprise", "Ent"], ["Transport", "Transp", "Trans."],
        ["Chemical", "Chem", "Chem."], ["Products", "Prods"],
        ["Systems", "Sys"], ["Investment", "Inv", "Invest."], ["Center", "Ctr"], ["Centre", "Ctr"], ["Petroleum", "Petro", "Petr."], ["Construction", "Constr", "Const."],
        ["Machinery", "Mach", "Mach."], ["Import", "Imp", "Imp."],
        ["Export", "Exp", "Exp."], ["Ministry", "Min", "Min."], ["Science", "Sci"], ["Government", "Govt", "Gov't"], ["Laboratory", "Lab"], ["Organization", "Org", "Org."],
        ["Federation", "Fed"], ["Saint", "St", "St."], ["Shipping", "Shpg"],
        ["Materials", "Matls"], ["Instruments", "Instr"], ["Electrical", "Elec"], ["Logistics", "Logist"], ["Pharmaceutical", "Pharm"], ["Hospital", "Hosp"], ["Mechanical", "Mech"],
        ["Technical", "Tech"], ["Scientific", "Sci"],
    ];

    private static readonly Dictionary<string, string[]> ByWord =
        Rows.SelectMany(r => r.Select(f => (Letters.Fold(f), r))).GroupBy(p => p.Item1, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().r, StringComparer.Ordinal);

    public static MutationClass Class { get; } = new(17, "abbreviation, acronym", 0.95, 0.98, source => InTurn.Of(
        Acronyms(source),
        NameMutation.Cases("abbreviation", source, n => n.IsCompany && n.Script == NameScript.Latin && n.Informative >= 1 && n.Words.Any(IsWord), Mutate)));

    public static Mutated? Mutate(BaseName name, Dice dice, MutationSource source)
    {
        // "Ltd Liability Company" is nobody's abbreviation.
        var places = name.WordsThat(IsWord).Where(i => i + 1 == name.Words.Length || !name.Words[i + 1].StartsWith("liab", StringComparison.OrdinalIgnoreCase)).ToList();
        if (places.Count == 0) return null;
        var words = name.Words.ToArray();
        var all = dice.Chance(30);
        var methods = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var at in all ? places : [dice.Pick(places)])
        {
            var row = ByWord[Letters.Fold(words[at])];
            var whole = string.Equals(Letters.Fold(words[at]), Letters.Fold(row[0]), StringComparison.Ordinal);
            var other = whole ? dice.Pick(row[1..]) : row[0];
            words[at] = Letters.IsCapitals(words[at]) && words[at].Length > 2 ? other.ToUpperInvariant() : other;
            methods.Add(whole ? "abbreviated" : "written out");
        }

        return new(string.Join(' ', words), string.Join(", ", methods));
    }

    private static bool IsWord(string word) => ByWord.ContainsKey(Letters.Fold(word));

    /// <summary>Entries with a long name and, as another strong name, the first letters of its words.</summary>
    private static IEnumerable<MutationCase> Acronyms(MutationSource source)
    {
        var names = source.Strong.Where(n => n.Script == NameScript.Latin).ToLookup(n => n.Listed.EntryId, StringComparer.Ordinal);
        foreach (var name in source.Draw("acronym", n => n.IsFair && !n.IsPerson && n.Script == NameScript.Latin && n.Words.Length >= ShortestAcronym))
        {
            var initials = string.Concat(name.Words.Where(w => char.IsLetter(w[0]) && !IsSmallWord(w)).Select(w => char.ToUpperInvariant(w[0])));
            if (initials.Length is < ShortestAcronym or > LongestAcronym) continue;
            var acronym = names[name.Listed.EntryId].FirstOrDefault(n => n.Words.Length == 1 && string.Equals(Letters.Fold(n.Text), initials.ToLowerInvariant(), StringComparison.Ordinal));
            if (acronym is null) continue;
            var dice = source.DiceFor("acronym", name);
            var made = dice.Next(3) switch
            {
                0 => new Mutated(string.Concat(initials.Select(c => c + ".")), "acronym with dots"),
                1 => new Mutated($"{name.Text} ({initials})", "name and acronym"),
                _ => new Mutated($"{initials} - {name.Text}", "acronym and name"),
            };
            yield return new MutationCase(name.Listed.EntryId, name.Text, made.Query, name.Kind, made.Method);
        }
    }

    private static bool IsSmallWord(string word) => Letters.Fold(word) is "of" or "the" or "and" or "for" or "in" or "de" or "la" or "du" or "des" or "y" or "et";
}
