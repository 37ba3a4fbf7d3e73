using XdrInfra.Fuzz.Running;

namespace XdrInfra.Fuzz.Tests;

public sealed class FuzzRunnerTests
{
    public static TheoryData<string> Names => new(FuzzTargets.All.Select(target => target.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void The_same_seed_makes_the_same_inputs(string name)
    {
        var target = FuzzTargets.Find(name).ShouldNotBeNull();

        for (var index = 0; index < 50; index++)
        {
            FuzzRunner.Make(target, 7, index).ShouldBe(FuzzRunner.Make(target, 7, index));
        }
    }

    [Fact]
    public void Stops_at_the_first_failure_and_keeps_its_input()
    {
        using var last = new MemoryStream();

        var outcome = new FuzzRunner(new FailingTarget(), seed: 1, last).Run(TimeSpan.FromMinutes(1));

        outcome.Inputs.ShouldBe(3);
        outcome.Failure.ShouldNotBeNull().Input.ShouldBe([3]);
        outcome.Failure.Problem.ShouldStartWith("System.InvalidOperationException: The third is one too many.");
        last.ToArray().ShouldBe([3]);
    }

    [Fact]
    public void An_input_without_an_answer_is_a_failure()
    {
        using var release = new ManualResetEventSlim();

        var outcome = new FuzzRunner(new WaitingTarget(release), seed: 1) { Patience = TimeSpan.FromSeconds(1) }.Run(TimeSpan.FromMinutes(1));
        release.Set();

        outcome.Failure.ShouldNotBeNull().Problem.ShouldBe("No answer within 1 seconds.");
    }

    [Fact]
    public void Another_word_on_the_command_line_is_answered_with_the_usage()
    {
        using var error = new StringWriter();

        FuzzCommand.Run(["everything"], TextWriter.Null, error).ShouldBe(2);

        error.ToString().TrimEnd().ShouldBe("Usage: XdrInfra.Fuzz <settings|kql|wire|checks|scenario> --minutes N [--seed S]");
    }

    private sealed class FailingTarget : IFuzzTarget
    {
        private byte _next;

        public string Name => "failing";

        public byte[] Make(Random random) => [++_next];

        public void Run(byte[] input)
        {
            if (input[0] == 3)
            {
                throw new InvalidOperationException("The third is one too many.");
            }
        }
    }

    private sealed class WaitingTarget(ManualResetEventSlim release) : IFuzzTarget
    {
        public string Name => "waiting";

        public byte[] Make(Random random) => [];

        public void Run(byte[] input) => release.Wait();
    }
}
