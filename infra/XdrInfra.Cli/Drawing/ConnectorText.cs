using XdrInfra.Cli.Local;
using XdrInfra.Resources.Connectors;
using XdrInfra.Resources.Engine;

namespace XdrInfra.Cli.Drawing;

/// <summary>Who connects Defender XDR, and what a person must still do in the portal for it.</summary>
internal static class ConnectorText
{
    public static void Write(Narrator narrator, EngineResult deployed)
    {
        switch (Outputs.Find(deployed, "connectorState"))
        {
            case ConnectorState.Arm:
                narrator.Done("Connector", "managed by this stack through Azure Resource Manager");
                break;
            case ConnectorState.PortalPrimary:
                narrator.Done("Connector", "managed by the Defender portal; nothing was written");
                break;
            case ConnectorState.PortalSecondary:
                narrator.Warn("Connector", "another workspace is the primary one; a person must do this:");
                break;
            case ConnectorState.Unknown:
                narrator.Warn("Connector", "left to the Defender portal, and nothing shows that it is connected; a person must do this:");
                break;
            default:
                return;   // the targets of the run leave the connector out
        }

        foreach (var (step, number) in Outputs.List(deployed, "portalSteps").Select((step, index) => (step, index + 1)))
        {
            narrator.Detail($"{number}. {step}");
        }
    }
}
