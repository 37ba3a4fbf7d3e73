using System.Text.Json.Nodes;
using XdrInfra.Emulator.Pipeline;
using XdrInfra.Emulator.Routes.Content;
using XdrInfra.Emulator.State;

namespace XdrInfra.Emulator.Routes.Onboarding;

/// <summary>A package that an earlier installation left half done: it owns the solution's content under another name.</summary>
internal static class OrphanedPackage
{
    public static IEnumerable<WorldChange> Of(Call call)
    {
        if (!call.World.Conditions.OrphanedPackage || Catalogue.Find(Catalogue.DefenderXdr) is not { } entry)
        {
            return [];
        }

        var properties = new JsonObject
        {
            ["contentId"] = entry.ContentId,
            ["contentProductId"] = entry.ProductId,
            ["contentKind"] = "Solution",
            ["displayName"] = entry.DisplayName,
            ["version"] = "2.0.9",
        };
        return [new WorldChange.Put(SentinelResources.Written(call, InstalledRoutes.Packages, $"{entry.ContentId}-orphaned", kind: null, WireJson.Element(properties)))];
    }
}
