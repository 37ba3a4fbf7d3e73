using Azure.Core;
using Azure.Core.Pipeline;
using XdrInfra.Azure.Clouds;
using XdrInfra.Model.Findings;

namespace XdrInfra.Azure.Http;

/// <summary>In the emulated cloud nothing leaves this machine, wherever a link in an answer points.</summary>
internal sealed class LoopbackOnlyPolicy : HttpPipelineSynchronousPolicy
{
    public override void OnSendingRequest(HttpMessage message)
    {
        var address = message.Request.Uri.ToUri();
        if (!address.IsLoopback)
        {
            throw new UserFailure(ExitCode.Refused, EndpointFindings.NotLoopback(address));
        }
    }
}
