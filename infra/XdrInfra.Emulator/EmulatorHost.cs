using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using XdrInfra.Emulator.Hosting;
using XdrInfra.Emulator.Identity;
using XdrInfra.Emulator.Pipeline;
using XdrInfra.Emulator.Routes;
using XdrInfra.Emulator.State;
using XdrInfra.Model.Findings;

namespace XdrInfra.Emulator;

/// <summary>A running embedded Azure: HTTPS on loopback, its state in one folder.</summary>
public sealed class EmulatorHost : IAsyncDisposable
{
    private readonly StateFolder _folder;
    private readonly WorldStore _store;
    private readonly KeyRing _keys;
    private readonly WebApplication _server;
    private readonly X509Certificate2 _certificate;
    private bool _stopped;

    private EmulatorHost(StateFolder folder, WorldStore store, KeyRing keys, WebApplication server, X509Certificate2 certificate, Installation installation, EmulatorClock clock, EmulatorCredentials credentials)
    {
        _folder = folder;
        _store = store;
        _keys = keys;
        _server = server;
        _certificate = certificate;
        Address = new Uri(installation.Address);
        Clock = clock;
        Credentials = credentials;
    }

    /// <summary>For example <c>https://localhost:8443</c>; ARM, sign-in, Log Analytics, Graph and Defender are all here.</summary>
    public Uri Address { get; }

    /// <summary>The server's certificate, for a client that pins it.</summary>
    public string CertificatePem => _certificate.ExportCertificatePem();

    public EmulatorCredentials Credentials { get; }

    public EmulatorClock Clock { get; }

    /// <summary>File with shell exports that point the usual tools here.</summary>
    public string EnvironmentFilePath => _folder.File(EnvironmentFile.Name);

    /// <summary>Starts and takes requests when it returns.</summary>
    /// <exception cref="UserFailure">The port or the state folder is taken, the scenario is wrong.</exception>
    public static async Task<EmulatorHost> StartAsync(EmulatorOptions options, CancellationToken cancellationToken)
    {
        var folder = StateFolder.Open(options.StateDirectory);
        WorldStore? store = null;
        KeyRing? keys = null;
        try
        {
            var sockets = LoopbackSockets.Bind(options.Port);
            var now = options.TimeProvider.GetUtcNow();
            store = WorldStore.Open(folder, () => Birth.Of(options, now));
            keys = KeyRing.Open(folder);
            return await StartAsync(options, folder, store, keys, sockets, cancellationToken);
        }
        catch
        {
            keys?.Dispose();
            if (store is not null)
            {
                await store.DisposeAsync();
            }

            folder.Dispose();
            throw;
        }
    }

    /// <summary>Ends the server and closes the state; the folder can be opened again.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (_stopped)
        {
            return;
        }

        _stopped = true;
        await _server.StopAsync(cancellationToken);
        await _server.DisposeAsync();
        await _store.DisposeAsync();
        _keys.Dispose();
        _certificate.Dispose();
        _folder.Dispose();
    }

    public async ValueTask DisposeAsync() => await StopAsync(CancellationToken.None);

    private static async Task<EmulatorHost> StartAsync(
        EmulatorOptions options, StateFolder folder, WorldStore store, KeyRing keys, LoopbackSockets sockets, CancellationToken cancellationToken)
    {
        var installation = new Installation($"https://localhost:{sockets.Port}", options.TenantId, options.SubscriptionId);
        var credentials = CredentialsOf(installation, keys);
        var clock = new EmulatorClock(options.TimeProvider, () => store.World.Lag);
        var certificate = ServerCertificate.Open(folder, options.TimeProvider.GetUtcNow());
        var tokens = new Tokens(keys, installation, options.TimeProvider);
        var routes = new RouteTable(AllRoutes.Of(tokens, keys, credentials));
        var pipeline = new RequestPipeline(routes, new Gate(tokens, installation, options.TimeProvider), store, clock, installation, new FaultInjector());
        var server = await WebServer.StartAsync(sockets, certificate, pipeline.HandleAsync, cancellationToken);
        EnvironmentFile.Write(folder, installation, credentials);
        return new EmulatorHost(folder, store, keys, server, certificate, installation, clock, credentials);
    }

    private static EmulatorCredentials CredentialsOf(Installation installation, KeyRing keys) => new()
    {
        TenantId = installation.TenantId,
        SubscriptionId = installation.SubscriptionId,
        ClientId = "c0ffee00-0001-4000-8000-00000000c11e",
        ClientSecret = keys.ClientSecret,
        UserName = $"secadmin@{Installation.Domain}",
        UserPassword = keys.UserPassword,
    };
}
