using XdrInfra.Policies.Contract;
using XdrInfra.Policies.Views;

namespace XdrInfra.Policies.Questions;

/// <summary>What the rules about the connector have in common: there must be one.</summary>
internal static class ConnectorQuestion
{
    public static RuleResult Ask(RuleContext context, Func<ConnectorView, RuleResult> check) =>
        context.View.Connector is { } connector ? check(connector) : RuleResult.Skip("The stack has no connector.");
}
