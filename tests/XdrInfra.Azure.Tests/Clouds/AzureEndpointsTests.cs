using XdrInfra.Azure.Clouds;
using XdrInfra.Azure.Tests.Fakes;
using XdrInfra.Model.Files;
using XdrInfra.Model.Findings;
using XdrInfra.Model.Settings;

namespace XdrInfra.Azure.Tests.Clouds;

public sealed class AzureEndpointsTests
{
    [Theory]
    [InlineData(CloudName.Public, "management.azure.com", "api.loganalytics.azure.com", "graph.microsoft.com", "api.security.microsoft.com")]
    [InlineData(CloudName.Gcc, "management.azure.com", "api.loganalytics.azure.com", "graph.microsoft.com", "api-gcc.securitycenter.microsoft.us")]
    [InlineData(CloudName.GccHigh, "management.usgovcloudapi.net", "api.loganalytics.us", "graph.microsoft.us", "api-gov.securitycenter.microsoft.us")]
    [InlineData(CloudName.Dod, "management.usgovcloudapi.net", "api.loganalytics.us", "dod-graph.microsoft.us", null)]
    public void Knows_the_hosts_of_each_cloud(CloudName cloud, string arm, string logs, string graph, string? defender)
    {
        var endpoints = AzureEndpoints.For(cloud);

        (endpoints.Arm.Host.Host, endpoints.Logs.Host.Host, endpoints.GraphSecurity.Host.Host, endpoints.Defender?.Host.Host)
            .ShouldBe((arm, logs, graph, defender));
    }

    [Fact]
    public void Keeps_the_old_audience_of_the_query_service() =>
        AzureEndpoints.For(CloudName.Public).Logs.Scope.ShouldBe("https://api.loganalytics.io/.default");

    [Theory]
    [InlineData("https://example.com")]
    [InlineData("http://localhost:1")]
    public void Refuses_an_emulated_cloud_that_is_not_https_on_this_machine(string host) =>
        Should.Throw<UserFailure>(() => AzureEndpoints.Emulated(new Uri(host), "pem")).ExitCode.ShouldBe(ExitCode.Refused);

    [Fact]
    public async Task Sends_nothing_of_the_emulated_cloud_to_another_host()
    {
        var far = AzureEndpoints.Emulated(new Uri("https://localhost:1"), "pem") with { Arm = new ServiceEndpoint(new Uri("https://example.com"), "s/.default") };
        var azure = new ScriptedAzure(far);

        (await Should.ThrowAsync<UserFailure>(() => azure.Clients.Arm.FindAsync("/subscriptions/s", ScriptedAzure.None))).Message.ShouldStartWith(
            "mandatory XDR4001: The emulated cloud was pointed at 'https://example.com/subscriptions/s");
        azure.Network.Requests.ShouldBeEmpty();
    }

    [Fact]
    public void Finds_the_emulator_by_its_variables()
    {
        var endpoints = FromEnvironment(("XDR_EMULATOR", "https://localhost:8443/"), ("SSL_CERT_FILE", "cert.pem"));

        (endpoints.Cloud, endpoints.Arm.Host, endpoints.CertificatePem).ShouldBe((CloudName.Emulated, new Uri("https://localhost:8443"), "PEM"));
    }

    [Fact]
    public void Says_how_to_start_the_emulator() => Should.Throw<UserFailure>(() => FromEnvironment()).Message.ShouldBe(
        "mandatory XDR4002: The stack lives in the emulated cloud, but XDR_EMULATOR does not say where the embedded Azure is.");

    [Fact]
    public void Says_which_certificate_is_missing() =>
        Should.Throw<UserFailure>(() => FromEnvironment(("XDR_EMULATOR", "https://localhost:1"), ("SSL_CERT_FILE", "other.pem"))).Message.ShouldBe(
            "mandatory XDR4004: The certificate of the embedded Azure, 'other.pem', does not exist.");

    [Fact]
    public void Says_that_an_address_is_none() =>
        Should.Throw<UserFailure>(() => FromEnvironment(("XDR_EMULATOR", "here"))).Message.ShouldBe(
            "mandatory XDR4003: XDR_EMULATOR is 'here', which is not an absolute address.");

    private static AzureEndpoints FromEnvironment(params (string Name, string Value)[] variables) =>
        EmulatorAddress.FromEnvironment(name => variables.FirstOrDefault(variable => variable.Name == name).Value, new OneCertificate());

    private sealed class OneCertificate : IFiles
    {
        public bool Exists(string path) => path == "cert.pem";

        public byte[] Read(string path) => "PEM"u8.ToArray();

        public void Write(string path, ReadOnlySpan<byte> content) => throw new NotSupportedException();

        public IReadOnlyList<string> List(string folder, string pattern) => [];
    }
}
