namespace XdrInfra.Resources.Settings;

/// <summary>A setting as it is in Azure.</summary>
internal sealed record Setting(IReadOnlyList<string> Values, string? Etag);
