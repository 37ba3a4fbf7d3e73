using XdrInfra.Model.Catalog;
using XdrInfra.Verify.Checks;
using XdrInfra.Verify.Facts;

namespace XdrInfra.Verify.Judging.Judges;

/// <summary>Ready for the Defender portal: the connector with incidents is the prerequisite, and data proves it.</summary>
internal static class PortalReady
{
    public static Verdict Judge(JudgeContext context)
    {
        var row = Ledger.Of(context).First(row => row is { Table: "SecurityIncident", Group: TableGroup.Connector });
        var connector = ConnectorFacts.Of(context);
        return row switch
        {
            { Selected: false } => Verdict.Fail("Ready for Defender portal onboarding: no. The stack leaves incidents off."),
            { Outcome: Outcome.Fail } => Verdict.Fail($"Ready for Defender portal onboarding: no. {row.Note}"),
            { Rows: > 0 } => Verdict.Pass($"Ready for Defender portal onboarding: yes. {Details.Number(row.Rows, "row")} of incidents, the newest from {Details.Time(row.Last)}."),
            _ when !connector.IsFound && !connector.IsPortal => Verdict.Fail("Ready for Defender portal onboarding: no. The connector is off and no incident has arrived."),
            { Outcome: Outcome.Quiet } => Verdict.Quiet($"Ready for Defender portal onboarding: as far as it can be seen without an incident. {row.Note}"),
            { WaitingFor: WaitingFor.Person } => Verdict.WaitingForPerson($"Ready for Defender portal onboarding: not yet. {row.Note}", Steps.Connect),
            _ => Verdict.WaitingForTime($"Ready for Defender portal onboarding: not proven. {row.Note}"),
        };
    }
}
