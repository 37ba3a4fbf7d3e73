using Azure.Core;
using Azure.Core.Pipeline;

namespace XdrInfra.Azure.Http;

/// <summary>What a test or a host may replace: time, transport, log, limits.</summary>
public sealed class AzureClientOptions : ClientOptions
{
    public AzureClientOptions()
        : base(new DiagnosticsOptionsWithoutLogs())
    {
        Diagnostics.ApplicationId = "xdr-infra";
    }

    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>One line for each request: method, address, status, duration, correlation id. Never a header or a body.</summary>
    public Action<string>? Log { get; init; }

    public RetryLimits Limits { get; init; } = RetryLimits.Default;

    /// <summary>Replaces the network, in tests.</summary>
    public HttpPipelineTransport? Network { get; init; }

    private sealed class DiagnosticsOptionsWithoutLogs : DiagnosticsOptions
    {
        public DiagnosticsOptionsWithoutLogs()
        {
            IsLoggingEnabled = false;
            IsDistributedTracingEnabled = false;
        }
    }
}
