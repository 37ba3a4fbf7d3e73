using XdrInfra.Model.Graph;

namespace XdrInfra.Resources.Tests.Matrix;

/// <summary>
/// Every kind from every starting state: what the run does, what Azure then has, and what a destroy with <c>restore</c> leaves.
/// In each cell the run is repeated, and must then find nothing to do and write nothing.
/// </summary>
public sealed class StartingStateTests(StartingStates states) : IClassFixture<StartingStates>
{
    // Adopted, never deleted.
    [Theory]
    [InlineData(Start.Empty, "create", "no tags", "no tags")]
    [InlineData(Start.Right, "adopt", "no tags", "no tags")]
    [InlineData(Start.Different, "adopt", "cost=4711", "cost=4711")]
    [InlineData(Start.HalfDone, "adopt", "no tags", "no tags")]
    [InlineData(Start.Portal, "adopt", "no tags", "no tags")]
    public Task Resource_group(Start start, string change, string after, string restored) => Check(LogicalNames.ResourceGroup, start, change, after, restored);

    // Adopted, never deleted; foreign tags stay, retention only grows.
    [Theory]
    [InlineData(Start.Empty, "create", "90 days, xdr-infra-stack=soc", "90 days, xdr-infra-stack=soc")]
    [InlineData(Start.Right, "adopt", "90 days, xdr-infra-stack=soc", "90 days, xdr-infra-stack=soc")]
    [InlineData(Start.Different, "update", "90 days, cost=4711 xdr-infra-stack=soc", "90 days, cost=4711 xdr-infra-stack=soc")]
    [InlineData(Start.HalfDone, "adopt", "90 days, xdr-infra-stack=soc", "90 days, xdr-infra-stack=soc")]
    [InlineData(Start.Portal, "update", "90 days, xdr-infra-stack=soc", "90 days, xdr-infra-stack=soc")]
    public Task Workspace(Start start, string change, string after, string restored) => Check(LogicalNames.Workspace, start, change, after, restored);

    // Writes nothing; what it saw outlives an interrupted run.
    [Theory]
    [InlineData(Start.Empty, "create", "no connector, 0 rules on, providers [], 90 days", "nothing known")]
    [InlineData(Start.Right, "create", "alerts on, 0 rules on, providers [ActiveDirectory AzureActiveDirectory], 365 days", "nothing known")]
    [InlineData(Start.Different, "create", "alerts off, 2 rules on, providers [AzureActiveDirectory], 60 days", "nothing known")]
    [InlineData(Start.HalfDone, "create", "alerts off, 2 rules on, providers [AzureActiveDirectory], 60 days", "nothing known")]
    [InlineData(Start.Portal, "create", "alerts on, 0 rules on, providers [], 90 days", "nothing known")]
    public Task Prior_state(Start start, string change, string after, string restored) => Check(LogicalNames.PriorState, start, change, after, restored);

    // Never taken back: that would remove Sentinel.
    [Theory]
    [InlineData(Start.Empty, "create", "on", "on")]
    [InlineData(Start.Right, "adopt", "on", "on")]
    [InlineData(Start.Different, "adopt", "on", "on")]
    [InlineData(Start.HalfDone, "adopt", "on", "on")]
    [InlineData(Start.Portal, "adopt", "on", "on")]
    public Task Onboarding(Start start, string change, string after, string restored) => Check(LogicalNames.Onboarding, start, change, after, restored);

    // One connector whatever its id; the portal's is left alone.
    [Theory]
    [InlineData(Start.Empty, "create", "incidents enabled, alerts enabled", "none")]
    [InlineData(Start.Right, "adopt", "incidents enabled, alerts enabled", "incidents enabled, alerts enabled")]
    [InlineData(Start.Different, "update", "incidents enabled, alerts enabled", "incidents enabled, alerts disabled")]
    [InlineData(Start.HalfDone, "adopt", "incidents enabled, alerts enabled", "incidents enabled, alerts disabled")]
    [InlineData(Start.Portal, "adopt", "incidents enabled, alerts enabled", "incidents enabled, alerts enabled")]
    public Task Defender_xdr_connector(Start start, string change, string after, string restored) => Check(LogicalNames.Connector, start, change, after, restored);

    // Uninstalled only where we installed it.
    [Theory]
    [InlineData(Start.Empty, "create", "3.0.11 with content", "none")]
    [InlineData(Start.Right, "adopt", "3.0.11 with content", "3.0.11 with content")]
    [InlineData(Start.Different, "update", "3.0.11 with content", "3.0.11 with content")]
    [InlineData(Start.HalfDone, "adopt", "3.0.11 with content", "3.0.11 with content")]
    [InlineData(Start.Portal, "create", "3.0.11 with content", "none")]
    public Task Solution(Start start, string change, string after, string restored) => Check(LogicalNames.Solution, start, change, after, restored);

    // In use for years, a connector was there before us and stays: the rules then stay off, or every incident would come twice.
    [Theory]
    [InlineData(Start.Empty, "adopt", "none", "none")]
    [InlineData(Start.Right, "adopt", "none", "none")]
    [InlineData(Start.Different, "update", "Endpoint off, Identity off, Office off", "Endpoint off, Identity off, Office off")]
    [InlineData(Start.HalfDone, "update", "Endpoint off, Identity off, Office off", "Endpoint off, Identity off, Office off")]
    [InlineData(Start.Portal, "adopt", "none", "none")]
    public Task Incident_creation_rules(Start start, string change, string after, string restored) => Check(LogicalNames.IncidentCreationRules, start, change, after, restored);

    // Merged with what others added, and given back.
    [Theory]
    [InlineData(Start.Empty, "create", "ActiveDirectory AzureActiveDirectory", "off")]
    [InlineData(Start.Right, "adopt", "ActiveDirectory AzureActiveDirectory", "ActiveDirectory AzureActiveDirectory")]
    [InlineData(Start.Different, "update", "ActiveDirectory AzureActiveDirectory", "AzureActiveDirectory")]
    [InlineData(Start.HalfDone, "adopt", "ActiveDirectory AzureActiveDirectory", "AzureActiveDirectory")]
    [InlineData(Start.Portal, "create", "ActiveDirectory AzureActiveDirectory", "off")]
    public Task Entity_analytics(Start start, string change, string after, string restored) => Check(LogicalNames.EntityAnalytics, start, change, after, restored);

    // Merged with what others added, and given back.
    [Theory]
    [InlineData(Start.Empty, "create", "AuditLogs SigninLogs", "off")]
    [InlineData(Start.Right, "adopt", "AuditLogs SigninLogs", "AuditLogs SigninLogs")]
    [InlineData(Start.Different, "update", "AuditLogs AzureActivity SigninLogs", "AzureActivity")]
    [InlineData(Start.HalfDone, "adopt", "AuditLogs AzureActivity SigninLogs", "AzureActivity")]
    [InlineData(Start.Portal, "create", "AuditLogs SigninLogs", "off")]
    public Task Behavior_analytics(Start start, string change, string after, string restored) => Check(LogicalNames.BehaviorAnalytics, start, change, after, restored);

    // Never lowered, not even by restore.
    [Theory]
    [InlineData(Start.Empty, "update", "90 of 365 days", "90 of 365 days")]
    [InlineData(Start.Right, "adopt", "90 of 365 days", "90 of 365 days")]
    [InlineData(Start.Different, "update", "90 of 365 days", "90 of 365 days")]
    [InlineData(Start.HalfDone, "adopt", "90 of 365 days", "90 of 365 days")]
    [InlineData(Start.Portal, "update", "90 of 365 days", "90 of 365 days")]
    public Task Table_retention(Start start, string change, string after, string restored) => Check(LogicalNames.Retention(Picture.Table), start, change, after, restored);

    // The local engine makes the kinds of azure-native true with our own handlers.
    [Theory]
    [InlineData(Start.Empty, "create", "no tags", "no tags")]
    [InlineData(Start.Right, "adopt", "no tags", "no tags")]
    [InlineData(Start.Different, "adopt", "cost=4711", "cost=4711")]
    [InlineData(Start.HalfDone, "adopt", "no tags", "no tags")]
    [InlineData(Start.Portal, "adopt", "no tags", "no tags")]
    public Task Resource_group_of_azure_native(Start start, string change, string after, string restored) => Check(LogicalNames.ResourceGroup, start, change, after, restored, via: "azure-native");

    // The local engine makes the kinds of azure-native true with our own handlers.
    [Theory]
    [InlineData(Start.Empty, "create", "90 days, xdr-infra-stack=soc", "90 days, xdr-infra-stack=soc")]
    [InlineData(Start.Right, "adopt", "90 days, xdr-infra-stack=soc", "90 days, xdr-infra-stack=soc")]
    [InlineData(Start.Different, "update", "90 days, cost=4711 xdr-infra-stack=soc", "90 days, cost=4711 xdr-infra-stack=soc")]
    [InlineData(Start.HalfDone, "adopt", "90 days, xdr-infra-stack=soc", "90 days, xdr-infra-stack=soc")]
    [InlineData(Start.Portal, "update", "90 days, xdr-infra-stack=soc", "90 days, xdr-infra-stack=soc")]
    public Task Workspace_of_azure_native(Start start, string change, string after, string restored) => Check(LogicalNames.Workspace, start, change, after, restored, via: "azure-native");

    private async Task Check(string resource, Start start, string change, string after, string restored, string via = "xdr")
    {
        var run = await states.RunAsync(start, resource, via);

        run.Of(resource).ShouldBe(new MatrixCell(change, after, restored));
        run.ShouldBeWhole();
    }
}
