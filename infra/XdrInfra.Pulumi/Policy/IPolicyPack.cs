using System.Collections.Immutable;

namespace XdrInfra.Pulumi.Policy;

/// <summary>A policy pack. Calls about different resources may come at the same time.</summary>
public interface IPolicyPack
{
    /// <summary>What the pack is; asked once.</summary>
    PolicyPackDescription Description { get; }

    /// <summary>The stack that is deployed; never called when an exported state is analyzed.</summary>
    void ConfigureStack(StackContext stack);

    /// <summary>Levels and settings. The pack obeys them: the engine does not filter.</summary>
    void Configure(IReadOnlyDictionary<string, PolicySetting> settings);

    /// <summary>Policies on the checked inputs of one resource.</summary>
    AnalysisResult Analyze(AnalyzedResource resource, CancellationToken cancellationToken);

    /// <summary>Policies on all resources together.</summary>
    AnalysisResult AnalyzeStack(ImmutableArray<AnalyzedResource> resources, CancellationToken cancellationToken);

    /// <summary>Mends the inputs of one resource where that is safe, before they are analyzed.</summary>
    ImmutableArray<Remedy> Remediate(AnalyzedResource resource, CancellationToken cancellationToken);
}
