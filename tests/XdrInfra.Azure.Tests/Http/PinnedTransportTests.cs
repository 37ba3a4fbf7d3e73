using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using XdrInfra.Azure.Clouds;
using XdrInfra.Azure.Errors;
using XdrInfra.Azure.Http;
using XdrInfra.Azure.Tests.Fakes;
using XdrInfra.Testing.Time;

namespace XdrInfra.Azure.Tests.Http;

public sealed class PinnedTransportTests : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    public PinnedTransportTests() => _listener.Start();

    public void Dispose() => _listener.Dispose();

    [Fact]
    public async Task Trusts_the_certificate_that_was_given()
    {
        using var certificate = Certificate("localhost");

        (await AskAsync(certificate, certificate)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Refuses_every_other_certificate()
    {
        using var shown = Certificate("localhost");
        using var pinned = Certificate("localhost");

        (await Should.ThrowAsync<AzureFailure>(() => AskAsync(shown, pinned))).Kind.ShouldBe(FailureKind.Untrusted);
    }

    [Fact]
    public async Task Refuses_the_given_certificate_under_another_name()
    {
        using var certificate = Certificate("elsewhere.example.com");

        (await Should.ThrowAsync<AzureFailure>(() => AskAsync(certificate, certificate))).Kind.ShouldBe(FailureKind.Untrusted);
    }

    private async Task<System.Text.Json.Nodes.JsonObject?> AskAsync(X509Certificate2 shown, X509Certificate2 pinned)
    {
        var host = new Uri($"https://localhost:{((IPEndPoint)_listener.LocalEndpoint).Port}");
        var serving = ServeOnceAsync(shown);
        var clients = AzureClients.Create(
            AzureEndpoints.Emulated(host, pinned.ExportCertificatePem()), new FixedCredential(), new AzureClientOptions { Time = new InstantTime() });
        var answer = await clients.Arm.FindAsync("/subscriptions/s", CancellationToken.None);
        await serving;
        return answer;
    }

    private async Task ServeOnceAsync(X509Certificate2 certificate)
    {
        using var client = await _listener.AcceptTcpClientAsync();
        await using var stream = new SslStream(client.GetStream());
        await stream.AuthenticateAsServerAsync(certificate);
        _ = await stream.ReadAtLeastAsync(new byte[8], 8);
        await stream.WriteAsync(Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Type: application/json\r\n\r\n{}"));
    }

    private static X509Certificate2 Certificate(string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(name);
        request.CertificateExtensions.Add(names.Build());
        var from = new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
        using var made = request.CreateSelfSigned(from, from.AddYears(50));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }
}
