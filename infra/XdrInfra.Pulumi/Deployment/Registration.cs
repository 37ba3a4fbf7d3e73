using System.Globalization;
using Google.Protobuf.WellKnownTypes;
using XdrInfra.Pulumi.Values;
using XdrInfra.Pulumi.Wire;

namespace XdrInfra.Pulumi.Deployment;

/// <summary>Planned resources to requests.</summary>
internal static class Registration
{
    public const string StackType = "pulumi:pulumi:Stack";

    /// <summary>The resource that stands for the stack itself.</summary>
    public static RegisterResourceRequest OfStack(ProgramStart start) => new()
    {
        Type = StackType,
        Name = $"{start.Project}-{start.Stack}",
        Object = new Struct(),
        AcceptSecrets = true,
        SupportsPartialValues = true,
        SupportsResultReporting = true,
    };

    /// <summary>A resource whose predecessors are all registered.</summary>
    public static RegisterResourceRequest Of(PlannedResource resource, string stackUrn, Func<string, RegisteredResource> registered)
    {
        var request = new RegisterResourceRequest
        {
            Type = resource.Type,
            Name = resource.Name,
            Parent = stackUrn,   // the engine gives nobody a parent by itself
            Custom = true,
            Object = PropertyWriter.Write(new PlanResolver(registered).Resolve(resource.Inputs)),
            Provider = resource.Provider is null ? "" : registered(resource.Provider).ProviderReference,
            Version = resource.Version,
            AcceptSecrets = true,
            SupportsPartialValues = true,
            SupportsResultReporting = true,
            ImportId = resource.ImportId,
            CustomTimeouts = resource.Timeout is { } limit ? TimeoutsOf(limit) : null,
        };
        AddOptions(request, resource);
        AddDependencies(request, resource, name => registered(name).Urn);
        return request;
    }

    // An option that is off is not sent, so that it can be inherited.
    private static void AddOptions(RegisterResourceRequest request, PlannedResource resource)
    {
        if (resource.Protect)
        {
            request.Protect = true;
        }

        if (resource.RetainOnDelete)
        {
            request.RetainOnDelete = true;
        }

        request.IgnoreChanges.Add(resource.IgnoreChanges);
        request.AdditionalSecretOutputs.Add(resource.SecretOutputs);
        request.Aliases.Add(resource.FormerTypes.Select(type => new Alias { Spec = new Alias.Types.Spec { Type = type } }));
    }

    // Every input has an entry, also without dependencies: without entries the engine takes each to depend on everything.
    // What an input came from counts also when it turned out to be nothing: a saved plan was made when that was not known, and refuses other dependencies.
    private static void AddDependencies(RegisterResourceRequest request, PlannedResource resource, Func<string, string> urnOf)
    {
        var all = resource.Inputs.Values.SelectMany(value => value.Sources).Concat(resource.DependsOn).Select(urnOf);
        foreach (var input in request.Object.Fields.Keys)
        {
            var urns = resource.Inputs[input].Sources.Select(urnOf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
            request.PropertyDependencies[input] = new RegisterResourceRequest.Types.PropertyDependencies { Urns = { urns } };
        }

        request.Dependencies.Add(all.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    private static RegisterResourceRequest.Types.CustomTimeouts TimeoutsOf(TimeSpan limit)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{(long)limit.TotalSeconds}s");
        return new() { Create = text, Update = text, Delete = text, Read = text };
    }
}
