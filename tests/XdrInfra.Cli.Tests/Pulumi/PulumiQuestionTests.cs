using XdrInfra.Model.Findings;
using XdrInfra.Testing.Stacks;

namespace XdrInfra.Cli.Tests.Pulumi;

/// <summary>up at a terminal: the plan is shown, then a person decides.</summary>
public sealed class PulumiQuestionTests : IDisposable
{
    private const string Retention = "xdr:sentinel:TableRetention";
    private readonly CliRun _run = new() { IsInteractive = true };

    public PulumiQuestionTests()
    {
        _run.Variables["PATH"] = PulumiScript.Path;
        _run.Write("Pulumi.yaml", "name: xdr-infra\nruntime: dotnet\nstackConfigDir: stacks\n");
        _run.Write("stacks/Pulumi.dev.yaml", System.Text.Encoding.UTF8.GetString(RepoStacks.Files().Read("stacks/Pulumi.dev.yaml")));
        new PulumiScript(_run, "preview").Step("create", Retention, "retention-DeviceInfo", after: new { }).End().Play();
        new PulumiScript(_run, "up").Step("create", Retention, "retention-DeviceInfo", after: new { }).End().Play();
    }

    public void Dispose() => _run.Dispose();

    [Theory]
    [InlineData("y")]
    [InlineData("Y")]
    [InlineData("yes")]
    [InlineData(" y ")]
    public async Task Deploys_after_a_yes(string answer)
    {
        _run.Input.Enqueue(answer);

        var ended = await _run.RunAsync("up", "dev", "--no-verify");

        ended.Exit.ShouldBe(ExitCode.Success, ended.Error);
        ended.Out.ShouldContain("+ retention-DeviceInfo");
        ended.Out.ShouldContain("Deploy stack 'dev' like this? [y/N] ");
        Calls().ShouldBe(["preview", "up"]);
    }

    [Theory]
    [InlineData("n")]
    [InlineData("")]
    [InlineData("yess")]
    [InlineData("tomorrow")]
    [InlineData(null)]   // the end of the input
    public async Task Changes_nothing_without_one(string? answer)
    {
        if (answer is not null)
        {
            _run.Input.Enqueue(answer);
        }

        var ended = await _run.RunAsync("up", "dev", "--no-verify");

        ended.Exit.ShouldBe(ExitCode.Cancelled);
        ended.Error.ShouldBe("mandatory XDR7011: Nobody said yes; nothing was changed.\n    Answer 'y', or add --yes.\n");
        Calls().ShouldBe(["preview"]);
    }

    // A terminal goes on waiting for the end of the line.
    [Fact]
    public async Task Takes_Ctrl_C_at_the_question_for_a_no()
    {
        using var ctrlC = new CancellationTokenSource();
        using var typing = new ManualResetEventSlim();
        _run.BeforeInput = () =>
        {
            ctrlC.Cancel();
            typing.Wait(CancellationToken.None);
        };

        var ended = await _run.RunAsync(["up", "dev", "--no-verify"], ctrlC.Token);
        typing.Set();

        ended.Exit.ShouldBe(ExitCode.Cancelled);
        ended.Error.ShouldStartWith("mandatory XDR7011: Nobody said yes; nothing was changed.");
        Calls().ShouldBe(["preview"]);
    }

    [Fact]
    public async Task Asks_nothing_about_a_plan_that_failed()
    {
        new PulumiScript(_run, "preview").Say("error", "the program ended badly").End("failed").Play(exit: 1);

        var ended = await _run.RunAsync("up", "dev", "--no-verify");

        ended.Exit.ShouldBe(ExitCode.DeploymentFailed);
        ended.Out.ShouldNotContain("[y/N]");
        Calls().ShouldBe(["preview"]);
    }

    [Fact]
    public async Task Asks_nothing_and_plans_nothing_after_yes_on_the_command_line()
    {
        var ended = await _run.RunAsync("up", "dev", "--no-verify", "--yes");

        ended.Exit.ShouldBe(ExitCode.Success, ended.Error);
        ended.Out.ShouldNotContain("[y/N]");
        Calls().ShouldBe(["up"]);
    }

    private IEnumerable<string> Calls() => File.ReadAllLines(Path.Combine(_run.Folder, "stand-in", "calls")).Select(call => call.Split(' ')[0]);
}
