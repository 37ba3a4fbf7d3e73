using XdrInfra.Model.Findings;

namespace XdrInfra.Cli.Tests.Commands;

public sealed class InitCommandTests
{
    [Fact]
    public async Task Writes_a_stack_file_that_reads_without_a_finding()
    {
        using var run = new CliRun();

        var made = await run.RunAsync("init", "trial");

        made.ShouldBe(new CliOutcome(ExitCode.Success, "Wrote stacks/Pulumi.trial.yaml. Put your own ids and names in, then run 'xdr check trial'.\n", ""));
        File.Exists(Path.Combine(run.Folder, "stacks", "Pulumi.trial.yaml")).ShouldBeTrue();
        File.Exists(Path.Combine(run.Folder, "stacks", "stack.schema.json")).ShouldBeTrue();
    }

    [Fact]
    public async Task Leaves_a_stack_file_that_is_there_as_it_is()
    {
        using var run = new CliRun();
        run.Write("stacks/Pulumi.trial.yaml", "config: {}\n");

        var made = await run.RunAsync("init", "trial");

        made.Exit.ShouldBe(ExitCode.Usage);
        made.Error.ShouldBe("mandatory XDR7003: The stack file 'stacks/Pulumi.trial.yaml' exists already; it was left as it is.\n    Choose another name, or edit the file.\n");
        File.ReadAllText(Path.Combine(run.Folder, "stacks", "Pulumi.trial.yaml")).ShouldBe("config: {}\n");
    }
}
