namespace ExportScreen.Matching.Scripts;

/// <summary>By whose custom a name in Han or Hangul is spelled in Latin letters. A name has a plain spelling and, in these scripts, others beside it.</summary>
internal enum NameSpelling : byte
{
    /// <summary>Pinyin for Han, the Revised Romanisation for Hangul; all other scripts have this one only.</summary>
    Plain,

    /// <summary>Wade-Giles without apostrophes, as in Taiwan: Chang for Zhang.</summary>
    Taiwan,

    /// <summary>Cantonese as in Hong Kong: Cheung for Zhang.</summary>
    HongKong,

    /// <summary>Han characters read as in Korea: Jang for Zhang.</summary>
    Korean,

    /// <summary>Han characters read as in Japan: Tanaka for Tianzhong.</summary>
    Japanese,

    /// <summary>Hangul as in the DPRK: Jong Un for Jeongeun.</summary>
    North,

    /// <summary>Hangul by McCune-Reischauer without marks: Chongun for Jeongeun.</summary>
    McCuneReischauer,
}
