using XdrInfra.Emulator.Identity;
using XdrInfra.Emulator.Pipeline;
using XdrInfra.Emulator.State;
using XdrInfra.Model.Findings;

namespace XdrInfra.Emulator.Steering;

/// <summary>Steers the world from inside the process, with the same decisions as the admin paths.</summary>
internal sealed class Desk(WorldStore store, EmulatorClock clock, Installation installation)
{
    public World World => store.World;

    /// <exception cref="UserFailure">The world refuses the action.</exception>
    public async Task RunAsync(Func<Call, Outcome> action, CancellationToken cancellationToken)
    {
        var outcome = await store.RunAsync(world => Decide(action, world), cancellationToken);
        if (outcome.Reply.Status >= 400)
        {
            var message = outcome.Reply.Json?["error"]?["message"]?.GetValue<string>() ?? $"Status {outcome.Reply.Status}.";
            throw new UserFailure(ExitCode.Refused, EmulatorFindings.ActionRefused(message));
        }
    }

    private Outcome Decide(Func<Call, Outcome> action, World world)
    {
        var call = new Call
        {
            Method = "POST",
            Path = "/admin/inside",
            Values = new Dictionary<string, string>(),
            Query = new Dictionary<string, string>(),
            Headers = new Dictionary<string, string>(),
            Body = default,
            Principal = null,
            World = world,
            Now = clock.Now,
            Wall = clock.Wall,
            Installation = installation,
            RequestId = "",
        };
        var outcome = action(call);
        return outcome.And([.. FlowFacts.Of(world, outcome.Changes, call.Now)]);
    }
}
