using XdrInfra.Emulator.Simulator.Rows;

namespace XdrInfra.Emulator.Simulator.Events.Identity;

/// <summary>IdentityDirectoryEvents: an account or a group in Active Directory changes.</summary>
internal sealed class IdentityDirectoryProducer : IEventProducer
{
    private static readonly string[] Actions = ["Account Password changed", "Group Membership changed", "Account Enabled changed", "Device Operating System changed", "Account Display Name changed"];

    public string Table => "IdentityDirectoryEvents";

    public void Write(Row row, EventMoment moment)
    {
        var administrator = moment.Subject.User ?? moment.Dice.Pick(moment.World.Administrators);
        var target = moment.Dice.Pick(moment.World.Users);
        IdentityColumns.Write(row, moment, administrator, moment.Device());
        row.Text("ActionType", moment.Subject.ActionType ?? moment.Dice.PickSkewed(Actions));
        row.Text("Application", IdentityColumns.ActiveDirectory);
        row.Text("Protocol", "Ldap");
        row.Text("TargetAccountUpn", target.Upn);
        row.Text("TargetAccountDisplayName", target.DisplayName);
        row.Json("AdditionalFields", $$"""{"TARGET_OBJECT.USER":"{{target.AccountName}}"}""");
    }
}
