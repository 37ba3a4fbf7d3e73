using XdrInfra.Emulator.Simulator.World;

namespace XdrInfra.Emulator.Simulator.Events.Endpoint;

/// <summary>A process on a device at a moment.</summary>
internal readonly record struct RunningProcess(ProcessImage Image, SimulatedDevice Device, SimulatedUser User, long Id, DateTime Started, string CommandLine)
{
    /// <summary>The story's process, or one that is likely on the device.</summary>
    public static RunningProcess Of(EventMoment moment, SimulatedDevice device)
    {
        var dice = moment.Dice;
        var subject = moment.Subject;
        var image = subject.Image ?? dice.PickSkewed(moment.World.Images);
        return new(
            image,
            device,
            subject.User ?? device.User,
            subject.ProcessId ?? (dice.Between(200, 6000) * 4L),
            subject.Started ?? moment.Time.AddSeconds(-dice.Between(1, 14_400)),
            subject.CommandLine ?? dice.Pick(image.CommandLines));
    }

    /// <summary>The process that started another one.</summary>
    public static RunningProcess ParentOf(EventMoment moment, RunningProcess child)
    {
        var image = moment.World.ParentOf(child.Image);
        return child with
        {
            Image = image,
            Id = moment.Dice.Between(200, 6000) * 4L,
            Started = child.Started.AddSeconds(-moment.Dice.Between(60, 30_000)),
            CommandLine = image.CommandLines[0],
        };
    }
}
