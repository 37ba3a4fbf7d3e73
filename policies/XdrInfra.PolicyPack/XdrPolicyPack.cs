using System.Collections.Concurrent;
using System.Collections.Immutable;
using XdrInfra.Model.Catalog;
using XdrInfra.Model.Findings;
using XdrInfra.Model.Output;
using XdrInfra.Model.Settings;
using XdrInfra.Model.Settings.Reading;
using XdrInfra.Policies.Contract;
using XdrInfra.Policies.Running;
using XdrInfra.Pulumi.Policy;
using XdrInfra.Pulumi.Values;

namespace XdrInfra.PolicyPack;

/// <summary>The rules of <c>policies/</c> inside the Pulumi engine.</summary>
/// <param name="time">The clock that rules with a date are asked by.</param>
public sealed class XdrPolicyPack(TimeProvider time) : IPolicyPack
{
    // The key that only stacks of our own program have.
    private const string OwnKey = "xdr-infra:environment";

    // Rules read inputs. At the end the engine sends outputs, so the inputs of each resource are kept until then.
    private readonly ConcurrentDictionary<string, AnalyzedResource> _inputs = new(StringComparer.Ordinal);

    private IReadOnlyDictionary<string, PolicySetting> _settings = ImmutableDictionary<string, PolicySetting>.Empty;
    private RuleLevels _levels = RuleLevels.None;
    private StackSettings? _stack;

    public PolicyPackDescription Description => PolicyCatalog.Description;

    /// <summary>Takes the settings of a stack of ours; stacks of other programs have none that rules could read.</summary>
    public void ConfigureStack(StackContext stack) => _stack = stack.Config.ContainsKey(OwnKey)
        ? ConfigReader.Read(stack.Config, stack.Stack).Settings
        : null;

    public void Configure(IReadOnlyDictionary<string, PolicySetting> settings)
    {
        _settings = settings;
        _levels = new RuleLevels(settings.ToDictionary(entry => entry.Key, entry => PolicyCatalog.LevelOf(entry.Value.Level), StringComparer.Ordinal));
    }

    public AnalysisResult Analyze(AnalyzedResource resource, CancellationToken cancellationToken)
    {
        _inputs[resource.Urn] = resource;
        var rules = ResourceRules.OfKind(resource.Type);
        var others = ResourceRules.OfOtherKinds(resource.Type);
        var result = rules.Count == 0 ? AnalysisResult.Good : Run(rules, [resource]);
        return result with { NotApplicable = [.. result.NotApplicable, .. others] };
    }

    public AnalysisResult AnalyzeStack(ImmutableArray<AnalyzedResource> resources, CancellationToken cancellationToken) =>
        Run(ResourceRules.OfStack, [.. resources.Select(resource => _inputs.GetValueOrDefault(resource.Urn, resource))]);

    public ImmutableArray<Remedy> Remediate(AnalyzedResource resource, CancellationToken cancellationToken) =>
        OwnerTagRemedy.For(resource, _settings.GetValueOrDefault(OwnerTagRemedy.Policy)) is { } remedy ? [remedy] : [];

    private AnalysisResult Run(IReadOnlyList<IRule> rules, ImmutableArray<AnalyzedResource> resources)
    {
        var stack = resources.Select(resource => new Urn(resource.Urn).Stack).FirstOrDefault("");
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var context = new RuleContext(EngineGraph.Of(stack, resources), _stack, BaseGraph: null, today, ProductCatalog.Tables);
        var report = new RuleRunner(rules, _levels, RuleLinks.None).Run(context);
        return new AnalysisResult([.. report.Outcomes.SelectMany(outcome => outcome.Findings.Select(finding => ToViolation(outcome, finding, resources)))])
        {
            NotApplicable = [.. report.Outcomes.Where(outcome => outcome.Outcome is CaseOutcome.Undecided or CaseOutcome.NotApplicable or CaseOutcome.Disabled).Select(ToNotApplicable)],
        };
    }

    // The engine counts as passed what is neither violated nor named here.
    private static NotApplicable ToNotApplicable(RuleOutcome outcome) =>
        new(outcome.Rule.Code, outcome.Outcome == CaseOutcome.Undecided ? $"Undecided: {outcome.Note}" : outcome.Note ?? "");

    // A rule that failed by itself is never a pass, whatever its level.
    private static Violation ToViolation(RuleOutcome outcome, Finding finding, ImmutableArray<AnalyzedResource> resources)
    {
        var place = FindingPlace.Of(finding.Location, resources);
        return new Violation(
            outcome.Rule.Code,
            outcome.Outcome == CaseOutcome.Error ? EnforcementLevel.Mandatory : PolicyCatalog.LevelOf(finding.Level),
            place.IsSecret ? $"{outcome.Rule.Title}; the value of '{place.Property}' is secret and not shown." : TextOf(finding),
            place.Urn);
    }

    private static string TextOf(Finding finding) => finding.Fix is { } fix ? $"{finding.Message} {fix}" : finding.Message;
}
