using XdrInfra.Model.Findings;
using XdrInfra.Model.Settings;
using XdrInfra.Policies.Contract;
using XdrInfra.Policies.Questions;

namespace XdrInfra.Policies.Rules.Cloud;

/// <summary>The embedded Azure is for trying, teaching and testing.</summary>
public sealed class EmulatedCloudInProduction : IRule
{
    public RuleInfo Info { get; } = new(
        Code: "XDR3016",
        Slug: "emulated-cloud-in-production",
        Area: RuleArea.Cloud,
        Default: Level.Mandatory,
        Title: "Deploy production to a real cloud",
        Why: "A production stack in the embedded Azure deploys, verifies and protects nothing.");

    public RuleResult Check(RuleContext context) => ProductionQuestion.Ask(context, () => context.Settings?.Cloud switch
    {
        null => RuleResult.Skip("The cloud stands in the stack file, which is not at hand."),
        { IsUnknown: true } cloud => RuleResult.Unknown(cloud.Origin),
        { IsKnown: true, Known: CloudName.Emulated } cloud => RuleResult.Found(
            cloud.Origin,
            $"Production stack '{context.Graph.Stack}' is in the cloud 'emulated', which is the embedded Azure.",
            "Set 'cloud' to 'public', 'gcc', 'gcc-high' or 'dod'."),
        _ => RuleResult.Pass,
    });
}
