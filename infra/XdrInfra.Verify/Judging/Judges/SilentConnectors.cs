using XdrInfra.Verify.Asking;
using XdrInfra.Verify.Checks;
using XdrInfra.Verify.Facts;

namespace XdrInfra.Verify.Judging.Judges;

/// <summary>
/// Component connectors keep looking connected after this connector has replaced them; only alerts tell.
/// https://learn.microsoft.com/azure/sentinel/microsoft-365-defender-sentinel-integration
/// </summary>
internal static class SilentConnectors
{
    private static readonly Dictionary<string, string> Components = new(StringComparer.OrdinalIgnoreCase)
    {
        ["MicrosoftDefenderAdvancedThreatProtection"] = "Microsoft Defender for Endpoint",
        ["AzureAdvancedThreatProtection"] = "Microsoft Defender for Identity",
        ["MicrosoftCloudAppSecurity"] = "Microsoft Defender for Cloud Apps",
        ["OfficeATP"] = "Microsoft Defender for Office 365",
        ["AzureActiveDirectory"] = "Microsoft Entra ID Protection",
    };

    public static Verdict Judge(JudgeContext context)
    {
        var connected = context.Rows("connectors").Where(IsOn).Select(row => Components[row.Text("kind")!]).Distinct(StringComparer.Ordinal).ToList();   // IsOn says it is there
        if (connected.Count == 0)
        {
            return Verdict.Pass("No component connector looks connected.");
        }

        var carrying = Products(context.Rows("alerts").Where(row => (row.Number("Alerts") ?? 0) > 0).Select(row => row.Text("ProductName")));
        var named = Products(Incident.From(context.Rows("incidents")).SelectMany(incident => incident.Products));
        var silent = connected.Where(product => !carrying.Contains(product)).ToList();
        var lost = silent.Where(named.Contains).ToList();
        return (lost.Count, silent.Count) switch
        {
            ( > 0, _) => Verdict.Fail($"{EvidenceText.Join(lost)} looks connected and is named by incidents, but no alert of it has arrived."),
            (_, > 0) => Verdict.Quiet($"{silent.Count} of {Details.Number(connected.Count, "connected component")} carry nothing: {EvidenceText.Join(silent)}. No incident names them either."),
            _ => Verdict.Pass($"{Details.Number(connected.Count, "component")} look connected, and alerts of each arrive."),
        };
    }

    private static bool IsOn(Row row) => Components.ContainsKey(row.Text("kind") ?? "")
        && string.Equals(row.Text("properties.dataTypes.alerts.state"), "Enabled", StringComparison.OrdinalIgnoreCase);

    private static HashSet<string> Products(IEnumerable<string?> names) =>
        names.OfType<string>().Select(name => Defender.Products.GetValueOrDefault(name, name)).ToHashSet(StringComparer.Ordinal);
}
