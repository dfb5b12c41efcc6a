using System.Globalization;
using System.Text;

namespace ExportScreen.Testing.Publishing;

/// <summary>Editions of a list in the form of the United Nations, with invented parties: number n is the same bytes every time, and another content than every other.</summary>
public sealed record UnEdition(int Number)
{
    /// <summary>Entries of every edition.</summary>
    public const int Entries = 30;

    /// <summary>A name that is in every edition.</summary>
    public const string Canary = "ORVANTA MACHINE WORKS 0";

    private static readonly string[] Firsts = ["ORVANTA", "BELQUIST", "TARMOVIK", "SENDRAL", "KUVORIN", "MADRESH", "PELTOVAN", "QASIMER", "LORVETTE", "ZUBAIRAN"];
    private static readonly string[] Seconds = ["MACHINE WORKS", "OPTICAL INSTITUTE", "BEARING PLANT", "AVIONICS TRADING", "CRYSTAL FOUNDRY"];

    /// <summary>The date it gives for itself.</summary>
    public DateTime Generated { get; init; } = new DateTime(2025, 1, 1, 23, 0, 0, DateTimeKind.Utc).AddDays(Number / 10);

    /// <summary>How many of the entries it has.</summary>
    public int Count { get; init; } = Entries;

    /// <summary>Whether its entries have their aliases.</summary>
    public bool Aliases { get; init; } = true;

    /// <summary>Whether the canary is in it.</summary>
    public bool WithCanary { get; init; } = true;

    /// <summary>What stands in each record beside the known elements.</summary>
    public string Extra { get; init; } = "";

    /// <summary>Main names of its entries, in order.</summary>
    public IReadOnlyList<string> Names => [.. Enumerable.Range(0, Count).Select(Name)];

    /// <summary>The bytes.</summary>
    public byte[] Bytes()
    {
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
        text.Append(CultureInfo.InvariantCulture, $"<CONSOLIDATED_LIST xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:noNamespaceSchemaLocation=\"https://www.un.org/sc/resources/sc-sanctions.xsd\" dateGenerated=\"{Generated:yyyy-MM-ddTHH:mm:ss.fffZ}\">\n<INDIVIDUALS/>\n<ENTITIES>\n");
        for (var i = 0; i < Count; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"<ENTITY><DATAID>{990000 + i}</DATAID><VERSIONNUM>1</VERSIONNUM><FIRST_NAME>{Name(i)}</FIRST_NAME><UN_LIST_TYPE>Al-Qaida</UN_LIST_TYPE><REFERENCE_NUMBER>QDe.{900 + i}</REFERENCE_NUMBER><LISTED_ON>2020-01-01</LISTED_ON>{Extra}");
            if (Aliases) text.Append(CultureInfo.InvariantCulture, $"<ENTITY_ALIAS><QUALITY>a.k.a.</QUALITY><ALIAS_NAME>{Firsts[(i + 3) % 10]} OF {Firsts[(i + 7) % 10]} {i}</ALIAS_NAME></ENTITY_ALIAS>");
            text.Append("<SORT_KEY/><SORT_KEY_LAST_MOD/></ENTITY>\n");
        }

        return Encoding.UTF8.GetBytes(text.Append("</ENTITIES>\n</CONSOLIDATED_LIST>\n").ToString());
    }

    /// <summary>The last entry bears the number of the edition, the first is the canary, the others stay.</summary>
    private string Name(int i) => string.Create(CultureInfo.InvariantCulture, $"{(i == 0 && !WithCanary ? "SOMETHING ELSE" : $"{Firsts[i % 10]} {Seconds[i % 5]}")} {(i == Count - 1 ? 1000 + Number : i)}");
}
