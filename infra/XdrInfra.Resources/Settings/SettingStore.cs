using System.Text.Json.Nodes;
using XdrInfra.Azure.Errors;
using XdrInfra.Model.Graph;
using XdrInfra.Resources.Handling;
using XdrInfra.Resources.Values;

namespace XdrInfra.Resources.Settings;

/// <summary>Reads and writes settings. An update wants the current etag: https://github.com/Azure/bicep/issues/9206.</summary>
internal static class SettingStore
{
    public static async Task<Setting?> FindAsync(HandlerContext context, SettingKind kind, string workspace, CancellationToken cancellationToken)
    {
        var body = await context.Arm.FindAsync(kind.Id(workspace), cancellationToken);
        return body is null ? null : new Setting(body.Properties().Texts(kind.Input), body.Text("etag"));
    }

    public static Task WriteAsync(
        HandlerContext context, SettingKind kind, string workspace, IReadOnlyList<string> values, string? etag, CancellationToken cancellationToken)
    {
        var body = new JsonObject
        {
            ["kind"] = kind.Setting,
            ["properties"] = new JsonObject { [kind.Input] = JsonReading.ToArray(values) },
        };
        if (etag is not null)
        {
            body["etag"] = etag;
        }

        return context.Arm.PutAsync(kind.Id(workspace), body, context.Limit, cancellationToken);
    }

    /// <summary>What PriorState remembers of it.</summary>
    public static async Task<PropertyValue.Map> SnapshotAsync(
        HandlerContext context, SettingKind kind, string workspace, CancellationToken cancellationToken)
    {
        try
        {
            var live = await FindAsync(context, kind, workspace, cancellationToken);
            return PropertyValue.Map.Empty.Put("exists", live is not null).Put(kind.Input, live?.Values ?? []);
        }
        catch (AzureFailure failure) when (Sentinel.IsMissing(failure))
        {
            return PropertyValue.Map.Empty.Put("exists", false).Put(kind.Input, Array.Empty<string>());
        }
    }
}
