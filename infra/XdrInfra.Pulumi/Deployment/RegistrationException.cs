namespace XdrInfra.Pulumi.Deployment;

/// <summary>The engine refused resources.</summary>
internal sealed class RegistrationException(IReadOnlyList<Refusal> refusals) : Exception("The engine refused resources of the plan.")
{
    public IReadOnlyList<Refusal> Refusals { get; } = refusals;
}
