using ExportScreen.Evaluation.Mutations.Bases;

namespace ExportScreen.Evaluation.Mutations.Meaning;

/// <summary>Class 24: nicknames and equivalents of given names in other languages.</summary>
internal static class GivenNames
{
    /// <summary>
    /// Given name in its spellings, then what stands for it (general reference works on given names; house). Apart from the tables of the matching engine.
    /// </summary>
    private static readonly (string[] Names, string[] Others)[] Rows =
    [
        (["william"], ["bill", "will", "billy"]), (["robert"], ["bob", "rob", "bobby"]), (["richard"], ["dick", "rick"]), (["james"], ["jim", "jimmy"]), (["john"], ["jack", "johnny"]),
        (["michael"], ["mike", "mick"]),
        (["thomas"], ["tom", "tommy"]), (["joseph"], ["joe", "jose"]), (["edward"], ["ed", "ted", "eddie"]), (["charles"], ["charlie", "chuck", "carlos"]), (["daniel"], ["dan", "danny"]), (["anthony"], ["tony"]),
        (["david"], ["dave"]), (["samuel"], ["sam"]), (["benjamin"], ["ben"]), (["steven", "stephen"], ["steve"]), (["peter"], ["pete", "pierre", "pedro"]), (["andrew"], ["andy", "drew"]),
        (["elizabeth"], ["liz", "betty"]), (["margaret"], ["peggy", "maggie"]),
        (["aleksandr", "alexander", "alexandr"], ["sasha", "alex"]), (["alexandra", "aleksandra"], ["sasha"]), (["alexey", "aleksey", "aleksei", "alexei"], ["alyosha", "alexis"]),
        (["anastasia", "anastasiya"], ["nastya"]),
        (["anatoly", "anatoliy"], ["tolya"]), (["anna"], ["anya"]), (["boris"], ["borya"]), (["dmitry", "dmitriy", "dmitri"], ["dima", "mitya"]),
        (["ekaterina", "yekaterina"], ["katya", "katerina", "catherine"]), (["elena", "yelena"], ["lena", "helen"]),
        (["evgeny", "yevgeny", "evgeniy", "yevgeniy"], ["zhenya", "eugene"]), (["georgy", "georgiy"], ["george", "gosha"]), (["grigory", "grigoriy"], ["grisha", "gregory"]),
        (["irina"], ["ira", "irene"]), (["ivan"], ["vanya", "john"]),
        (["konstantin"], ["kostya"]), (["leonid"], ["lyonya"]), (["maria", "mariya"], ["masha", "mary"]), (["mikhail"], ["misha", "michael"]),
        (["natalia", "natalya", "nataliya"], ["natasha"]), (["nikolai", "nikolay"], ["kolya", "nicholas"]),
        (["oleg"], ["olezhka"]), (["olga"], ["olya"]), (["pavel"], ["pasha", "paul"]), (["pyotr", "petr"], ["petya", "peter"]), (["roman"], ["roma"]),
        (["sergei", "sergey"], ["seryozha", "serge"]), (["svetlana"], ["sveta"]),
        (["tatyana", "tatiana"], ["tanya"]), (["vadim"], ["vadik"]), (["valentin"], ["valya"]), (["vasily", "vasiliy"], ["vasya", "basil"]), (["viktor"], ["vitya"]),
        (["vladimir"], ["vova", "volodya"]), (["vyacheslav"], ["slava"]),
        (["yuri", "yury", "yuriy"], ["yura", "george"]), (["yulia", "yuliya"], ["julia"]), (["francisco"], ["paco", "pancho"]), (["jose"], ["pepe", "joseph"]), (["jesus"], ["chucho"]),
        (["guillermo"], ["memo", "william"]), (["manuel"], ["manolo"]),
        (["enrique"], ["kike", "henry"]), (["alfonso"], ["poncho"]), (["ignacio"], ["nacho"]), (["eduardo"], ["lalo", "edward"]), (["roberto"], ["beto", "robert"]),
        (["luis"], ["lucho", "louis"]), (["juan"], ["john"]), (["miguel"], ["michael"]),
        (["jorge"], ["george"]), (["pablo"], ["paul"]), (["antonio"], ["tony", "anthony"]), (["yusuf", "yousef", "youssef"], ["joseph"]), (["ibrahim", "ebrahim"], ["abraham"]),
        (["ishaq"], ["isaac"]), (["yaqub", "yacoub"], ["jacob"]), (["musa", "moussa"], ["moses"]),
        (["dawud", "daoud", "dawood"], ["david"]), (["sulayman", "suleiman", "sulaiman"], ["solomon"]), (["maryam", "mariam"], ["mary"]), (["iskandar"], ["alexander"]),
        (["giuseppe"], ["joseph", "beppe"]), (["giovanni"], ["john"]), (["johannes"], ["john", "hans"]),
        (["friedrich"], ["fritz", "frederick"]), (["heinrich"], ["henry", "heinz"]), (["jean"], ["john"]), (["francois"], ["francis"]), (["mykola"], ["nikolai", "nicholas"]),
        (["oleksandr"], ["sasha", "alexander"]), (["serhii", "serhiy"], ["sergei"]),
        (["volodymyr"], ["vladimir"]), (["mykhailo"], ["mikhail", "michael"]), (["andriy"], ["andrei", "andrew"]), (["andrei", "andrey"], ["andrew"]), (["yevhen", "yevheniy"], ["evgeny"]),
        (["dmytro"], ["dmitry"]), (["pavlo"], ["pavel"]),
    ];

    private static readonly Dictionary<string, string[]> ByName =
        Rows.SelectMany(r => r.Names.Select(n => (n, r.Others))).GroupBy(p => p.n, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Others, StringComparer.Ordinal);

    public static MutationClass Class { get; } = NameMutation.Class(
        24, "nicknames, given-name equivalents", 0.80, 0.90, n => n.IsPerson && n.Script == NameScript.Latin && n.Informative >= 2 && GivenAt(n) >= 0, Mutate);

    public static Mutated? Mutate(BaseName name, Dice dice, MutationSource source)
    {
        var at = GivenAt(name);
        var other = dice.Pick(ByName[Letters.Fold(name.Words[at])]);
        return new(name.With(at, Letters.InCaseOf(char.ToUpperInvariant(other[0]) + other[1..], name.Words[at])), "other form of the given name");
    }

    /// <summary>The first word of the given names where the table has it; -1 for none.</summary>
    private static int GivenAt(BaseName name) => Words.PersonWords.FamilyAt(name) > 0 && ByName.ContainsKey(Letters.Fold(name.Words[0])) ? 0 : -1;
}
