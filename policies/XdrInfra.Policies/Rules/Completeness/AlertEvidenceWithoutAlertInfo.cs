using XdrInfra.Model.Findings;
using XdrInfra.Policies.Contract;
using XdrInfra.Policies.Views;

namespace XdrInfra.Policies.Rules.Completeness;

/// <summary>Evidence rows carry an alert's id; its title and severity are in the other table.</summary>
public sealed class AlertEvidenceWithoutAlertInfo : IRule
{
    public RuleInfo Info { get; } = new(
        Code: "XDR3026",
        Slug: "alert-evidence-without-alert-info",
        Area: RuleArea.Completeness,
        Default: Level.Advisory,
        Title: "Stream AlertInfo together with AlertEvidence",
        Why: "Hunting queries join both tables by AlertId, and a join with an empty table finds nothing.");

    public RuleResult Check(RuleContext context)
    {
        var evidence = EventTables.Of(context).FirstOrDefault(table => table.Or("") == "AlertEvidence");
        return (evidence.IsKnown, EventTables.Has(context, "AlertInfo"), EventTables.Unknown(context).FirstOrDefault()) switch
        {
            (true, true, _) => RuleResult.Pass,
            (_, false, { } unknown) => RuleResult.Unknown(unknown),
            (false, _, _) => RuleResult.Skip("The stack does not stream AlertEvidence."),
            _ => RuleResult.Found(
                evidence.Origin,
                "AlertEvidence is streamed without AlertInfo.",
                "Add 'AlertInfo' to 'events', or write the group 'alerts' for both."),
        };
    }
}
