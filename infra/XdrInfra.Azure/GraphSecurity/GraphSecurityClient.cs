using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Azure.Core;
using XdrInfra.Azure.Http;

namespace XdrInfra.Azure.GraphSecurity;

/// <summary>
/// The security part of Microsoft Graph.
/// https://learn.microsoft.com/graph/api/security-list-incidents
/// </summary>
internal sealed class GraphSecurityClient(JsonPipeline pipeline) : IGraphSecurityClient
{
    private const string Incidents = "/v1.0/security/incidents";

    // Without it the status awaitingAction arrives as unknownFutureValue.
    private static readonly (string, string)[] Headers = [("Prefer", "include-unknown-enum-members")];

    public async IAsyncEnumerable<GraphIncident> ListIncidentsAsync(
        string? filter, bool withAlerts, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var call = Call(RequestMethod.Get, $"{Incidents}{Query(filter, withAlerts)}");
        for (var next = call; next is not null;)
        {
            var page = await SendAsync(next, cancellationToken);
            foreach (var item in (page["value"] as JsonArray ?? []).OfType<JsonObject>())
            {
                yield return new GraphIncident((JsonObject)item.DeepClone());
            }

            next = page["@odata.nextLink"]?.GetValue<string>() is { Length: > 0 } link
                ? call with { Address = pipeline.Link(link, call.ToString()) }
                : null;
        }
    }

    public async Task<GraphIncident?> FindIncidentAsync(string id, CancellationToken cancellationToken)
    {
        var answer = await pipeline.FindAsync(Call(RequestMethod.Get, Path(id)), cancellationToken);
        return answer?.Body is JsonObject body ? new GraphIncident(body) : null;
    }

    public async Task<GraphIncident> UpdateIncidentAsync(string id, JsonObject changes, CancellationToken cancellationToken) =>
        new(await SendAsync(Call(RequestMethod.Patch, Path(id)) with { Body = changes }, cancellationToken));

    private static string Query(string? filter, bool withAlerts)
    {
        var parts = new List<string>();
        if (filter is not null)
        {
            parts.Add($"$filter={Uri.EscapeDataString(filter)}");
        }

        if (withAlerts)
        {
            parts.Add("$expand=alerts");
        }

        return parts.Count == 0 ? "" : $"?{string.Join('&', parts)}";
    }

    private static string Path(string id) => $"{Incidents}/{Uri.EscapeDataString(id)}";

    private JsonCall Call(RequestMethod method, string path) => new(method, pipeline.Address(path)) { Headers = Headers };

    private async Task<JsonObject> SendAsync(JsonCall call, CancellationToken cancellationToken) =>
        (await pipeline.SendAsync(call, cancellationToken)).Body as JsonObject ?? [];
}
