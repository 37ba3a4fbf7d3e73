using XdrInfra.Model.Catalog;
using XdrInfra.Model.Graph;
using XdrInfra.Model.Settings;
using XdrInfra.Policies.Views;

namespace XdrInfra.Policies.Contract;

/// <summary>Everything that a rule may read.</summary>
/// <param name="Graph">What shall be true: from a stack file, or from what the Pulumi engine sent.</param>
/// <param name="Settings">What the owner wrote; null where only the engine's resources are known.</param>
/// <param name="BaseGraph">The same stack before the change; null when nothing is compared.</param>
/// <param name="Today">The day for which the rules are asked.</param>
/// <param name="Catalog">What is known of the tables.</param>
public sealed record RuleContext(
    ResourceGraph Graph,
    StackSettings? Settings,
    ResourceGraph? BaseGraph,
    DateOnly Today,
    TableCatalog Catalog)
{
    public GraphView View => new(Graph);

    public GraphView? BaseView => BaseGraph is null ? null : new GraphView(BaseGraph);
}
