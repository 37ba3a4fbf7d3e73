using XdrInfra.Azure.Arm;

namespace XdrInfra.Resources.Handling;

/// <summary>What a handler works with. Handlers keep nothing between two calls.</summary>
public sealed record HandlerContext(IArmClient Arm, AzureScope Scope)
{
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>How long one kind may take, with all its waits.</summary>
    public TimeSpan Limit { get; init; } = TimeSpan.FromMinutes(20);

    /// <summary>Hears why a handler waits.</summary>
    public Action<string> Waiting { get; init; } = static _ => { };

    /// <summary>
    /// True when an engine of others fixes the order of deletes, so that the rules go before the connector:
    /// a connector that we made then counts as gone already.
    /// </summary>
    public bool DeleteOrderIsFixed { get; init; }
}
