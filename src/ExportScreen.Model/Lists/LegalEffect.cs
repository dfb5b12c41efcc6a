namespace ExportScreen.Model.Lists;

/// <summary>What a listing means for an export. The numbers are stored in snapshots.</summary>
public enum LegalEffect : byte
{
    /// <summary>Dealing with the party is forbidden (asset freeze, blocking, denial order).</summary>
    Prohibited = 0,

    /// <summary>A licence is needed for some or all items (Entity List, military end user, Annex IV).</summary>
    Licence = 1,

    /// <summary>A warning that calls for due diligence (Unverified List, end-user list, sectoral restriction without bearing on goods).</summary>
    RedFlag = 2,
}
