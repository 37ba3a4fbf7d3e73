using System.Text.Json.Nodes;
using XdrInfra.Emulator.Pipeline;

namespace XdrInfra.Emulator.Routes.Metadata;

/// <summary>The cloud metadata document, with every name that a client refuses to start without, in the three shapes that clients ask for.</summary>
internal sealed class MetadataRoutes : IRoutes
{
    // https://github.com/hashicorp/go-azure-sdk/tree/main/sdk/environments (2022-09-01)
    // https://github.com/hashicorp/go-azure-helpers/tree/main/authentication (before: a list of clouds)
    // https://github.com/Azure/azure-cli/blob/dev/src/azure-cli-core/azure/cli/core/cloud.py (2015-01-01, and lists)
    private const string Source = "https://github.com/hashicorp/go-azure-sdk/tree/main/sdk/environments";
    private const string FirstWithOneCloud = "2022-01-01";
    private const string Oldest = "2015-01-01";

    public IEnumerable<Route> Routes =>
    [
        new(Service.Open, "GET", "/metadata/endpoints", Answer)
        {
            Source = Source,
            Note = "from 2022 on one document, before a list with one cloud, 2015-01-01 the first shape; services that are not emulated name hosts under .invalid",
        },
    ];

    private static Outcome Answer(Call call) => call.ApiVersion switch
    {
        Oldest => Reply.Ok(First(call)),
        { Length: > 0 } version when string.CompareOrdinal(version, FirstWithOneCloud) < 0 => new Reply(200) { Json = new JsonArray(Document(call)) },
        _ => Reply.Ok(Document(call)),
    };

    private static JsonObject First(Call call) => new()
    {
        ["galleryEndpoint"] = Root(call),
        ["graphEndpoint"] = Root(call),
        ["graphAudience"] = Root(call),
        ["portalEndpoint"] = "https://portal.xdrinfra.invalid",
        ["authentication"] = Authentication(call),
    };

    private static JsonObject Document(Call call)
    {
        var document = new JsonObject
        {
            ["name"] = "XdrInfraEmulator",
            ["portal"] = "https://portal.xdrinfra.invalid",
            ["resourceManager"] = Root(call),
            ["microsoftGraphResourceId"] = Root(call),
            ["graph"] = Root(call),
            ["graphAudience"] = Root(call),
            ["logAnalyticsResourceId"] = call.Installation.Address,
            ["gallery"] = Root(call),
            ["authentication"] = Authentication(call),
            ["suffixes"] = Suffixes(),
        };
        foreach (var name in Ids)
        {
            document[name] = $"https://{name.ToLowerInvariant()}.xdrinfra.invalid/";
        }

        return document;
    }

    private static string Root(Call call) => call.Installation.Address + "/";

    private static JsonObject Authentication(Call call) => new()
    {
        ["loginEndpoint"] = Root(call),
        ["audiences"] = new JsonArray(call.Installation.Address, "https://management.core.windows.net/", "https://management.azure.com/"),
        ["tenant"] = "common",
        ["identityProvider"] = "AAD",
    };

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
