using ExportScreen.Model.Consignments;

namespace ExportScreen.Rules.PartyData;

/// <summary>A word that mixes look-alike letters of several scripts defeats ordinary screening; it was folded before matching and is worth a look.</summary>
internal sealed class MixedScriptName : IRule
{
    public string Id => "mixed-script-name";

    public string Title => "Name mixes look-alike letters of several scripts";

    public string Authority => "house";

    public IReadOnlyList<string> Needs => [];

    public void Evaluate(RuleContext context, ICollection<LocalFinding> findings)
    {
        if (context.SettingOf(this) is null) return;
        foreach (var party in context.Parties)
            if (party.Marks.HasFlag(PartyMarks.MixedScript))
                findings.Add(context.Find(this, LocalFinding.WholeConsignment,
                    $"A word in the name of the {RoleName.Of(party.Role)} mixes look-alike letters of several scripts; it was compared in folded form", column: party.SourceColumn));
    }
}
