using XdrInfra.Fuzz.Running;

namespace XdrInfra.Fuzz.Tests;

/// <summary>Five seconds of each target with a fixed seed; longer runs are for the command line.</summary>
public abstract class TargetTests(string name)
{
    private const int Seed = 20261121;

    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(5);

    [Fact]
    public void Answers_every_input_of_five_seconds()
    {
        var target = FuzzTargets.Find(name).ShouldNotBeNull();

        var outcome = new FuzzRunner(target, Seed).Run(Duration);

        outcome.Failure.ShouldBeNull(outcome.Failure is { } failure ? $"{failure.Problem}\n{Convert.ToBase64String(failure.Input)}" : name);
        outcome.Inputs.ShouldBeGreaterThan(10);
    }
}
