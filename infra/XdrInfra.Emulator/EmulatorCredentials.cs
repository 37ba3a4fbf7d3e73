namespace XdrInfra.Emulator;

/// <summary>What signs in at the embedded Azure: an app, and a person for what apps may not do.</summary>
public sealed record EmulatorCredentials
{
    public required string TenantId { get; init; }

    public required string SubscriptionId { get; init; }

    /// <summary>Client id of the app.</summary>
    public required string ClientId { get; init; }

    /// <summary>Made at first start and kept in the state folder.</summary>
    public required string ClientSecret { get; init; }

    /// <summary>Sign-in name of the person.</summary>
    public required string UserName { get; init; }

    /// <summary>Made at first start and kept in the state folder.</summary>
    public required string UserPassword { get; init; }

    /// <summary>Never shows a secret.</summary>
    public override string ToString() => $"client {ClientId} of tenant {TenantId}";
}
