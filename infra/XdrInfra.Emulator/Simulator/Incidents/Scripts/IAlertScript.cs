using XdrInfra.Emulator.Simulator.Defender;

namespace XdrInfra.Emulator.Simulator.Incidents.Scripts;

/// <summary>How one product raises an alert: what it says, on which evidence, after which events.</summary>
internal interface IAlertScript
{
    SourceProduct Product { get; }

    /// <summary>Plays the attack that ends in an alert at a moment.</summary>
    AlertDraft Play(IncidentCast cast, DateTime at);
}
