namespace XdrInfra.Emulator.Pipeline;

/// <summary>The api-versions of a resource type.</summary>
/// <param name="Namespace">Provider, for example <c>Microsoft.SecurityInsights</c>.</param>
/// <param name="Type">For example <c>settings</c>.</param>
/// <param name="Served">Versions that have this type, oldest first.</param>
/// <param name="Known">All versions of the provider.</param>
internal sealed record ApiVersions(string Namespace, string Type, IReadOnlyList<string> Served, IReadOnlyList<string> Known)
{
    /// <summary>Null when the version is served; otherwise how Azure refuses it.</summary>
    public Reply? Refuse(string? version, string location)
    {
        if (string.IsNullOrEmpty(version))
        {
            return ArmErrors.Error(400, "MissingApiVersionParameter", "The api-version query parameter (?api-version=) is required for all requests.");
        }

        if (Served.Contains(version, StringComparer.OrdinalIgnoreCase))
        {
            return null;
        }

        var supported = string.Join(",", Served);
        return Known.Contains(version, StringComparer.OrdinalIgnoreCase)
            ? ArmErrors.Error(404, "InvalidResourceType",
                $"The resource type '{Type}' could not be found in the namespace '{Namespace}' for api version '{version}'. The supported api-versions are '{supported}'.")
            : ArmErrors.Error(400, "NoRegisteredProviderFound",
                $"No registered resource provider found for location '{location}' and API version '{version}' for type '{Type}'. The supported api-versions are '{supported}'. The supported locations are '{location}'.");
    }
}
