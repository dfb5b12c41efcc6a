namespace ExportScreen.Goods.Controls;

/// <summary>What is not loaded, named. Source: goods.md, sections 2 and 6, and the head of each data file.</summary>
internal static class Gaps
{
    public static readonly IReadOnlyList<string> All =
    [
        "US EAR part 746 Supplements 2, 4, 5 and 7 (HTS tables for Russia, Belarus and others)",
        "EU Annex I to TARIC correlation table",
        "EU 833/2014: packages 13 to 17, 19 and 20 for Annexes VII-B, XI, XVIII, XX, XXI and XXXVII; Annex VII Part A; Annex XI Part A",
        "EU 833/2014: conditions in words of partial headings in Annex XXIII",
        "EU Reg. 765/2006 (Belarus): goods annexes",
        "UK Regulations 2019/855: Schedule 3 code tables, schedules after July 2022, and goods codes of the luxury goods schedule",
        "Munitions lists (EU Common Military List, UK ML, US Munitions List): form of the code only",
        "Paragraphs of EU Annex I and of the US Commerce Control List: entries only",
        "China: export control catalogues other than the unmanned aircraft announcements",
        "Export control lists of other countries",
    ];
}
