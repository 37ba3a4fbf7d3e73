namespace XdrInfra.Policies.Contract;

/// <summary>What a rule is about; also the name of its folder.</summary>
public enum RuleArea
{
    Duplicates,
    Retention,
    Cost,
    Cloud,
    Identity,
    Safety,
    Completeness,
    Portal,
    Ownership,
    Hygiene,
}
