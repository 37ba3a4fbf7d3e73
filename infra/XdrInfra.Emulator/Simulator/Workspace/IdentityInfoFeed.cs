using XdrInfra.Emulator.Simulator.Chance;
using XdrInfra.Emulator.Simulator.Events;
using XdrInfra.Emulator.Simulator.Feeds;
using XdrInfra.Emulator.Simulator.History;
using XdrInfra.Emulator.Simulator.Rows;
using XdrInfra.Emulator.Simulator.Views;
using XdrInfra.Emulator.Simulator.World;

namespace XdrInfra.Emulator.Simulator.Workspace;

/// <summary>IdentityInfo: all users once after entity analytics is switched on, then each again every 14 days, a few every day.</summary>
internal sealed class IdentityInfoFeed(TenantWorld world) : IFeed
{
    // https://learn.microsoft.com/azure/sentinel/ueba-reference
    private static readonly TimeSpan Again = TimeSpan.FromDays(14);

    public string Table => "IdentityInfo";

    public void Write(WorldView view, ArrivalWindow window, RowDesk desk)
    {
        var switched = view.History.Facts.OfType<WorldFact.EntityAnalyticsSet>().Where(fact => fact.At < window.Until).ToList();
        var syncs = switched
            .SelectMany((fact, index) => Syncs(fact.At, index + 1 < switched.Count ? switched[index + 1].At : DateTime.MaxValue, window))
            .OrderBy(sync => sync.Arrival)
            .ThenBy(sync => sync.Number);
        foreach (var (arrival, number) in syncs)
        {
            Write(view, desk, arrival, world.Users[number]);
        }
    }

    private IEnumerable<(DateTime Arrival, int Number)> Syncs(DateTime from, DateTime until, ArrivalWindow window)
    {
        for (var number = 0; number < world.Users.Count; number++)
        {
            var first = from.AddMinutes(10 + (120 * Seeds.Unit(Seeds.With(1, number))));
            var turn = first + (Again * (number * 0.618 % 1));
            if (first < until && window.Holds(first))
            {
                yield return (first, number);
            }

            for (var sync = turn > first ? turn : turn + Again; sync < until && sync <= window.Until; sync += Again)
            {
                if (window.Holds(sync))
                {
                    yield return (sync, number);
                }
            }
        }
    }

    private void Write(WorldView view, RowDesk desk, DateTime arrival, SimulatedUser user)
    {
        var providers = view.EntityProviders(arrival);
        var cloud = providers.Contains("AzureActiveDirectory", StringComparer.OrdinalIgnoreCase);
        var onPremises = user.OnPremises && view.HasSensor(arrival) && providers.Contains("ActiveDirectory", StringComparer.OrdinalIgnoreCase);
        if (!view.Streams(arrival) || !(cloud || onPremises) || view.IsCapped(desk.Info(Table), arrival))
        {
            return;
        }

        var row = desk.Open(Table);
        row.Begin(arrival, arrival.AddMinutes(-4));
        row.Text("SourceSystem", onPremises ? (cloud ? "Hybrid" : "ActiveDirectory") : "AzureActiveDirectory");
        row.Text("ChangeSource", onPremises ? "ActiveDirectory" : "AzureActiveDirectory");
        WriteAccount(row, user);
        WritePerson(row, user, onPremises);
        if (onPremises)
        {
            WriteOnPremises(row, user);
        }

        row.End();
    }

    private void WriteAccount(Row row, SimulatedUser user)
    {
        row.Text("AccountName", user.AccountName);
        row.Text("AccountDomain", user.AccountDomain);
        row.Text("AccountUPN", user.Upn);
        row.Text("AccountObjectId", user.ObjectId);
        row.Text("AccountTenantId", world.Input.TenantId.ToString());
        row.Text("AccountDisplayName", user.DisplayName);
        row.Time("AccountCreationTime", user.Created);
        row.Text("MailAddress", user.Upn);
        row.Bool("IsAccountEnabled", true);
        row.Bool("IsMFARegistered", true);
        row.Bool("IsServiceAccount", false);
        row.Json("AssignedRoles", user.IsAdministrator ? """["Security Administrator"]""" : "[]");
        row.Json("GroupMembership", $"[\"{user.Department}\"]");
        row.Text("UserType", "Member");
    }

    private static void WritePerson(Row row, SimulatedUser user, bool onPremises)
    {
        row.Text("GivenName", user.GivenName);
        row.Text("Surname", user.Surname);
        row.Text("Department", user.Department);
        row.Text("JobTitle", user.JobTitle);
        row.Text("City", user.City);
        row.Text("Country", user.Country);
        row.Text("BlastRadius", user.IsAdministrator ? "High" : "Low");
        row.Text("Tags", onPremises ? "[]" : "");
        row.Int("InvestigationPriority", user.IsAdministrator ? 3 : 0);
    }

    // What only Active Directory knows; it comes through the sensor of Defender for Identity.
    private void WriteOnPremises(Row row, SimulatedUser user)
    {
        row.Text("AccountSID", user.Sid);
        row.Text("SAMAccountName", user.AccountName);
        row.Text("OnPremisesDistinguishedName", $"CN={user.DisplayName},OU={user.Department},{string.Join(',', world.Input.Domain.Split('.').Select(part => "DC=" + part))}");
        row.Json("UserAccountControl", """["NormalAccount"]""");
    }
}
