namespace XdrInfra.Policies.Contract;

/// <summary>A policy over one stack, before it is deployed. A rule reads its context and nothing else: no files, no clock, no network.</summary>
public interface IRule
{
    RuleInfo Info { get; }

    RuleResult Check(RuleContext context);
}
