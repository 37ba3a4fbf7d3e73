using XdrInfra.Model.Findings;
using XdrInfra.Model.Settings;

namespace XdrInfra.Azure.Clouds;

/// <summary>Hosts and token scopes of one cloud. A scope is the audience followed by <c>/.default</c>.</summary>
public sealed record AzureEndpoints
{
    public required CloudName Cloud { get; init; }

    /// <summary>Where sign-in happens, for example <c>https://login.microsoftonline.com/</c>.</summary>
    public required Uri Authority { get; init; }

    public required ServiceEndpoint Arm { get; init; }

    public required ServiceEndpoint Logs { get; init; }

    public required ServiceEndpoint GraphSecurity { get; init; }

    /// <summary>Host of the Defender export settings; null where no public source names one.</summary>
    public ServiceEndpoint? Defender { get; init; }

    /// <summary>The Defender portal that people open.</summary>
    public required Uri Portal { get; init; }

    /// <summary>The one certificate that the embedded Azure may show; null in the cloud, where the system's trust store decides.</summary>
    public string? CertificatePem { get; init; }

    public bool IsEmulated => Cloud == CloudName.Emulated;

    /// <summary>The endpoints of a real cloud.</summary>
    public static AzureEndpoints For(CloudName cloud) => cloud switch
    {
        CloudName.Public => CloudTable.Public,
        CloudName.Gcc => CloudTable.Gcc,
        CloudName.GccHigh => CloudTable.GccHigh,
        CloudName.Dod => CloudTable.Dod,
        _ => throw new ArgumentException("The emulated cloud has no fixed hosts; give its address and certificate.", nameof(cloud)),
    };

    /// <summary>The embedded Azure at an address. Any host that is not loopback is refused.</summary>
    /// <param name="host">For example <c>https://localhost:8443</c>.</param>
    /// <param name="certificatePem">The certificate that it shows, as PEM text.</param>
    public static AzureEndpoints Emulated(Uri host, string certificatePem)
    {
        if (!host.IsLoopback || host.Scheme != Uri.UriSchemeHttps)
        {
            throw new UserFailure(ExitCode.Refused, EndpointFindings.NotLoopback(host));
        }

        var root = new Uri(host.GetLeftPart(UriPartial.Authority));
        return CloudTable.Public with
        {
            Cloud = CloudName.Emulated,
            Authority = root,
            Arm = CloudTable.Public.Arm with { Host = root },
            Logs = CloudTable.Public.Logs with { Host = root },
            GraphSecurity = CloudTable.Public.GraphSecurity with { Host = root },
            Defender = CloudTable.Public.Defender! with { Host = root },   // the public cloud has one, see the table
            CertificatePem = certificatePem,
        };
    }
}
