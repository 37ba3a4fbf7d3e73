using System.Collections.Immutable;
using XdrInfra.Pulumi.Policy;
using XdrInfra.Pulumi.Values;

namespace XdrInfra.Pulumi.Tests.Recorded;

/// <summary>The pack of the recordings: tables keep data for a minimum of days, and a stack has three of them.</summary>
internal sealed class RecordedPolicyPack : IPolicyPack
{
    private const string Retention = "retention-minimum";
    private const string Tables = "three-tables";

    private IReadOnlyDictionary<string, PolicySetting> _settings = new Dictionary<string, PolicySetting>();

    public StackContext? Stack { get; private set; }

    public PolicyPackDescription Description { get; } = new("xdr-policy", "XDR policies", "Test pack.", "0.1.0",
    [
        new(Retention, "Minimum retention", "Tables keep data for a minimum of days.", EnforcementLevel.Mandatory, PolicyScope.Resource)
        {
            Severity = PolicySeverity.High,
            Remedy = "Raise retentionInDays.",
            Settings = PropertyMap.Of(("minDays", PropertyMap.Of(("type", "integer"), ("minimum", 1), ("default", 30)))),
        },
        new(Tables, "Three tables", "A stack has three tables or more.", EnforcementLevel.Advisory, PolicyScope.Stack)
        {
            Severity = PolicySeverity.Low,
            Remedy = "Add tables.",
        },
    ]);

    public void ConfigureStack(StackContext stack) => Stack = stack;

    public void Configure(IReadOnlyDictionary<string, PolicySetting> settings) => _settings = settings;

    public AnalysisResult Analyze(AnalyzedResource resource, CancellationToken cancellationToken)
    {
        var minimum = _settings.GetValueOrDefault(Retention)?.Properties.Find("minDays") is PropertyValue.Number { Value: var days } ? days : 30;
        return resource.Properties.Find("retentionInDays")?.Revealed() is PropertyValue.Number { Value: var kept } && kept < minimum
            ? new([new Violation(Retention, LevelOf(Retention), $"retentionInDays is {kept}, the minimum is {minimum}")])
            : AnalysisResult.Good;
    }

    public AnalysisResult AnalyzeStack(ImmutableArray<AnalyzedResource> resources, CancellationToken cancellationToken) =>
        resources.Count(resource => resource.Type == "xdr:sentinel:TableRetention") < 3
            ? new([new Violation(Tables, LevelOf(Tables), "The stack has fewer than three tables.")])
            : AnalysisResult.Good;

    public ImmutableArray<Remedy> Remediate(AnalyzedResource resource, CancellationToken cancellationToken) => [];

    private EnforcementLevel LevelOf(string policy) =>
        _settings.GetValueOrDefault(policy)?.Level ?? Description.Policies.Single(known => known.Name == policy).Level;
}
