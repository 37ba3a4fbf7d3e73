using XdrInfra.Cli.Drawing;
using XdrInfra.Cli.Hosting;
using XdrInfra.Model.Findings;
using XdrInfra.Model.Values;

namespace XdrInfra.Cli.Connecting;

/// <summary>After a deployment to an embedded Azure: the person's step in the portal is done, and time passes until data is there.</summary>
internal sealed class DataArrival(Narrator narrator, LoadedStack stack, IStackAzure azure, IEmulatedPerson person)
{
    public async Task RunAsync(string workspaceId, CancellationToken cancellationToken)
    {
        narrator.Now("Letting Defender data arrive");
        string[] tables = [.. stack.Settings.Events.Tables.Where(table => table.IsKnown).Select(table => table.Known)];
        await person.ConnectEventsAsync(workspaceId, tables, cancellationToken);
        if (tables.Length > 0)
        {
            narrator.Done("Events", $"{tables.Length} tables connected in the embedded Defender portal; in a real tenant a person does it: xdr events {stack.Settings.Stack}");
        }

        var passed = await person.LetTimePassAsync(cancellationToken);
        var rows = await ArrivedRows.CountAsync(azure, stack, cancellationToken);
        if (rows.Uncounted is { } failure)
        {
            narrator.Warn("Data", $"{Durations.Say(passed)} passed in the embedded Azure; the rows could not be counted");
            PlanText.Findings(narrator, [failure.ToFinding(Location.None) with { Level = Level.Advisory }]);
            return;
        }

        narrator.Done("Data", $"{rows.Rows:N0} rows in {rows.Tables} tables; {Durations.Say(passed)} passed in the embedded Azure");
    }
}
