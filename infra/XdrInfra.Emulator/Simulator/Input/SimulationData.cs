using XdrInfra.Emulator.Simulator.Defender;

namespace XdrInfra.Emulator.Simulator.Input;

/// <summary>The data part of a scenario: how large the tenant is, what happens in it, what goes wrong.</summary>
public sealed record SimulationData
{
    /// <summary>How many days lie between the start of the world and the first wall-clock moment.</summary>
    public int Days { get; init; } = 15;

    public int Devices { get; init; } = 40;

    public int Users { get; init; } = 50;

    public int Mailboxes { get; init; } = 45;

    /// <summary>Rows of all event tables together on an average day; absent means as many as a tenant of this size really has.</summary>
    public int? EventsPerDay { get; init; } = 3_350;

    public double IncidentsPerDay { get; init; } = 2.5;

    /// <summary>The spelling of SecurityIncident.ProviderName: it has had three.</summary>
    public string ProviderName { get; init; } = "Microsoft Defender XDR";

    /// <summary>Products that are licensed and raise alerts from the start.</summary>
    public IReadOnlyList<SourceProduct> Products { get; init; } = Enum.GetValues<SourceProduct>();

    /// <summary>Products whose license is bought later: time after the start.</summary>
    public IReadOnlyDictionary<SourceProduct, TimeSpan> LicensedAfter { get; init; } = new Dictionary<SourceProduct, TimeSpan>();

    public SimulationStories Stories { get; init; } = new();

    public SimulationFaults Faults { get; init; } = new();
}
