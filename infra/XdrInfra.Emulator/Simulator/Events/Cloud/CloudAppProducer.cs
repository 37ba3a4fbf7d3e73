using XdrInfra.Emulator.Simulator.Rows;
using XdrInfra.Emulator.Simulator.World;

namespace XdrInfra.Emulator.Simulator.Events.Cloud;

/// <summary>CloudAppEvents: somebody does something in a cloud application.</summary>
internal sealed class CloudAppProducer : IEventProducer
{
    public string Table => "CloudAppEvents";

    public void Write(Row row, EventMoment moment)
    {
        var user = moment.User();
        var app = Surroundings.Apps.FirstOrDefault(app => app.Name == moment.Subject.Application) ?? moment.Dice.PickSkewed(Surroundings.Apps);
        var action = moment.Subject.ActionType ?? moment.Dice.Pick(app.ActionTypes);
        var item = moment.Subject.File?.Name ?? moment.Dice.Pick(Surroundings.Documents);
        WriteAccount(row, user);
        row.Text("ActionType", action);
        row.Text("ActivityType", action.StartsWith("File", StringComparison.Ordinal) ? "Basic" : "Run");
        row.Text("Application", app.Name);
        row.Int("ApplicationId", app.Id);
        row.Int("AppInstanceId", 0);
        row.Text("AuditSource", "Office 365");
        row.Text("ObjectName", item);
        row.Text("ObjectType", "File");
        row.Text("ObjectId", $"https://contoso.sharepoint.example/sites/{user.Department.Replace(' ', '-')}/{item}");
        WritePlace(row, moment, user);
        row.Bool("IsAdminOperation", user.IsAdministrator && action.StartsWith("Update", StringComparison.Ordinal));
        row.Text("ReportId", $"{moment.Dice.Guid()}_{app.Id}");
        WriteBags(row, user, app, action, item);
    }

    private static void WriteAccount(Row row, SimulatedUser user)
    {
        row.Text("AccountDisplayName", user.DisplayName);
        row.Text("AccountId", user.ObjectId);
        row.Text("AccountObjectId", user.ObjectId);
        row.Text("AccountType", user.IsAdministrator ? "Admin" : "Regular");
        row.Bool("IsExternalUser", false);
        row.Bool("IsImpersonated", false);
    }

    private static void WritePlace(Row row, EventMoment moment, SimulatedUser user)
    {
        var strange = moment.Subject.Remote is not null;
        row.Text("IPAddress", moment.Subject.Remote?.Ip ?? user.HomeIp);
        row.Text("IPCategory", strange ? "Risky" : "Corporate");
        row.Text("ISP", strange ? "Example Hosting" : "Example Telecom");
        row.Text("City", strange ? "" : user.City);
        row.Text("CountryCode", strange ? "KP" : user.Country);
        row.Bool("IsAnonymousProxy", strange);
        row.Text("DeviceType", "Desktop");
        row.Text("OSPlatform", "Windows 10");
        row.Text("UserAgent", moment.Dice.Pick(Surroundings.UserAgents));
        row.Json("UncommonForUser", strange ? """["ISP","CountryCode","IPAddress"]""" : "[]");
        row.Json("LastSeenForUser", """{"ISP":1,"CountryCode":1}""");
    }

    private static void WriteBags(Row row, SimulatedUser user, CloudApp app, string action, string item)
    {
        row.Json("ActivityObjects", $$"""[{"Type":"File","Role":"Target object","Name":"{{item}}"},{"Type":"User","Role":"Actor","Name":"{{user.DisplayName}}","Id":"{{user.ObjectId}}"}]""");
        row.Json("RawEventData", $$"""{"Operation":"{{action}}","Workload":"{{app.Workload}}","UserId":"{{user.Upn}}","ResultStatus":"Succeeded"}""");
        row.Json("IPTags", "[]");
        row.Json("UserAgentTags", "[]");
        row.Json("SessionData", "{}");
        row.Json("AdditionalFields", "{}");
    }
}
