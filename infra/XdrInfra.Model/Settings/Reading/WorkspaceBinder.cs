namespace XdrInfra.Model.Settings.Reading;

/// <summary>The settings under <c>xdr-infra:workspace</c>.</summary>
internal static class WorkspaceBinder
{
    public static WorkspaceSettings Bind(SettingScope scope) => new()
    {
        Origin = scope.At,
        ResourceGroup = scope.Text("resourceGroup"),
        Name = scope.Text("name"),
        Create = scope.Flag("create"),
        Via = scope.Choice("via", SettingWords.Via),
        Sku = scope.Text("sku"),
        RetentionDays = scope.Whole("retentionDays"),
        DailyCapGb = scope.Amount("dailyCapGb"),
        PublicQuery = scope.Flag("publicQuery"),
        PublicIngestion = scope.Flag("publicIngestion"),
        LocalAuth = scope.Flag("localAuth"),
        Protect = scope.Flag("protect"),
        Tags = scope.Leaves("tags", LeafReader.Text),
    };
}
