using XdrInfra.Resources.Connectors;

namespace XdrInfra.Cli.Drawing;

/// <summary>Who connects Defender XDR, and what a person must still do in the portal for it.</summary>
internal static class ConnectorText
{
    /// <param name="narrator">Tells it.</param>
    /// <param name="state">The stack's output; null when the run left the connector out.</param>
    /// <param name="steps">What a person must do, in order.</param>
    public static void Write(Narrator narrator, string? state, IReadOnlyList<string> steps)
    {
        switch (state)
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

        foreach (var (step, number) in steps.Select((step, index) => (step, index + 1)))
        {
            narrator.Detail($"{number}. {step}");
        }
    }
}
