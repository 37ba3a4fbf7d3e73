namespace XdrInfra.Resources.Handling;

/// <summary>Where a stack lives.</summary>
/// <param name="Stack">The stack's name, written into the ownership tag.</param>
/// <param name="TenantId">The tenant of everything.</param>
/// <param name="SubscriptionId">The subscription of workspace and resource group.</param>
/// <param name="Portal">The Defender portal that people open.</param>
public sealed record AzureScope(string Stack, string TenantId, string SubscriptionId, Uri Portal);
