using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using Azure.Core.Pipeline;

namespace XdrInfra.Azure.Http;

/// <summary>The network: the system's trust and proxies for a cloud, exactly one certificate and no proxy for the embedded Azure.</summary>
internal static class PinnedTransport
{
    public static HttpPipelineTransport Create(string? certificatePem)
    {
        var handler = new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5), AllowAutoRedirect = false };
        if (certificatePem is not null)
        {
            handler.UseProxy = false;
            handler.SslOptions.RemoteCertificateValidationCallback = Pinned(certificatePem);
        }

        // Limits are set for each message by the pipeline; a second clock inside the client would cut long queries.
        return new HttpClientTransport(new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan });
    }

    private static RemoteCertificateValidationCallback Pinned(string pem)
    {
        var trusted = new X509Certificate2Collection();
        trusted.ImportFromPem(pem);
        return (_, certificate, _, problems) =>
            certificate is X509Certificate2 shown
            && (problems & ~SslPolicyErrors.RemoteCertificateChainErrors) == SslPolicyErrors.None
            && LeadsTo(trusted, shown);
    }

    private static bool LeadsTo(X509Certificate2Collection trusted, X509Certificate2 shown)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(trusted);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;   // a certificate made on this machine has no revocation list
        chain.ChainPolicy.DisableCertificateDownloads = true;
        return chain.Build(shown);
    }
}
