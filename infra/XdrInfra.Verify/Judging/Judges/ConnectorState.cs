using XdrInfra.Model.Settings;
using XdrInfra.Verify.Facts;

namespace XdrInfra.Verify.Judging.Judges;

/// <summary>What Azure says of the connector, against what the stack asks for; where the Defender portal manages it, data is the proof.</summary>
internal static class ConnectorState
{
    public static Verdict Judge(JudgeContext context)
    {
        var connector = ConnectorFacts.Of(context);
        return connector switch
        {
            { IsFound: true } => JudgeFound(context, connector),
            { IsPortal: true } => JudgePortal(context),
            _ => JudgeNone(context),
        };
    }

    private static Verdict JudgeFound(JudgeContext context, ConnectorFacts connector)
    {
        var settings = context.Settings.Connector;
        var wrong = new List<string>();
        Compare(wrong, "incidents", settings.Incidents.Or(true), connector.Incidents);
        Compare(wrong, "alerts", settings.Alerts.Or(true), connector.Alerts);
        return wrong.Count == 0
            ? Verdict.Pass($"The connector is on: incidents {Word(connector.Incidents)}, alerts {Word(connector.Alerts)}.")
            : Verdict.Fail($"The connector differs from the stack: {string.Join("; ", wrong)}.") with { ProvenByRows = true };
    }

    private static Verdict JudgePortal(JudgeContext context) => NewestIncident(context) is { } row
        ? Verdict.Pass($"The Defender portal manages the connector and data flows: the newest row of {row.Table} is from {Details.Time(row.Last)}.")
        : Verdict.WaitingForPerson("The Defender portal manages the connector; no incident or alert has arrived yet.", Steps.Connect);

    /// <summary>A workspace of the Defender portal may list none and stream all the same; a connector that somebody deleted a moment ago looks alike, but for Defender's newer incidents.</summary>
    private static Verdict JudgeNone(JudgeContext context)
    {
        if (NewestIncident(context) is not { } row || context.Settings.Connector.ManagedBy.Or(ConnectorManagedBy.Auto) == ConnectorManagedBy.Arm)
        {
            return Verdict.Fail("The workspace has no Microsoft Defender XDR connector, and nothing shows that the Defender portal manages one.");
        }

        return IncidentSilence.Overdue(context, row.Last).Count > 0
            ? Verdict.Fail($"The workspace has no Microsoft Defender XDR connector, and nothing new arrived since {Details.Time(row.Last)}, although Defender has newer incidents.")
            : Verdict.Pass($"No connector is listed, but data flows: the newest row of {row.Table} is from {Details.Time(row.Last)}.");
    }

    private static LedgerRow? NewestIncident(JudgeContext context) => Ledger.Of(context)
        .Where(row => row.Group == Model.Catalog.TableGroup.Connector && row.State == LedgerState.Fresh).MaxBy(row => row.Last);

    private static void Compare(List<string> wrong, string type, bool wanted, bool actual)
    {
        if (wanted != actual)
        {
            wrong.Add($"{type} are {Word(actual)}, the stack wants them {Word(wanted)}");
        }
    }

    private static string Word(bool isOn) => isOn ? "on" : "off";
}
