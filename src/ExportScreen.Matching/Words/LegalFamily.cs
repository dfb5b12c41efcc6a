namespace ExportScreen.Matching.Words;

/// <summary>Kinds of legal forms that the laws of most countries know. Forms of one family translate each other (GmbH, Ltd); forms of two are two companies (GmbH, AG).</summary>
internal enum LegalFamily : byte
{
    /// <summary>Not a legal form.</summary>
    None,

    /// <summary>Company with limited liability: Ltd, LLC, GmbH, ООО, 有限公司.</summary>
    Limited,

    /// <summary>Company with share capital: plc, AG, JSC, ПАО, 股份有限公司.</summary>
    Stock,

    /// <summary>Partnership or joint venture: LP, KG, ΟΕ.</summary>
    Partnership,

    /// <summary>Business of one person: ИП, e.K.</summary>
    Sole,

    /// <summary>State enterprise or institution: ФГУП, УП.</summary>
    State,

    /// <summary>Dependent part of another company: branch, филиал, representative office.</summary>
    Branch,

    /// <summary>Cooperative.</summary>
    Cooperative,

    /// <summary>Association or other body without profit: e.V., АНО.</summary>
    Association,

    /// <summary>Foundation or trust.</summary>
    Foundation,

    /// <summary>A word that says no more than that it is a company; goes with every form.</summary>
    Company,
}
