using XdrInfra.Model.Settings;
using XdrInfra.Verify.Asking;
using XdrInfra.Verify.Judging;

namespace XdrInfra.Verify.Facts;

/// <summary>What Azure says of the connector; it never says whether data flows.</summary>
/// <param name="IsFound">A connector of the kind is on the workspace.</param>
/// <param name="IsPortal">The stack says that the Defender portal manages it, or the workspace carries its marks.</param>
/// <param name="Incidents">Azure says that incidents are on.</param>
/// <param name="Alerts">Azure says that alerts are on.</param>
/// <param name="IsAssociated">The workspace carries the marks of the Defender portal, so the portal has connected it.</param>
public sealed record ConnectorFacts(bool IsFound, bool IsPortal, bool Incidents, bool Alerts, bool IsAssociated)
{
    public const string Kind = "MicrosoftThreatProtection";

    public static ConnectorFacts Of(JudgeContext context)
    {
        var found = context.Rows("connectors").Where(IsXdr).ToList();
        var isAssociated = IsMarked(context.Rows("workspace"));
        return new ConnectorFacts(
            found.Count > 0,
            context.Settings.Connector.ManagedBy.Or(ConnectorManagedBy.Auto) == ConnectorManagedBy.Portal || isAssociated,
            found.Any(row => Is(row.Text("properties.dataTypes.incidents.state"), "Enabled")),
            found.Any(row => Is(row.Text("properties.dataTypes.alerts.state"), "Enabled")),
            isAssociated);
    }

    public static bool IsXdr(Row row) => Is(row.Text("kind"), Kind);

    /// <summary>A workspace that the Defender portal manages lists it among its associations.</summary>
    private static bool IsMarked(IReadOnlyList<Row> workspace) => workspace.Any(row => row.Texts("properties.features.associations").Count > 0);

    private static bool Is(string? left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
