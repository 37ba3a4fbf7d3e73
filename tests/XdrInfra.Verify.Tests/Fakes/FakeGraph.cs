using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using XdrInfra.Azure.GraphSecurity;

namespace XdrInfra.Verify.Tests.Fakes;

/// <summary>Lists the incidents that it was given and remembers how it was asked.</summary>
internal sealed class FakeGraph(params IReadOnlyList<string> incidents) : IGraphSecurityClient
{
    public List<(string? Filter, bool WithAlerts)> Asked { get; } = [];

    public async IAsyncEnumerable<GraphIncident> ListIncidentsAsync(string? filter, bool withAlerts, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Asked.Add((filter, withAlerts));
        await Task.Yield();
        foreach (var incident in incidents)
        {
            yield return new GraphIncident(JsonNode.Parse(incident) as JsonObject ?? []);
        }
    }

    public Task<GraphIncident?> FindIncidentAsync(string id, CancellationToken cancellationToken) => throw new InvalidOperationException("A check lists incidents only.");

    public Task<GraphIncident> UpdateIncidentAsync(string id, JsonObject changes, CancellationToken cancellationToken) => throw new InvalidOperationException("A check changes nothing.");
}
