using System.Net;
using System.Net.Sockets;
using XdrInfra.Emulator.Tests.Running;
using XdrInfra.Model.Findings;
using XdrInfra.Testing.Time;

namespace XdrInfra.Emulator.Tests;

public sealed class EmulatorHostTests
{
    [Fact]
    public async Task Serves_the_metadata_document_over_https_with_its_own_certificate()
    {
        await using var azure = await TestAzure.StartAsync();

        var answer = await Answer.ReadAsync(await azure.Client.GetAsync("/metadata/endpoints?api-version=2022-09-01"));

        answer.Status.ShouldBe(200);
        answer.Value("resourceManager").ShouldBe(azure.Host.Address.ToString());
        answer.Json.GetProperty("suffixes").GetProperty("storage").GetString().ShouldBe("storage.xdrinfra.invalid");
    }

    [Fact]
    public async Task Answers_on_both_loopback_addresses_and_nowhere_else()
    {
        await using var azure = await TestAzure.StartAsync();
        using var four = new TcpClient(AddressFamily.InterNetwork);

        await four.ConnectAsync(IPAddress.Loopback, azure.Host.Address.Port);

        four.Connected.ShouldBeTrue();
        var elsewhere = Dns.GetHostAddresses(Dns.GetHostName()).FirstOrDefault(address => !IPAddress.IsLoopback(address));
        if (elsewhere is not null)
        {
            using var outside = new TcpClient(elsewhere.AddressFamily);
            await Should.ThrowAsync<SocketException>(async () => await outside.ConnectAsync(elsewhere, azure.Host.Address.Port));
        }
    }

    [Fact]
    public async Task Refuses_a_port_that_is_taken_with_a_finding_and_exit_code_1()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        var folder = Directory.CreateTempSubdirectory("xdr-emulator-").FullName;
        var options = TestAzure.Options(folder, new FakeClock(), scenario: null) with { Port = port };

        var failure = await Should.ThrowAsync<UserFailure>(() => EmulatorHost.StartAsync(options, CancellationToken.None));

        failure.ExitCode.ShouldBe(ExitCode.Usage);
        failure.Findings.Single().ToString().ShouldBe($"mandatory XDR6001: Port {port} is taken by another program.");
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Refuses_a_state_folder_that_another_one_uses()
    {
        await using var azure = await TestAzure.StartAsync();
        var options = TestAzure.Options(azure.Folder, azure.Clock, scenario: null);

        var failure = await Should.ThrowAsync<UserFailure>(() => EmulatorHost.StartAsync(options, CancellationToken.None));

        failure.Findings.Single().Message.ShouldBe($"The state folder \"{options.StateDirectory}\" is in use by process {Environment.ProcessId}.");
    }

    [Fact]
    public async Task Writes_a_file_that_points_the_usual_tools_at_it()
    {
        await using var azure = await TestAzure.StartAsync();

        var names = File.ReadAllLines(azure.Host.EnvironmentFilePath).TakeWhile(line => line[0] != '#').Select(line => line.Split(' ', '=')[1]);

        names.ShouldBe(
        [
            "XDR_EMULATOR", "XDR_LOGS_ENDPOINT", "ARM_METADATA_HOSTNAME", "ARM_TENANT_ID", "ARM_CLIENT_ID", "ARM_CLIENT_SECRET", "ARM_SUBSCRIPTION_ID",
            "AZURE_AUTHORITY_HOST", "AZURE_TENANT_ID", "AZURE_CLIENT_ID", "AZURE_CLIENT_SECRET", "SSL_CERT_FILE", "NODE_EXTRA_CA_CERTS",
        ]);
    }

    [Fact]
    public async Task Keeps_certificate_secret_and_world_over_a_restart()
    {
        await using var azure = await TestAzure.StartAsync();
        await azure.CreateWorkspaceAsync();
        var (pem, secret) = (azure.Host.CertificatePem, azure.Host.Credentials.ClientSecret);

        await azure.RestartAsync();

        azure.Host.CertificatePem.ShouldBe(pem);
        azure.Host.Credentials.ClientSecret.ShouldBe(secret);
        (await azure.GetAsync($"{azure.Workspace}?api-version=2023-09-01")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Begins_fifteen_days_before_the_wall_clock()
    {
        await using var azure = await TestAzure.StartAsync();

        azure.Host.Clock.Now.ShouldBe(azure.Clock.GetUtcNow() - TimeSpan.FromDays(15));
    }
}
