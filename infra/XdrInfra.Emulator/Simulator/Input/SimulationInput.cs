namespace XdrInfra.Emulator.Simulator.Input;

/// <summary>What one simulated tenant is made from; nothing else influences a row.</summary>
public sealed record SimulationInput
{
    public required int Seed { get; init; }

    /// <summary>The moment (UTC) at which the world begins; nothing happens before it.</summary>
    public required DateTime Start { get; init; }

    /// <summary>The Entra tenant.</summary>
    public required Guid TenantId { get; init; }

    /// <summary>The workspace's customer id, which Log Analytics writes into the column TenantId.</summary>
    public required Guid WorkspaceId { get; init; }

    public required string SubscriptionId { get; init; }

    public required string ResourceGroup { get; init; }

    public required string WorkspaceName { get; init; }

    /// <summary>Host of the Defender portal, without a slash at the end.</summary>
    public string DefenderPortal { get; init; } = "https://security.microsoft.com";

    /// <summary>Host of the Azure portal, without a slash at the end.</summary>
    public string AzurePortal { get; init; } = "https://portal.azure.com";

    /// <summary>The domain of the organisation's users.</summary>
    public string Domain { get; init; } = "contoso.example";

    public SimulationData Data { get; init; } = new();

    public string WorkspaceResourceId =>
        $"/subscriptions/{SubscriptionId}/resourceGroups/{ResourceGroup}/providers/Microsoft.OperationalInsights/workspaces/{WorkspaceName}";
}
