using XdrInfra.Cli.Hosting;

namespace XdrInfra.Cli.Local;

/// <summary>
/// Does in the embedded Azure what only a person can do in a real tenant: connects the event tables in the Defender portal,
/// then lets time pass until data has arrived.
/// </summary>
internal static class LocalPerson
{
    /// <summary>Selects exactly the stack's event tables, as a person does under "Connect events"; says how many there are.</summary>
    public static async Task<int> ConnectEventsAsync(LocalAzure azure, LoadedStack stack, string workspaceId, CancellationToken cancellationToken)
    {
        string[] tables = [.. stack.Settings.Events.Tables.Where(table => table.IsKnown).Select(table => table.Known)];
        await azure.Host.Portal.ConnectEventsAsync(workspaceId, tables, cancellationToken);
        return tables.Length;
    }

    /// <summary>Fast time up to the wall clock; says how much time passed.</summary>
    public static async Task<TimeSpan> LetTimePassAsync(LocalAzure azure, CancellationToken cancellationToken)
    {
        var before = azure.Host.Clock.Now;
        return await azure.Host.AdvanceAsync(azure.Host.Clock.Wall, cancellationToken) - before;
    }
}
