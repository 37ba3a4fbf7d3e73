using System.Text.Json.Nodes;
using Azure.Core;
using XdrInfra.Azure.Http;

namespace XdrInfra.Azure.Defender;

/// <summary>
/// The streaming settings that the Defender portal writes.
/// https://learn.microsoft.com/defender-xdr/streaming-api
/// </summary>
internal sealed class DefenderExportClient(JsonPipeline pipeline) : IDefenderExportClient
{
    private const string Settings = "/api/dataExportSettings";

    public async Task<IReadOnlyList<ExportSetting>> ListAsync(CancellationToken cancellationToken)
    {
        var answer = await pipeline.SendAsync(new JsonCall(RequestMethod.Get, pipeline.Address(Settings)), cancellationToken);
        var items = (answer.Body as JsonObject)?["value"] as JsonArray ?? [];
        return [.. items.OfType<JsonObject>().Select(item => new ExportSetting((JsonObject)item.DeepClone()))];
    }

    public Task SaveAsync(ExportSetting setting, CancellationToken cancellationToken) =>
        pipeline.SendAsync(new JsonCall(RequestMethod.Post, pipeline.Address(Settings)) { Body = setting.Raw }, cancellationToken);
}
