using XdrInfra.Model.Settings;

namespace XdrInfra.Model.Catalog;

/// <summary>A cloud and where its services answer.</summary>
public sealed record CloudInfo
{
    public required CloudName Name { get; init; }

    /// <summary>The cloud's name for people.</summary>
    public required string Title { get; init; }

    public required Uri ResourceManager { get; init; }

    public required Uri Login { get; init; }

    /// <summary>Log Analytics queries.</summary>
    public required Uri Logs { get; init; }

    /// <summary>What a token for <see cref="Logs"/> is asked for; the public host still takes the older name.</summary>
    public required string LogsAudience { get; init; }

    public required Uri Graph { get; init; }

    /// <summary>Defender's own API; null where no source names it.</summary>
    public Uri? Defender { get; init; }

    public string? DefenderAudience { get; init; }

    public required Uri DefenderPortal { get; init; }

    /// <summary>The value of <c>environment</c> that the azure-native provider knows this cloud by.</summary>
    public required string AzureNativeEnvironment { get; init; }
}
