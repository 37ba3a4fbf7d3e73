using System.Text.Json.Nodes;
using XdrInfra.Emulator.Pipeline;

namespace XdrInfra.Emulator.Routes.DataConnectors;

/// <summary>The question before the connector: may this caller connect it, and is there a license.</summary>
internal static class ConnectorRequirements
{
    public static Outcome Check(Call call)
    {
        var kind = call.Json().Text("kind") ?? "";
        if (!ConnectorKinds.IsKnown(kind))
        {
            return ArmErrors.Nested(400, "BadRequest", $"Connector kind '{kind}' is not known.");
        }

        var world = call.World.Conditions;
        var consented = world.AppConsent || call.Principal is { IsUser: true };
        return Reply.Ok(new JsonObject
        {
            ["authorizationState"] = world.SecurityAdministrator && !world.Guest ? "Valid" : "Invalid",
            ["licenseState"] = !world.License ? "Invalid" : consented ? "Valid" : "Unknown",
        });
    }
}
