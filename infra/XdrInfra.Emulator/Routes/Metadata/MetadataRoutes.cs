using System.Text.Json.Nodes;
using XdrInfra.Emulator.Pipeline;

namespace XdrInfra.Emulator.Routes.Metadata;

/// <summary>The cloud metadata document, with every name that a client refuses to start without.</summary>
// https://learn.microsoft.com/azure/azure-resource-manager/custom-providers/overview (management endpoints)
internal sealed class MetadataRoutes : IRoutes
{
    private const string Source = "https://github.com/hashicorp/go-azure-sdk/tree/main/sdk/environments";

    public IEnumerable<Route> Routes =>
    [
        new(Service.Open, "GET", "/metadata/endpoints", Answer)
        {
            Source = Source, Note = "one document for every api-version; services that are not emulated name hosts under .invalid",
        },
    ];

    private static Outcome Answer(Call call)
    {
        var address = call.Installation.Address + "/";
        var document = new JsonObject
        {
            ["name"] = "XdrInfraEmulator",
            ["portal"] = "https://portal.xdrinfra.invalid",
            ["resourceManager"] = address,
            ["microsoftGraphResourceId"] = address,
            ["graph"] = address,
            ["graphAudience"] = address,
            ["logAnalyticsResourceId"] = call.Installation.Address,
            ["gallery"] = address,
            ["authentication"] = new JsonObject
            {
                ["loginEndpoint"] = address,
                ["audiences"] = new JsonArray(call.Installation.Address, "https://management.core.windows.net/", "https://management.azure.com/"),
                ["tenant"] = "common",
                ["identityProvider"] = "AAD",
            },
            ["suffixes"] = Suffixes(),
        };
        foreach (var name in Ids)
        {
            document[name] = $"https://{name.ToLowerInvariant()}.xdrinfra.invalid/";
        }

        return Reply.Ok(document);
    }

    private static readonly string[] Ids =
    [
        "batch", "media", "sqlManagement", "activeDirectoryDataLake", "ossrDbmsResourceId", "synapseAnalyticsResourceId",
        "attestationResourceId", "appInsightsResourceId", "appInsightsTelemetryChannelResourceId", "vmImageAliasDoc",
    ];

    private static readonly string[] SuffixNames =
    [
        "azureDataLakeStoreFileSystem", "acrLoginServer", "sqlServerHostname", "azureDataLakeAnalyticsCatalogAndJob", "keyVaultDns",
        "storage", "azureFrontDoorEndpointSuffix", "storageSyncEndpointSuffix", "mhsmDns", "mysqlServerEndpoint",
        "postgresqlServerEndpoint", "mariadbServerEndpoint", "synapseAnalytics", "attestationEndpoint",
    ];

    private static JsonObject Suffixes()
    {
        var suffixes = new JsonObject();
        foreach (var name in SuffixNames)
        {
            suffixes[name] = $"{name.ToLowerInvariant()}.xdrinfra.invalid";
        }

        return suffixes;
    }
}
