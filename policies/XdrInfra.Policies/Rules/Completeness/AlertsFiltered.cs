using XdrInfra.Model.Findings;
using XdrInfra.Policies.Contract;
using XdrInfra.Policies.Questions;
using XdrInfra.Policies.Views;

namespace XdrInfra.Policies.Rules.Completeness;

/// <summary>A filter streams the alerts of the named products only.</summary>
public sealed class AlertsFiltered : IRule
{
    public RuleInfo Info { get; } = new(
        Code: "XDR3027",
        Slug: "alerts-filtered",
        Area: RuleArea.Completeness,
        Default: Level.Advisory,
        Title: "Stream the alerts of all products",
        Why: "Incidents arrive with all their alert ids; the alerts of products outside the filter are missing from SecurityAlert.");

    public RuleResult Check(RuleContext context) => ConnectorQuestion.Ask(context, connector => connector.FilteredProviders switch
    {
        { IsUnknown: true } products => RuleResult.Unknown(products.Origin),
        { IsKnown: true, Known.Count: > 0 } products => RuleResult.Found(
            products.Origin,
            $"Only alerts of {Names.Join([.. products.Known.Select(item => item.Or("?"))])} are streamed.",
            "Remove 'filteredProviders' of the connector, or override this rule with the reason for the filter."),
        _ => RuleResult.Pass,
    });
}
