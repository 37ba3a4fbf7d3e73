using XdrInfra.Cli.Connecting;

namespace XdrInfra.Cli.Local;

/// <summary>The person of an embedded Azure in this process.</summary>
internal sealed class LocalPerson(LocalAzure azure) : IEmulatedPerson
{
    public Task ConnectEventsAsync(string workspaceId, IReadOnlyList<string> tables, CancellationToken cancellationToken) =>
        azure.Host.Portal.ConnectEventsAsync(workspaceId, tables, cancellationToken);

    public async Task<TimeSpan> LetTimePassAsync(CancellationToken cancellationToken)
    {
        var before = azure.Host.Clock.Now;
        return await azure.Host.AdvanceAsync(azure.Host.Clock.Wall, cancellationToken) - before;
    }
}
