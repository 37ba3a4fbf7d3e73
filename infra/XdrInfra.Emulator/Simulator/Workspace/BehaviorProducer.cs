using XdrInfra.Emulator.Simulator.Events;
using XdrInfra.Emulator.Simulator.Rows;

namespace XdrInfra.Emulator.Simulator.Workspace;

/// <summary>BehaviorAnalytics: what behavior analytics finds unusual in sign-ins.</summary>
internal sealed class BehaviorProducer : IEventProducer
{
    public string Table => "BehaviorAnalytics";

    public bool HasTimestamp => false;

    public void Write(Row row, EventMoment moment)
    {
        var user = moment.User();
        row.Time("TimeProcessed", moment.Time.AddMinutes(2));
        row.Text("ActivityType", "LogOn");
        row.Text("ActionType", "Sign-in");
        row.Text("UserName", user.AccountName);
        row.Text("UserPrincipalName", user.Upn);
        row.Text("SourceIPAddress", user.HomeIp);
        row.Text("SourceIPLocation", user.Country);
        row.Text("EventSource", "Azure AD");
        row.Text("EventVendor", "Microsoft");
        row.Text("NativeTableName", "SigninLogs");
        row.Text("SourceRecordId", moment.Dice.Guid().ToString());
        row.Int("InvestigationPriority", moment.Dice.Below(4));
        row.Json("ActivityInsights", """{"FirstTimeUserConnectedViaISP":"False","CountryUncommonlyConnectedFromAmongPeers":"False"}""");
        row.Json("UsersInsights", $$"""{"AccountDisplayName":"{{user.DisplayName}}","AccountObjectID":"{{user.ObjectId}}","BlastRadius":"Low"}""");
        row.Json("DevicesInsights", """{"OperatingSystem":"Windows 10"}""");
    }
}
