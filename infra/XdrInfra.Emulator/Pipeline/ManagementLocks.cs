using System.Text.Json;
using XdrInfra.Emulator.State;

namespace XdrInfra.Emulator.Pipeline;

/// <summary>Management locks: they hold for their scope and for all below it.</summary>
// https://learn.microsoft.com/azure/azure-resource-manager/management/lock-resources
internal static class ManagementLocks
{
    public const string Type = "Microsoft.Authorization/locks";
    private const string Part = "/providers/microsoft.authorization/locks/";

    public static IEnumerable<ArmResource> Above(World world, string path)
    {
        var key = ArmResource.KeyOf(path) + "/";
        return world.Resources.AllLocks.Where(resource => key.StartsWith(ArmResource.KeyOf(ScopeOf(resource)) + "/", StringComparison.Ordinal));
    }

    public static string ScopeOf(ArmResource held) => held.Id[..held.Key.IndexOf(Part, StringComparison.Ordinal)];

    public static bool StopDelete(JsonElement properties) => properties.Text("level") is "CanNotDelete" or "ReadOnly";

    public static bool StopWrite(JsonElement properties) => properties.Text("level") is "ReadOnly";
}
