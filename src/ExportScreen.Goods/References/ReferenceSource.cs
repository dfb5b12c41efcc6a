namespace ExportScreen.Goods.References;

/// <summary>A reference nomenclature that can be imported. Immutable.</summary>
/// <param name="Id">Id in <c>reference status</c> and <c>reference refresh</c>.</param>
/// <param name="Title">Title for people.</param>
/// <param name="Publisher">Who publishes it.</param>
/// <param name="Content">What its rows are.</param>
/// <param name="LeastRows">Rows that the publisher's file had when its reader was written, with room for small changes; fewer are refused.</param>
public sealed record ReferenceSource(string Id, string Title, string Publisher, ReferenceContent Content, int LeastRows)
{
    private const string Comtrade = "UN Comtrade";
    private const string Statistics = "UN Statistics Division";
    private const string Customs = "HM Revenue and Customs";

    /// <summary>HS texts of 2022 (H6): 5,613 subheadings and 1,229 headings; CSV, or JSON as published.</summary>
    public static readonly ReferenceSource HsTexts = Edition("hs-texts", 2022, "H6", 6_700);

    /// <summary>Search terms of the United Kingdom's tariff with their codes; 8,649 rows.</summary>
    public static readonly ReferenceSource SearchReferences =
        new("uk-search", "UK tariff: search references", Customs, ReferenceContent.SearchTexts, 4_000) { Header = "title,referenced_id,goods_nomenclature_item_id,pls,class", Weight = 1f };

    /// <summary>Search terms to which the tariff's site answers with headings; 4,383 rows.</summary>
    public static readonly ReferenceSource SearchMessages =
        new("uk-messages", "UK tariff: search intercept messages", Customs, ReferenceContent.SearchTexts, 2_000) { Header = "term,codes,chapters,message", Weight = 1f };

    /// <summary>UN/LOCODE: places with code, name, subdivision and position; some 116,000 rows in three parts.</summary>
    public static readonly ReferenceSource Places = new("unlocode", "UN/LOCODE: places of trade and transport", "UNECE", ReferenceContent.Places, 100_000)
    {
        Form = "CSV parts without a header, all together, or the ZIP file as published",
        Address = new ReferenceAddress("loc242csv.zip", "https://service.unece.org/trade/locode/loc242csv.zip", ReferenceFileForm.Zip, "https://unece.org/trade/cefact/UNLOCODE-Download"),
    };

    /// <summary>All of them. Those that descriptions are ranked by come in the order in which they are trained on.</summary>
    public static readonly IReadOnlyList<ReferenceSource> All =
    [
        HsTexts, SearchReferences, SearchMessages,
        Edition("hs-texts-2017", 2017, "H5", 6_500), Edition("hs-texts-2012", 2012, "H4", 6_350), Edition("hs-texts-2007", 2007, "H3", 6_200),
        Edition("hs-texts-2002", 2002, "H2", 6_400), Edition("hs-texts-1996", 1996, "H1", 6_300), Edition("hs-texts-1992", 1992, "H0", 6_200),
        Correlation(2022, 2017, 15_000, "hs2022,hs2017,relationship"), Correlation(2022, 2012, 15_700, "hs2022,hs2012,relationship"), Correlation(2017, 2012, 5_900, "hs2017,ex_flag,hs2012,relationship"),
        Places,
    ];

    /// <summary>First line of the CSV form, which tells it from the others; null for a form without one.</summary>
    public string? Header { get; private init; }

    /// <summary>The forms in words.</summary>
    public string Form { get => field ?? $"CSV with the columns {Header}"; private init; }

    /// <summary>How much a text of it counts in the training of the ranking; 0 for one that is not trained on.</summary>
    public float Weight { get; private init; }

    /// <summary>The edition of the HS; of a correlation table the newer one. 0 for others.</summary>
    public int Year { get; private init; }

    /// <summary>The older edition of a correlation table; 0 for others.</summary>
    public int OlderYear { get; private init; }

    /// <summary>Where it is fetched; null for one that has no address which was read: it is imported by hand.</summary>
    public ReferenceAddress? Address { get; private init; }

    private static ReferenceSource Edition(string id, int year, string name, int leastRows) =>
        new(id, $"HS {year}: texts of headings and subheadings", $"{Comtrade} (reference file {name})", ReferenceContent.HsTexts, leastRows)
        {
            Header = "code,level,parent,description",
            Form = $"JSON as published ({name}.json), or CSV with the columns code,level,parent,description",
            Weight = year == 2022 ? 1f : 0f,
            Year = year,
            Address = new ReferenceAddress($"{name}.json", $"https://comtradeapi.un.org/files/v1/app/reference/{name}.json", ReferenceFileForm.Json, "https://comtradeapi.un.org/files/v1/app/reference/ListofReferences.json"),
        };

    private static ReferenceSource Correlation(int newer, int older, int leastRows, string header) =>
        new($"hs-correlation-{newer}-{older}", $"HS {newer} to HS {older}: correlation table", Statistics, ReferenceContent.Correlation, leastRows)
        {
            Header = header,
            Form = $"XLSX as published (its sheet of correlations, never that of conversions), or CSV with the columns {header}",
            Year = newer,
            OlderYear = older,
            Address = new ReferenceAddress(
                $"HS{newer}toHS{older}ConversionAndCorrelationTables.xlsx", $"https://unstats.un.org/unsd/classifications/Econ/tables/HS{newer}toHS{older}ConversionAndCorrelationTables.xlsx", ReferenceFileForm.Workbook,
                "https://unstats.un.org/unsd/classifications/Econ"),
        };
}

/// <summary>What the rows of a reference are.</summary>
public enum ReferenceContent
{
    /// <summary>Codes of an edition of the HS with their texts.</summary>
    HsTexts,

    /// <summary>Search terms with headings.</summary>
    SearchTexts,

    /// <summary>Pairs of codes of two editions of the HS.</summary>
    Correlation,

    /// <summary>Places by UN/LOCODE.</summary>
    Places,
}

/// <summary>Where a reference is fetched. Immutable.</summary>
/// <param name="File">Name under which the file is kept.</param>
/// <param name="Url">Its address.</param>
/// <param name="Form">What its bytes look like.</param>
/// <param name="Page">The publisher's page of these files.</param>
public sealed record ReferenceAddress(string File, string Url, ReferenceFileForm Form, string Page);

/// <summary>What the bytes of a published file look like.</summary>
public enum ReferenceFileForm
{
    /// <summary>JSON.</summary>
    Json,

    /// <summary>An XLSX workbook.</summary>
    Workbook,

    /// <summary>An archive of CSV parts.</summary>
    Zip,
}
