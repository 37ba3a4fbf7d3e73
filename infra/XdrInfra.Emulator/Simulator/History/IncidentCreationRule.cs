namespace XdrInfra.Emulator.Simulator.History;

/// <summary>An enabled rule of kind MicrosoftSecurityIncidentCreation; an empty filter lets everything through.</summary>
public sealed record IncidentCreationRule
{
    /// <summary>ARM id of the rule; incidents name it in RelatedAnalyticRuleIds.</summary>
    public required string Id { get; init; }

    /// <summary>Product as SecurityAlert.ProductName spells it, such as <c>Azure Advanced Threat Protection</c>.</summary>
    public required string ProductFilter { get; init; }

    public IReadOnlyList<string> Severities { get; init; } = [];

    public IReadOnlyList<string> DisplayNames { get; init; } = [];

    public IReadOnlyList<string> DisplayNamesExclude { get; init; } = [];
}
