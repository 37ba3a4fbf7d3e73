using XdrInfra.Emulator.Identity;
using XdrInfra.Emulator.Logs;
using XdrInfra.Emulator.Pipeline;
using XdrInfra.Emulator.Routes;
using XdrInfra.Emulator.Routes.Logs;
using XdrInfra.Emulator.Scenarios;
using XdrInfra.Emulator.State;
using XdrInfra.Emulator.Steering;

namespace XdrInfra.Emulator.Hosting;

/// <summary>All parts of an emulator but the server: what answers a request, and what it needs for that.</summary>
internal sealed class Engine : IAsyncDisposable
{
    private readonly WorldStore _store;
    private readonly KeyRing _keys;
    private readonly AppCertificate _certificate;
    private readonly QueryDesk _queries;

    private Engine(EmulatorOptions options, StateFolder folder, WorldStore store, KeyRing keys, AppCertificate certificate, int port)
    {
        Folder = folder;
        _store = store;
        _keys = keys;
        _certificate = certificate;
        Installation = new Installation($"https://localhost:{port}", options.TenantId, options.SubscriptionId);
        Credentials = CredentialsOf(Installation, keys);
        Clock = new EmulatorClock(options.TimeProvider, () => store.World.Lag);
        Desk = new Desk(store, Clock, Installation);
        var simulation = new Simulation(Installation);
        _queries = new QueryDesk(simulation);
        var tokens = new Tokens(keys, Installation, options.TimeProvider);
        Routes = new RouteTable(AllRoutes.Of(tokens, keys, certificate, Credentials, simulation, _queries));
        Pipeline = new RequestPipeline(Routes, new Gate(tokens, Installation, options.TimeProvider), store, Clock, Installation, new FaultInjector());
    }

    public StateFolder Folder { get; }

    public Installation Installation { get; }

    public EmulatorCredentials Credentials { get; }

    public EmulatorClock Clock { get; }

    public Desk Desk { get; }

    public RouteTable Routes { get; }

    public RequestPipeline Pipeline { get; }

    public static async Task<Engine> OpenAsync(EmulatorOptions options, Scenario? scenario, int port, CancellationToken cancellationToken)
    {
        var folder = StateFolder.Open(options.StateDirectory);
        try
        {
            var wall = options.TimeProvider.GetUtcNow();
            var engine = new Engine(options, folder, WorldStore.Open(folder, () => Birth.Of(options, scenario, wall)), KeyRing.Open(folder), AppCertificate.Open(folder, wall), port);
            await engine.WakeAsync(scenario, cancellationToken);
            return engine;
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        _queries.Dispose();
        _keys.Dispose();
        _certificate.Dispose();
        Folder.Dispose();
    }

    // A state in which data may flow has gone on living while nobody looked; one that was never connected waits for its first connection.
    private async Task WakeAsync(Scenario? scenario, CancellationToken cancellationToken)
    {
        if (scenario is not null)
        {
            await Desk.RunAsync(call => ScenarioActions.Apply(scenario, call), cancellationToken);
        }

        if (_store.World is { EverConnected: true, Lag.Ticks: > 0 })
        {
            await Desk.RunAsync(call => ClockActions.Advance(call, call.Wall), cancellationToken);
        }
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
