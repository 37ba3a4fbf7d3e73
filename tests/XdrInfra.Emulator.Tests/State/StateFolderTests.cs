using System.Security.Cryptography.X509Certificates;
using XdrInfra.Emulator.State;
using XdrInfra.Emulator.Tests.Running;
using XdrInfra.Model.Findings;
using XdrInfra.Testing.Time;

namespace XdrInfra.Emulator.Tests.State;

/// <summary>A state folder that something has happened to: it opens again, or says what is wrong with it.</summary>
public sealed class StateFolderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("xdr-state-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Says_that_a_path_is_no_folder_that_can_be_written()
    {
        var path = Path.Combine(_folder, "file");
        await File.WriteAllTextAsync(path, "");

        var failure = await FailureAsync(path);

        failure.ExitCode.ShouldBe(ExitCode.Usage);
        failure.Message.ShouldStartWith($"{path}: mandatory XDR6005: The state folder \"{path}\" cannot be written: ");
    }

    [Fact]
    public async Task Says_that_a_read_only_place_cannot_be_written()
    {
        if (OperatingSystem.IsLinux())
        {
            (await FailureAsync("/proc/xdr")).Findings.ShouldHaveSingleItem().Code.ShouldBe("XDR6005");
        }
    }

    [Theory]
    [InlineData("world.json", "{\"version\":1,\"world\":", "XDR6004")]
    [InlineData("world.json", "{\"version\":99}", "XDR6003")]
    [InlineData("secrets.json", "{\"signingKey\":\"x", "XDR6004")]
    [InlineData("secrets.json", "null", "XDR6004")]
    public async Task Names_the_file_that_cannot_be_read(string name, string content, string code)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, name), content);

        var finding = (await FailureAsync(_folder)).Findings.ShouldHaveSingleItem();

        (finding.Code, finding.Location.ToString()).ShouldBe((code, Path.Combine(_folder, name)));
    }

    [Theory]
    [InlineData("emulator.key")]
    [InlineData("emulator.pem")]
    [InlineData("client.pem")]
    public async Task Makes_a_torn_certificate_anew(string name)
    {
        await StartAndStopAsync(new FakeClock());
        var file = Path.Combine(_folder, name);
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file))[..60]);

        await StartAndStopAsync(new FakeClock());

        (await File.ReadAllTextAsync(file)).ShouldEndWith("-----\n");
    }

    [Fact]
    public async Task Makes_a_key_and_a_certificate_that_do_not_belong_together_anew()
    {
        await StartAndStopAsync(new FakeClock());
        var old = await File.ReadAllTextAsync(Path.Combine(_folder, "emulator.key"));
        File.Delete(Path.Combine(_folder, "emulator.pem"));
        await StartAndStopAsync(new FakeClock());
        await File.WriteAllTextAsync(Path.Combine(_folder, "emulator.key"), old);

        await StartAndStopAsync(new FakeClock());

        X509Certificate2.CreateFromPemFile(Path.Combine(_folder, "emulator.pem"), Path.Combine(_folder, "emulator.key")).HasPrivateKey.ShouldBeTrue();
    }

    [Theory]
    [InlineData(789, true)]
    [InlineData(790, false)]
    public async Task Renews_the_certificate_thirty_days_before_it_ends(int days, bool same)
    {
        var clock = new FakeClock();
        await StartAndStopAsync(clock);
        var before = await File.ReadAllTextAsync(Path.Combine(_folder, "emulator.pem"));
        clock.Advance(TimeSpan.FromDays(days));

        await StartAndStopAsync(clock);

        (await File.ReadAllTextAsync(Path.Combine(_folder, "emulator.pem")) == before).ShouldBe(same);
    }

    [Fact]
    public async Task A_clock_ahead_of_the_machine_makes_no_certificate_that_clients_refuse_as_too_young()
    {
        await StartAndStopAsync(new FakeClock(TimeProvider.System.GetUtcNow() + TimeSpan.FromDays(100)));

        using var certificate = X509CertificateLoader.LoadCertificateFromFile(Path.Combine(_folder, "emulator.pem"));
        certificate.NotBefore.ToUniversalTime().ShouldBeLessThan(TimeProvider.System.GetUtcNow().UtcDateTime);
    }

    [Fact]
    public async Task Keeps_what_was_answered_when_there_is_no_room_for_a_snapshot()
    {
        using (var folder = StateFolder.Open(_folder))
        {
            var store = WorldStore.Open(folder, () => new World());
            await store.CommitAsync([new WorldChange.ClockMoved(TimeSpan.FromSeconds(5))], CancellationToken.None);
            Directory.CreateDirectory(Path.Combine(_folder, "world.json.new"));   // the draft of the snapshot cannot be written

            await Should.NotThrowAsync(async () => await store.DisposeAsync());
            Directory.Delete(Path.Combine(_folder, "world.json.new"));
        }

        using var again = StateFolder.Open(_folder);
        await using var reopened = WorldStore.Open(again, () => new World());
        reopened.World.Lag.ShouldBe(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task Two_at_once_are_refused_by_the_folder_itself()
    {
        using var first = StateFolder.Open(_folder);

        (await Should.ThrowAsync<UserFailure>(() => Task.Run(() => StateFolder.Open(_folder)))).Findings.ShouldHaveSingleItem().Code.ShouldBe("XDR6002");
    }

    private async Task StartAndStopAsync(FakeClock clock)
    {
        await using var host = await EmulatorHost.StartAsync(Options(_folder, clock), CancellationToken.None);
    }

    private static Task<UserFailure> FailureAsync(string folder) =>
        Should.ThrowAsync<UserFailure>(async () => await EmulatorHost.StartAsync(Options(folder, new FakeClock()), CancellationToken.None));

    private static EmulatorOptions Options(string folder, FakeClock clock) => TestAzure.Options(folder, clock, scenario: null) with { StateDirectory = folder };
}
