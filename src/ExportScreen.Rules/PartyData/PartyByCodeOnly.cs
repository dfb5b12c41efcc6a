using ExportScreen.Model.Consignments;

namespace ExportScreen.Rules.PartyData;

/// <summary>A party given by a code without a name cannot be compared with names: said, never passed over.</summary>
internal sealed class PartyByCodeOnly : IRule
{
    public string Id => "party-by-code-only";

    public string Title => "Party given by a code only";

    public string Authority => "house";

    public IReadOnlyList<string> Needs => [];

    public void Evaluate(RuleContext context, ICollection<LocalFinding> findings)
    {
        if (context.SettingOf(this) is null) return;
        foreach (var party in context.Parties)
            if (party.Marks.HasFlag(PartyMarks.CodeOnly) && party.Name.Length == 0)
                findings.Add(context.Find(this, LocalFinding.WholeConsignment,
                    $"The {RoleName.Of(party.Role)} is given by a code only ({party.Identifiers.FirstOrDefault()?.Raw ?? "no value"}); only the code was compared: add the name", column: party.SourceColumn));
    }
}
