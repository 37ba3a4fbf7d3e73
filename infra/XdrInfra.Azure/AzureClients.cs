using Azure.Core;
using Azure.Core.Pipeline;
using XdrInfra.Azure.Arm;
using XdrInfra.Azure.Clouds;
using XdrInfra.Azure.Defender;
using XdrInfra.Azure.GraphSecurity;
using XdrInfra.Azure.Http;
using XdrInfra.Azure.Logs;

namespace XdrInfra.Azure;

/// <summary>The clients of one cloud with one sign-in.</summary>
public sealed class AzureClients
{
    private AzureClients(AzureEndpoints endpoints, Func<ServiceEndpoint, JsonPipeline> pipeline, RetryLimits limits)
    {
        Endpoints = endpoints;
        Arm = new ArmClient(pipeline(endpoints.Arm), limits);
        Logs = new LogsClient(pipeline(endpoints.Logs));
        GraphSecurity = new GraphSecurityClient(pipeline(endpoints.GraphSecurity));
        Defender = endpoints.Defender is { } defender ? new DefenderExportClient(pipeline(defender)) : null;
    }

    public AzureEndpoints Endpoints { get; }

    public IArmClient Arm { get; }

    public ILogsClient Logs { get; }

    public IGraphSecurityClient GraphSecurity { get; }

    /// <summary>Null in a cloud whose Defender host no public source names.</summary>
    public IDefenderExportClient? Defender { get; }

    public static AzureClients Create(AzureEndpoints endpoints, TokenCredential credential, AzureClientOptions? options = null)
    {
        var settings = options ?? new AzureClientOptions();
        settings.Transport = settings.Network ?? PinnedTransport.Create(endpoints.CertificatePem);
        settings.RetryPolicy = new BoundedRetryPolicy(settings.Time, settings.Limits);
        return new AzureClients(endpoints, service => Pipeline(endpoints, service, credential, settings), settings.Limits);
    }

    private static JsonPipeline Pipeline(AzureEndpoints endpoints, ServiceEndpoint service, TokenCredential credential, AzureClientOptions options)
    {
        var onEachTry = new List<HttpPipelinePolicy>();
        if (endpoints.IsEmulated)
        {
            onEachTry.Add(new LoopbackOnlyPolicy());
        }

        onEachTry.Add(new BearerTokenAuthenticationPolicy(credential, service.Scope));
        if (options.Log is { } log)
        {
            onEachTry.Add(new TracePolicy(log, options.Time));
        }

        var pipeline = HttpPipelineBuilder.Build(options, [], [.. onEachTry], ResponseClassifier);
        return new JsonPipeline(pipeline, service, options.Time);
    }

    // Our own retry policy decides; the classifier only feeds Azure.Core's diagnostics.
    private static ResponseClassifier ResponseClassifier { get; } = new StatusCodeClassifier([]);
}
