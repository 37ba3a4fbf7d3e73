using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using XdrInfra.Emulator.Hosting;
using XdrInfra.Emulator.Scenarios;
using XdrInfra.Emulator.Steering;
using XdrInfra.Model.Findings;

namespace XdrInfra.Emulator;

/// <summary>A running embedded Azure: HTTPS on loopback, its state in one folder.</summary>
public sealed class EmulatorHost : IAsyncDisposable
{
    private readonly Engine _engine;
    private readonly WebApplication _server;
    private readonly X509Certificate2 _certificate;
    private readonly Desk _desk;
    private bool _stopped;

    private EmulatorHost(Engine engine, WebApplication server, X509Certificate2 certificate)
    {
        _engine = engine;
        _server = server;
        _certificate = certificate;
        _desk = engine.Desk;
        Address = new Uri(engine.Installation.Address);
        Clock = engine.Clock;
        Credentials = engine.Credentials;
        Portal = new DefenderPortal(_desk);
        CertificatePem = certificate.ExportCertificatePem();
    }

    /// <summary>For example <c>https://localhost:8443</c>; ARM, sign-in, Log Analytics, Graph and Defender are all here.</summary>
    public Uri Address { get; }

    /// <summary>The server's certificate, for a client that pins it.</summary>
    public string CertificatePem { get; }

    public EmulatorCredentials Credentials { get; }

    public EmulatorClock Clock { get; }

    /// <summary>What a person clicks in the Defender portal.</summary>
    public DefenderPortal Portal { get; }

    /// <summary>File with shell exports that point the usual tools here.</summary>
    public string EnvironmentFilePath => _engine.Folder.File(EnvironmentFile.Name);

    /// <summary>Starts and takes requests when it returns.</summary>
    /// <exception cref="UserFailure">The port or the state folder is taken, the scenario is wrong.</exception>
    public static async Task<EmulatorHost> StartAsync(EmulatorOptions options, CancellationToken cancellationToken)
    {
        var scenario = options.ScenarioFile is { } file ? ScenarioReader.Load(file) : null;
        var sockets = LoopbackSockets.Bind(options.Port);
        Engine? engine = null;
        try
        {
            engine = await Engine.OpenAsync(options, scenario, sockets.Port, cancellationToken);
            var certificate = ServerCertificate.Open(engine.Folder, options.TimeProvider.GetUtcNow());
            var server = await WebServer.StartAsync(sockets, certificate, engine.Pipeline.HandleAsync, cancellationToken);
            EnvironmentFile.Write(engine.Folder, engine.Installation, engine.Credentials);
            return new EmulatorHost(engine, server, certificate);
        }
        catch
        {
            sockets.Dispose();
            if (engine is not null)
            {
                await engine.DisposeAsync();
            }

            throw;
        }
    }

    /// <summary>Fast time: moves the clock to a moment, never back and never beyond the wall clock, and says where it is then.</summary>
    public async Task<DateTimeOffset> AdvanceAsync(DateTimeOffset to, CancellationToken cancellationToken)
    {
        await _desk.RunAsync(call => ClockActions.Advance(call, to), cancellationToken);
        return Clock.Now;
    }

    /// <summary>Another world and other faults from now on; what exists stays.</summary>
    /// <exception cref="UserFailure">The scenario is missing or wrong.</exception>
    public Task ApplyScenarioAsync(string file, CancellationToken cancellationToken)
    {
        var scenario = ScenarioReader.Load(file);
        return _desk.RunAsync(call => ScenarioActions.Apply(scenario, call), cancellationToken);
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
        await _engine.DisposeAsync();
        _certificate.Dispose();
    }

    public async ValueTask DisposeAsync() => await StopAsync(CancellationToken.None);
}
