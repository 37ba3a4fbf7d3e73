using XdrInfra.Emulator.Simulator.Rows;

namespace XdrInfra.Emulator.Simulator.Events.Identity;

/// <summary>IdentityQueryEvents: what Active Directory is asked.</summary>
internal sealed class IdentityQueryProducer : IEventProducer
{
    private static readonly (string Action, string Type, string Query, string Protocol)[] Questions =
    [
        ("LDAP query", "AllUsers", "(&(objectClass=user)(objectCategory=person))", "Ldap"),
        ("LDAP query", "AllGroups", "(objectClass=group)", "Ldap"),
        ("DNS query", "A", "_ldap._tcp.dc._msdcs", "Dns"),
        ("SAMR query", "EnumerateUsers", "EnumerateUsers", "Samr"),
    ];

    public string Table => "IdentityQueryEvents";

    public void Write(Row row, EventMoment moment)
    {
        var (action, type, query, protocol) = moment.Subject.ActionType == "SAMR query" ? Questions[3] : moment.Dice.PickSkewed(Questions);
        IdentityColumns.Write(row, moment, moment.User(), moment.Device());
        row.Text("ActionType", action);
        row.Text("Application", IdentityColumns.ActiveDirectory);
        row.Text("QueryType", type);
        row.Text("Query", query);
        row.Text("QueryTarget", moment.World.Input.Domain);
        row.Text("Protocol", protocol);
        row.Json("AdditionalFields", """{"Count":1}""");
    }
}
