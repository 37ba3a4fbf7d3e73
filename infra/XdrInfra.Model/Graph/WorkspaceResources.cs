using XdrInfra.Model.Settings;
using XdrInfra.Model.Values;

namespace XdrInfra.Model.Graph;

/// <summary>The resource group and the workspace, by either provider.</summary>
internal static class WorkspaceResources
{
    /// <summary>The tag that says which stack owns a workspace.</summary>
    private const string StackTag = "xdr-infra-stack";

    public static Resource ResourceGroup(StackSettings settings)
    {
        var workspace = settings.Workspace;
        var inputs = new Inputs()
            .Text("resourceGroupName", workspace.ResourceGroup)
            .Text("location", settings.Location)
            .Set("tags", Tags(settings, withStack: false));
        var native = IsNative(settings);
        return new(
            LogicalNames.ResourceGroup,
            native ? ResourceKinds.NativeResourceGroup : ResourceKinds.ResourceGroup,
            (native ? inputs : inputs.Flag("create", workspace.Create)).Done(workspace.Origin),
            workspace.Origin)
        {
            RetainOnDelete = true,
        };
    }

    public static Resource Workspace(StackSettings settings)
    {
        var workspace = settings.Workspace;
        var native = IsNative(settings);
        var inputs = Common(settings);
        return new(
            LogicalNames.Workspace,
            native ? ResourceKinds.NativeWorkspace : ResourceKinds.Workspace,
            (native ? inputs : inputs.Flag("create", workspace.Create).Text("onDestroy", settings.OnDestroy.Select(SettingWords.OnDestroy.WordOf))).Done(workspace.Origin),
            workspace.Origin)
        {
            Protect = workspace.Protect.Or(true),
            RetainOnDelete = true,
        };
    }

    private static Inputs Common(StackSettings settings)
    {
        var workspace = settings.Workspace;
        var inputs = new Inputs()
            .Set("resourceGroupName", new PropertyValue.Reference(LogicalNames.ResourceGroup, "name") { Origin = workspace.ResourceGroup.Origin })
            .Text("workspaceName", workspace.Name)
            .Text("location", settings.Location)
            .Set("sku", new Inputs().Text("name", workspace.Sku).Done(workspace.Sku.Origin))
            .Number("retentionInDays", workspace.RetentionDays)
            .Set("features", new Inputs().Flag("disableLocalAuth", workspace.LocalAuth.Select(allowed => !allowed)).Done(workspace.LocalAuth.Origin))
            .Text("publicNetworkAccessForIngestion", workspace.PublicIngestion.Select(Access))
            .Text("publicNetworkAccessForQuery", workspace.PublicQuery.Select(Access))
            .Set("tags", Tags(settings, withStack: true));
        return workspace.DailyCapGb.IsAbsent
            ? inputs
            : inputs.Set("workspaceCapping", new Inputs().Number("dailyQuotaGb", workspace.DailyCapGb).Done(workspace.DailyCapGb.Origin));
    }

    private static PropertyValue Tags(StackSettings settings, bool withStack)
    {
        var origin = settings.Workspace.Origin;
        if (settings.UnknownMaps.Contains("xdr-infra:workspace.tags"))
        {
            return new PropertyValue.Unknown { Origin = origin };
        }

        var tags = new Inputs();
        foreach (var (name, value) in settings.Workspace.Tags)
        {
            tags.Text(name, value);
        }

        return (withStack ? tags.Text(StackTag, Value<string>.Default(settings.Stack, settings.Environment.Origin)) : tags).Done(origin);
    }

    private static string Access(bool allowed) => allowed ? "Enabled" : "Disabled";

    private static bool IsNative(StackSettings settings) => settings.Workspace.Via.Or(WorkspaceVia.Xdr) == WorkspaceVia.AzureNative;
}
