using ExportScreen.Evaluation.Mutations.Bases;

namespace ExportScreen.Evaluation.Mutations.Scripts.Hangul;

/// <summary>Korean names in Latin letters: three systems, family names as people spell them, order and spacing. Pure and thread-safe.</summary>
internal static class HangulToLatin
{
    private const int LongestPerson = 4;

    /// <summary>Family names as they are usually spelled in the South and in the North (house).</summary>
    private static readonly Dictionary<char, (string South, string North)> Family = new()
    {
        ['김'] = ("Kim", "Kim"),
        ['리'] = ("Lee", "Ri"),
        ['이'] = ("Lee", "Ri"),
        ['박'] = ("Park", "Pak"),
        ['최'] = ("Choi", "Choe"),
        ['정'] = ("Jung", "Jong"),
        ['강'] = ("Kang", "Kang"),
        ['조'] = ("Cho", "Jo"),
        ['윤'] = ("Yoon", "Yun"),
        ['장'] = ("Jang", "Jang"),
        ['림'] = ("Lim", "Rim"),
        ['임'] = ("Lim", "Im"),
        ['한'] = ("Han", "Han"),
        ['오'] = ("Oh", "O"),
        ['서'] = ("Seo",
        "So"),
        ['신'] = ("Shin", "Sin"),
        ['권'] = ("Kwon", "Kwon"),
        ['황'] = ("Hwang", "Hwang"),
        ['안'] = ("Ahn", "An"),
        ['송'] = ("Song", "Song"),
        ['전'] = ("Jeon", "Jon"),
        ['홍'] = ("Hong", "Hong"),
        ['류'] = ("Ryu", "Ryu"),
        ['유'] = ("Yoo",
        "Yu"),
        ['고'] = ("Ko", "Ko"),
        ['문'] = ("Moon", "Mun"),
        ['량'] = ("Yang", "Ryang"),
        ['양'] = ("Yang", "Yang"),
        ['손'] = ("Son", "Son"),
        ['배'] = ("Bae", "Pae"),
        ['백'] = ("Baek", "Paek"),
        ['허'] = ("Heo", "Ho"),
        ['남'] = ("Nam",
        "Nam"),
        ['노'] = ("Noh", "No"),
        ['로'] = ("Noh", "Ro"),
        ['주'] = ("Joo", "Ju"),
        ['우'] = ("Woo", "U"),
        ['차'] = ("Cha", "Cha"),
        ['구'] = ("Koo", "Ku"),
        ['민'] = ("Min", "Min"),
        ['현'] = ("Hyun", "Hyon"),
        ['렴'] = ("Yeom",
        "Ryom"),
        ['심'] = ("Shim", "Sim"),
        ['원'] = ("Won", "Won"),
    };

    /// <summary>Usual words of names of organisations, longest first (house).</summary>
    private static readonly string[] Usual =
        [.. "조선 무역 회사 총회사 대외 건설 은행 인민군 국제 합작 기술 련합 연합 기계 해운 선박 공업부 공업 로케트 소년단 야영소 개발 대외경제 중앙 과학원 대학 총국 위원회 상사 투자 광업 수산".Split(' ').OrderByDescending(w => w.Length)];

    /// <summary>The cases: each name in each system.</summary>
    public static IEnumerable<MutationCase> Cases(MutationSource source) =>
        InTurn.Of([.. HangulSystem.All.Select(system => NameMutation.CasesOfAny(
            system.Title, source, n => n.Script == NameScript.Hangul && n.IsFair && n.Words.All(HangulSystem.IsSyllables), (name, dice, _) => Write(name, dice, system)))]);

    private static Mutated? Write(BaseName name, Dice dice, HangulSystem system)
    {
        var syllables = string.Concat(name.Words);
        if (!name.IsPerson) return new(string.Join(' ', name.Words.SelectMany(Cut).Select(w => Up(system.Write(w, "")))), "Korean " + system.Title);
        if (syllables.Length is < 2 or > LongestPerson) return null;
        var family = Family.TryGetValue(syllables[0], out var usual) && system.Title != "McCune-Reischauer"
            ? system.Title == "DPRK" ? usual.North : usual.South
            : Up(system.Write(syllables[..1], ""));
        var given = syllables[1..];
        var (written, way) = dice.Next(4) switch
        {
            0 => ($"{family} {string.Join(' ', given.Select(s => Up(system.Write(s.ToString(), ""))))}", "syllables apart"),
            1 => ($"{family.ToUpperInvariant()} {Up(system.Write(given, "-"))}", "hyphen"),
            2 => ($"{Up(system.Write(given, "-"))} {family}", "given name first"),
            _ => ($"{family} {Up(system.Write(given, ""))}", "joined"),
        };
        return new(written, $"Korean {system.Title}, {way}");
    }

    /// <summary>Parts a name of an organisation before and after its usual words, as English texts do.</summary>
    private static List<string> Cut(string name)
    {
        var words = new List<string>();
        var core = 0;
        for (var at = 0; at < name.Length;)
        {
            if (Array.Find(Usual, w => string.CompareOrdinal(name, at, w, 0, w.Length) == 0) is not { } word)
            {
                at++;
                continue;
            }

            if (at > core) words.Add(name[core..at]);
            words.Add(word);
            core = at += word.Length;
        }

        if (core < name.Length) words.Add(name[core..]);
        return words;
    }

    private static string Up(string word) => word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..];
}
