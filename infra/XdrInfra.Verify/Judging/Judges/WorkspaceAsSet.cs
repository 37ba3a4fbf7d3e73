using XdrInfra.Model.Values;
using XdrInfra.Verify.Asking;

namespace XdrInfra.Verify.Judging.Judges;

/// <summary>The workspace's own settings, read back, against the stack.</summary>
internal static class WorkspaceAsSet
{
    private sealed record Difference(string Setting, string Actual, string Wanted);

    public static Verdict Judge(JudgeContext context)
    {
        if (context.Rows("workspace") is not [var row, ..])
        {
            return Verdict.Fail("The workspace does not exist.");
        }

        var differences = Compare(context.Settings.Workspace, row).ToList();
        return differences.Count == 0
            ? Verdict.Pass("The workspace has every setting of the stack.")
            : Verdict.Fail($"{Details.Number(differences.Count, "setting")} of the workspace differ: {differences[0].Setting} is \"{differences[0].Actual}\", the stack wants \"{differences[0].Wanted}\".") with
            {
                ProvenByRows = true,
                Details = Details.Of(["Setting", "In Azure", "In the stack"], differences, item => [item.Setting, item.Actual, item.Wanted]),
            };
    }

    private static IEnumerable<Difference> Compare(Model.Settings.WorkspaceSettings wanted, Row row) => new[]
    {
        Of("sku", row.Text("properties.sku.name"), wanted.Sku),
        Of("retentionDays", row.Text("properties.retentionInDays"), wanted.RetentionDays.Select(days => $"{days}")),
        Of("publicQuery", row.Text("properties.publicNetworkAccessForQuery"), wanted.PublicQuery.Select(Access)),
        Of("publicIngestion", row.Text("properties.publicNetworkAccessForIngestion"), wanted.PublicIngestion.Select(Access)),
        Of("localAuth", row.IsTrue("properties.features.disableLocalAuth") ? "false" : "true", wanted.LocalAuth.Select(isOn => isOn ? "true" : "false")),
        Of("dailyCapGb", row.Text("properties.workspaceCapping.dailyQuotaGb"), wanted.DailyCapGb.Select(cap => $"{cap}")),
    }.OfType<Difference>();

    private static string Access(bool isOpen) => isOpen ? "Enabled" : "Disabled";

    private static Difference? Of(string setting, string? actual, Value<string> wanted) =>
        wanted.IsKnown && !string.Equals(actual ?? "", wanted.Known, StringComparison.OrdinalIgnoreCase)
            ? new Difference(setting, actual ?? "not set", wanted.Known)
            : null;
}
