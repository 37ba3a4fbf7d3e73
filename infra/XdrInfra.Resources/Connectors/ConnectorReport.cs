using XdrInfra.Azure.Arm;
using XdrInfra.Model.Changes;
using XdrInfra.Model.Findings;
using XdrInfra.Model.Graph;
using XdrInfra.Resources.Handling;
using XdrInfra.Resources.Values;

namespace XdrInfra.Resources.Connectors;

/// <summary>Says what is known of a connector that the Defender portal manages.</summary>
internal static class ConnectorReport
{
    private static readonly string[] Carried = ["incidents", "alerts", "filteredProviders"];

    public static Applied Of(HandlerContext context, string id, PropertyValue.Map inputs, PropertyValue.Map outputs) => new(id, outputs, ChangeKind.Adopt)
    {
        Findings = [.. Findings(outputs, inputs)],
        Notes = [$"The Defender portal ({context.Scope.Portal}) manages the connector; nothing was written."],
    };

    /// <summary>What is not as the stack asks, where only the portal can change it.</summary>
    public static IEnumerable<Finding> Findings(PropertyValue.Map outputs, PropertyValue.Map inputs)
    {
        var origin = inputs["managedBy"]?.Origin ?? Location.None;
        var workspace = ArmPath.NameOf(inputs.Text(Outputs.WorkspaceId) ?? "");
        return outputs.Text("state") switch
        {
            ConnectorState.PortalSecondary when outputs.Text("connectorId") is not null => [ConnectorFindings.SecondaryWithConnector(origin, workspace)],
            ConnectorState.PortalSecondary => [ConnectorFindings.Secondary(origin, workspace)],
            ConnectorState.Unknown => [ConnectorFindings.NotConnected(origin, workspace)],
            ConnectorState.PortalPrimary => Differing(outputs, inputs),
            _ => [],
        };
    }

    private static IEnumerable<Finding> Differing(PropertyValue.Map outputs, PropertyValue.Map inputs) =>
        from name in Carried
        let wanted = inputs[name]
        where wanted is not null && outputs[name] is not null && !PropertyEquality.Same(outputs[name], wanted)
        select ConnectorFindings.PortalDiffers(wanted.Origin, name, PropertyText.Of(wanted), PropertyText.Of(outputs[name]));
}
