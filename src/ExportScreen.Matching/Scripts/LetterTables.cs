namespace ExportScreen.Matching.Scripts;

/// <summary>
/// Letters of the alphabets to Latin. One plain scheme each; the differences between schemes are levelled by <see cref="Scoring.SoundKey"/>, which
/// folds every romanisation of a sound to one key. Immutable and thread-safe.
/// </summary>
/// <remarks>
/// Sources: BGN/PCGN 1947 (Cyrillic, hard and soft sign dropped), ICAO 9303 part 3 (further Cyrillic letters), UN ELOT 743 (Greek), BGN/PCGN 1956
/// without vowel points (Arabic) and Persian 1958, the Hebrew and Armenian and Georgian national systems without diacritics, Thai RTGS consonants.
/// </remarks>
internal static class LetterTables
{
    private static readonly string?[] Latin = Build(
        "а a б b в v г g ґ g ѓ g д d ђ dj е e ё yo є ye ж zh з z ѕ dz и i і i ї yi ј j й y к k ќ k л l љ lj м m н n њ nj о o ө o п p р r с s т t ћ c у u ў u ү u ұ u ф f х kh һ h ҳ h ц ts ч ch ҷ j ҹ j џ dz ш sh щ shch ъ - ы y ь - э e ю yu я ya ә a ғ g қ q ҡ q ң n ҥ n җ j ѣ e ѳ f ѵ i ѫ a ѐ e ѝ i ӣ i ӯ u ӂ zh ҙ z ҫ s",
        "α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o",
        "ا a ب b ت t ث th ج j ح h خ kh د d ذ dh ر r ز z س s ش sh ص s ض d ط t ظ z ع - غ gh ف f ق q ك k ل l م m ن n ه h و w ي y ى a ة a ء - ئ y ؤ w آ a أ a إ i ٱ a پ p چ ch ژ zh گ g ک k ی y ڤ v ۀ h ھ h ہ h ے y ٹ t ڈ d ڑ r ں n ې e ۍ i ټ t ډ d ړ r ږ zh ښ kh ځ dz څ ts ګ g ڼ n ە e ۆ o ێ e ڕ r ڵ l ڭ ng ۇ u ې e",
        "א - ב b ג g ד d ה h ו v ז z ח ch ט t י y כ k ך k ל l מ m ם m נ n ן n ס s ע - פ p ף p צ ts ץ ts ק k ר r ש sh ת t",
        "ა a ბ b გ g დ d ე e ვ v ზ z თ t ი i კ k ლ l მ m ნ n ო o პ p ჟ zh რ r ს s ტ t უ u ფ p ქ k ღ gh ყ q შ sh ჩ ch ც ts ძ dz წ ts ჭ ch ხ kh ჯ j ჰ h",
        "ա a բ b գ g դ d ե e զ z է e ը y թ t ժ zh ի i լ l խ kh ծ ts կ k հ h ձ dz ղ gh ճ ch մ m յ y ն n շ sh ո o չ ch պ p ջ j ռ r ս s վ v տ t ր r ց ts ւ v փ p ք k օ o ֆ f և ev",
        "ก k ข kh ฃ kh ค kh ฅ kh ฆ kh ง ng จ ch ฉ ch ช ch ซ s ฌ ch ญ y ฎ d ฏ t ฐ th ฑ th ฒ th ณ n ด d ต t ถ th ท th ธ th น n บ b ป p ผ ph ฝ f พ ph ฟ f ภ ph ม m ย y ร r ฤ ru ล l ว w ศ s ษ s ส s ห h ฬ l อ o ฮ h ะ a า a ำ am เ e แ ae โ o ใ ai ไ ai ๆ -");

    /// <summary>The Latin letters of a letter: empty for a silent one, null for one that is not in the tables.</summary>
    public static string? Of(char letter) => letter < Latin.Length ? Latin[letter] : null;

    private static string?[] Build(params string[] tables)
    {
        var result = new string?[0x1100];
        foreach (var table in tables)
        {
            var parts = table.Split(' ');
            for (var i = 0; i + 1 < parts.Length; i += 2) result[parts[i][0]] = parts[i + 1] == "-" ? "" : parts[i + 1];
        }

        return result;
    }
}
