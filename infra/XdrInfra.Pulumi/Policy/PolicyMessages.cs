using System.Collections.Immutable;
using XdrInfra.Pulumi.Values;
using XdrInfra.Pulumi.Wire;

namespace XdrInfra.Pulumi.Policy;

/// <summary>Requests to calls, results to responses.</summary>
internal static class PolicyMessages
{
    public static StackContext FromWire(AnalyzerStackConfigureRequest request) =>
        new(request.Organization, request.Project, request.Stack, request.DryRun)
        {
            Config = request.Config.ToImmutableDictionary(StringComparer.Ordinal),
            SecretKeys = request.ConfigSecretKeys.ToImmutableHashSet(StringComparer.Ordinal),
        };

    public static IReadOnlyDictionary<string, PolicySetting> FromWire(ConfigureAnalyzerRequest request) =>
        request.PolicyConfig.ToImmutableSortedDictionary(
            entry => entry.Key,
            entry => new PolicySetting((EnforcementLevel)entry.Value.EnforcementLevel, PropertyReader.Read(entry.Value.Properties)),
            StringComparer.Ordinal);

    public static AnalyzedResource FromWire(AnalyzeRequest request) =>
        Resource(request.Urn, request.Type, request.Name, request.Properties, request.Options, request.Provider);

    public static AnalyzedResource FromWire(AnalyzerResource resource) =>
        Resource(resource.Urn, resource.Type, resource.Name, resource.Properties, resource.Options, resource.Provider) with
        {
            Parent = resource.Parent,
            Dependencies = [.. resource.Dependencies],
        };

    public static AnalyzerInfo ToWire(PolicyPackDescription pack) => new()
    {
        Name = pack.Name,
        DisplayName = pack.Title,
        Description = pack.Description,
        Version = pack.Version,
        SupportsConfig = true,
        Policies = { pack.Policies.Select(ToWire) },
    };

    public static AnalyzeResponse ToWire(PolicyPackDescription pack, AnalysisResult result, string urn) => new()
    {
        Diagnostics = { result.Violations.Select(violation => ToWire(pack, violation, urn)) },
        NotApplicable = { ToWire(result.NotApplicable) },
    };

    public static RemediateResponse ToWire(PolicyPackDescription pack, ImmutableArray<Remedy> remedies) => new()
    {
        Remediations =
        {
            remedies.Select(remedy => new Remediation
            {
                PolicyName = remedy.Policy,
                PolicyPackName = pack.Name,
                PolicyPackVersion = pack.Version,
                Description = Find(pack, remedy.Policy).Description,
                Properties = PropertyWriter.Write(remedy.Properties),
            }),
        },
    };

    private static AnalyzedResource Resource(
        string urn,
        string type,
        string name,
        Google.Protobuf.WellKnownTypes.Struct properties,
        AnalyzerResourceOptions? options,
        AnalyzerProviderResource? provider) => new(urn, type, name, PropertyReader.Read(properties))
        {
            Protect = options?.Protect ?? false,
            Parent = options?.Parent ?? "",
            IgnoredChanges = [.. options?.IgnoreChanges ?? []],
            Provider = PropertyReader.Read(provider?.Properties),
        };

    private static PolicyInfo ToWire(PolicyDescription policy) => new()
    {
        Name = policy.Name,
        DisplayName = policy.Title,
        Description = policy.Description,
        Message = policy.Remedy,
        RemediationSteps = policy.Remedy,
        Url = policy.Url,
        EnforcementLevel = (Wire.EnforcementLevel)policy.Level,
        PolicyType = (PolicyType)policy.Scope,
        Severity = (Wire.PolicySeverity)policy.Severity,
        ConfigSchema = policy.Settings.Count == 0 ? null : new PolicyConfigSchema
        {
            Properties = PropertyWriter.Write(policy.Settings),
            Required = { policy.RequiredSettings },
        },
    };

    private static AnalyzeDiagnostic ToWire(PolicyPackDescription pack, Violation violation, string urn)
    {
        var policy = Find(pack, violation.Policy);
        return new AnalyzeDiagnostic
        {
            PolicyName = violation.Policy,
            PolicyPackName = pack.Name,
            PolicyPackVersion = pack.Version,
            Description = policy.Description,
            Message = violation.Message,
            EnforcementLevel = (Wire.EnforcementLevel)violation.Level,
            Urn = violation.Urn is "" ? urn : violation.Urn,
            Severity = (Wire.PolicySeverity)policy.Severity,
        };
    }

    private static IEnumerable<PolicyNotApplicable> ToWire(ImmutableArray<NotApplicable> skipped) =>
        skipped.Select(policy => new PolicyNotApplicable { PolicyName = policy.Policy, Reason = policy.Reason });

    private static PolicyDescription Find(PolicyPackDescription pack, string name) =>
        pack.Policies.FirstOrDefault(policy => policy.Name == name)
        ?? throw new InvalidOperationException($"The pack '{pack.Name}' has no policy '{name}'.");
}
