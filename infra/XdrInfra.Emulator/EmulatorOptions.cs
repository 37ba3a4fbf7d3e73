namespace XdrInfra.Emulator;

/// <summary>How an embedded Azure is started.</summary>
public sealed record EmulatorOptions
{
    // Neither a real tenant nor a real subscription.
    public const string DefaultTenantId = "11111111-2222-4333-8444-555555555555";
    public const string DefaultSubscriptionId = "66666666-7777-4888-9999-aaaaaaaaaaaa";

    /// <summary>0 takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>Where the world, the certificate and the secrets are kept; made when missing.</summary>
    public required string StateDirectory { get; init; }

    /// <summary>Another world than the default one.</summary>
    public string? ScenarioFile { get; init; }

    /// <summary>The wall clock.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Used at the birth of a state; a kept state keeps its own.</summary>
    public int? Seed { get; init; }

    public string TenantId { get; init; } = DefaultTenantId;

    public string SubscriptionId { get; init; } = DefaultSubscriptionId;

    /// <summary>How far before the wall clock a fresh state begins, unless the scenario says otherwise.</summary>
    public TimeSpan History { get; init; } = TimeSpan.FromDays(15);
}
