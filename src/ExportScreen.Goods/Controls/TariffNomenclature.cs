namespace ExportScreen.Goods.Controls;

/// <summary>The tariff that the digits after the sixth belong to. National digits differ, so they are compared only within one tariff.</summary>
public enum TariffNomenclature
{
    /// <summary>Not known: further digits can confirm a national code, never rule it out.</summary>
    Unknown,

    /// <summary>Combined Nomenclature or TARIC of the European Union.</summary>
    EuCombined,

    /// <summary>Customs tariff of China, ten digits.</summary>
    China,

    /// <summary>Any other tariff: national codes of the tables are neither confirmed nor ruled out.</summary>
    Other,
}
