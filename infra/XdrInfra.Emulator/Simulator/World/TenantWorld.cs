using XdrInfra.Emulator.Simulator.Input;

namespace XdrInfra.Emulator.Simulator.World;

/// <summary>Everyone and everything in the organisation, made once from the seed.</summary>
internal sealed class TenantWorld
{
    private readonly Dictionary<string, ProcessImage> _byFileName;

    public TenantWorld(SimulationInput input)
    {
        Input = input;
        Users = [.. Enumerable.Range(0, Math.Max(1, input.Data.Users)).Select(number => People.Make(input, number))];
        Devices = [.. Enumerable.Range(0, Math.Max(1, input.Data.Devices)).Select(number => Machines.Make(input, Users, number))];
        Servers = [.. Devices.Where(device => device.IsServer)];
        Mailboxes = [.. Users.Take(Math.Clamp(input.Data.Mailboxes, 1, Users.Count))];
        Administrators = [.. Users.Where(user => user.IsAdministrator).DefaultIfEmpty(Users[0])];
        Images = Software.Images(input.Seed);
        _byFileName = Images.ToDictionary(image => image.FileName, StringComparer.Ordinal);
        Libraries = Software.Libraries(input.Seed);
        DomainController = Servers[0];
    }

    /// <summary>The program that starts another one; a shell where it is not among the known ones.</summary>
    public ProcessImage ParentOf(ProcessImage image) => _byFileName.GetValueOrDefault(image.ParentFileName) ?? _byFileName["explorer.exe"];

    public SimulationInput Input { get; }

    public IReadOnlyList<SimulatedUser> Users { get; }

    public IReadOnlyList<SimulatedUser> Mailboxes { get; }

    public IReadOnlyList<SimulatedUser> Administrators { get; }

    public IReadOnlyList<SimulatedDevice> Devices { get; }

    public IReadOnlyList<SimulatedDevice> Servers { get; }

    public SimulatedDevice DomainController { get; }

    public IReadOnlyList<ProcessImage> Images { get; }

    public IReadOnlyList<SimulatedFile> Libraries { get; }
}
