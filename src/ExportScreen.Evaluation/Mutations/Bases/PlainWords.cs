using System.Collections.Frozen;

namespace ExportScreen.Evaluation.Mutations.Bases;

/// <summary>
/// Words that tell little about who bears a name: legal forms, words of trade and state, particles, titles. Deliberately short and apart from the tables of the
/// matching engine (house): it only decides which names are a fair base. Immutable and thread-safe.
/// </summary>
internal static class PlainWords
{
    private static readonly FrozenSet<string> Words = (
        "ltd limited llc llp lp plc inc incorporated corp corporation co company gmbh ag kg sa sas sarl srl spa nv bv ab as oy oyj aps kft zrt doo dd ad ead eood ood sro spol zoo sp " +
        "ooo oao zao pao ao jsc ojsc pjsc cjsc fgup fsue gup pte pvt pty private sdn bhd sti sirketi anonim sanayi ticaret ve san tic fze fzco fzc fzllc wll llp est establishment " +
        "ооо оао зао пао ао фгуп гуп тоо чп ип уп оо ооd " +
        "the of and und et y e de del la le les du der die das den van von for fur in to on at by dos da do i " +
        "al el bin ibn ben bint abu abou umm um abd abdul abdel ould oglu zade haji hajji sheikh shaykh mullah maulawi mawlawi dr mr mrs gen col " +
        "trading trade general group holding holdings international intl global industries industry industrial services service technology technologies tech engineering " +
        "equipment electronics electronic electric systems system solutions import export commercial commerce enterprise enterprises investment investments management " +
        "development research institute center centre national state federal public joint stock association foundation organization organisation bank shipping marine " +
        "transport logistics supply consulting construction oil gas petroleum energy chemical machinery materials science university college department ministry agency " +
        "committee council union factory plant works bureau design production manufacturing new first second").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a word tells little.</summary>
    public static bool Contains(string word) => Words.Contains(Letters.Fold(word));
}
