namespace XdrInfra.Emulator.Identity;

/// <summary>What is fixed for a running emulator: its address and the ids of its tenant.</summary>
/// <param name="Address">For example <c>https://localhost:8443</c>, without a slash at the end.</param>
/// <param name="TenantId">Its only tenant.</param>
/// <param name="SubscriptionId">Its only subscription.</param>
internal sealed record Installation(string Address, string TenantId, string SubscriptionId)
{
    /// <summary>Location of groups that name none.</summary>
    public const string DefaultLocation = "westeurope";

    /// <summary>Initial domain of the tenant.</summary>
    public const string Domain = "xdrinfra.onmicrosoft.example";
}
