using System.Text.Json.Nodes;
using System.Globalization;

namespace XdrInfra.Cli.Connecting;

/// <summary>The person of an embedded Azure that another process runs.</summary>
internal sealed class DistantPerson(CloudAzure azure) : IEmulatedPerson
{
    // The embedded Azure's own paths know no api-version; the client wants one in every path.
    private const string Version = "?api-version=1";

    public Task ConnectEventsAsync(string workspaceId, IReadOnlyList<string> tables, CancellationToken cancellationToken) =>
        azure.Clients.Arm.PostAsync(
            $"/admin/portal/events{Version}",
            new JsonObject { ["workspaceId"] = workspaceId, ["tables"] = new JsonArray([.. tables.Select(table => JsonValue.Create(table))]) },
            null,
            cancellationToken);

    public async Task<TimeSpan> LetTimePassAsync(CancellationToken cancellationToken)
    {
        var before = await NowAsync(cancellationToken);
        await azure.Clients.Arm.PostAsync($"/admin/clock{Version}", [], null, cancellationToken);
        return await NowAsync(cancellationToken) - before;
    }

    private async Task<DateTimeOffset> NowAsync(CancellationToken cancellationToken)
    {
        var state = await azure.Clients.Arm.FindAsync($"/admin/state{Version}", cancellationToken);
        return DateTimeOffset.Parse(state?["now"]?.ToString() ?? "", CultureInfo.InvariantCulture);
    }
}
