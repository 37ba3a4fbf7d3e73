using System.Collections.Immutable;
using XdrInfra.Pulumi.Deployment;
using XdrInfra.Pulumi.Values;

namespace XdrInfra.Pulumi.Tests.Deployment;

/// <summary>The program of the recordings, as a plan.</summary>
internal static class SpikeProgram
{
    private const string Version = "0.1.0";

    public static readonly ImmutableDictionary<string, string> Config = ImmutableDictionary<string, string>.Empty
        .Add("xdr-spike:apiKey", "<secret>");

    private static readonly PlannedValue WorkspaceId = new PlannedValue.OutputOf("ws", "id");

    public static DeploymentPlan Plan { get; } = new(
    [
        Resource("ws", "xdr:sentinel:Workspace",
            ("name", Known("law-dev")),
            ("region", Known("westeurope")),
            ("tags", new PlannedValue.Known(PropertyMap.Of(("env", "dev"), ("fn::join", "a ${literal}"))))),
        Resource("onboarding", "xdr:sentinel:Onboarding", ("workspaceId", WorkspaceId)) with { Protect = true },
        Resource("connector", "xdr:sentinel:Connector",
            ("workspaceId", WorkspaceId),
            ("kind", Known("Office365")),
            ("label", new PlannedValue.OutputOf("ws", "customerId")),
            ("apiKey", new PlannedValue.Secret(Known("<secret>")))),
        Table("SecurityEvent"),
        Table("SigninLogs"),
        Table("AuditLogs") with { RetainOnDelete = true },
    ])
    {
        Outputs = Map(
            ("apiKey", new PlannedValue.OutputOf("connector", "apiKey")),
            ("customerId", new PlannedValue.OutputOf("ws", "customerId")),
            ("region", new PlannedValue.OutputOf("ws", "region")),
            ("workspaceId", WorkspaceId)),
    };

    public static PlannedResource Resource(string name, string type, params (string Key, PlannedValue Value)[] inputs) =>
        new(name, type, Map(inputs)) { Version = Version };

    public static PlannedValue Known(PropertyValue value) => new PlannedValue.Known(value);

    public static PlannedResource Table(string name, double days = 90) => Resource(name, "xdr:sentinel:TableRetention",
        ("workspaceId", WorkspaceId), ("table", Known(name)), ("retentionInDays", Known(days)));

    private static ImmutableSortedDictionary<string, PlannedValue> Map(params (string Key, PlannedValue Value)[] entries) =>
        entries.ToImmutableSortedDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal);
}
