using XdrInfra.Cli.Drawing;
using XdrInfra.Cli.Hosting;
using XdrInfra.Model.Findings;
using XdrInfra.Model.Settings;

namespace XdrInfra.Cli.Pulumi;

/// <summary>The Pulumi engine of one stack: runs it, tells what happens, and judges by its events.</summary>
internal sealed class PulumiEngine(CliContext context, LoadedStack stack, PulumiExecutable executable, Narrator narrator)
{
    private const string Succeeded = "succeeded";

    private readonly SecretMask _mask = new(context);

    /// <exception cref="UserFailure">Pulumi is missing or too old, or there is no program for it.</exception>
    public static async Task<PulumiEngine> OpenAsync(CliContext context, LoadedStack stack, string command, Narrator narrator, CancellationToken cancellationToken)
    {
        var executable = await PulumiExecutable.FindAsync(context, command, stack.Settings.Stack, cancellationToken);
        if (!context.Files.Exists(Path.Combine(stack.Project.Root, StackFiles.ProjectFile)))
        {
            throw new UserFailure(ExitCode.DeploymentFailed, PulumiFindings.NoProject(stack.Project.Root));
        }

        narrator.Done("Pulumi", executable.Version);
        return new PulumiEngine(context, stack, executable, narrator);
    }

    public Task<PulumiResult> PreviewAsync(PulumiArguments arguments, CancellationToken cancellationToken) =>
        RunAsync(arguments.Preview, isPreview: true, cancellationToken);

    public Task<PulumiResult> UpAsync(PulumiArguments arguments, CancellationToken cancellationToken) =>
        RunAsync(arguments.Up, isPreview: false, cancellationToken);

    public Task<PulumiResult> DestroyAsync(PulumiArguments arguments, CancellationToken cancellationToken) =>
        RunAsync(arguments.Destroy, isPreview: false, cancellationToken);

    private async Task<PulumiResult> RunAsync(Func<string, IReadOnlyList<string>> arguments, bool isPreview, CancellationToken cancellationToken)
    {
        var record = new PulumiRecord(stack.Settings.OnDestroy.Or(OnDestroy.Keep));
        var narration = new PulumiNarration(narrator, record, _mask, context.Time, isPreview);
        var process = new PulumiProcess(executable, stack.Project.Root, context.Time);
        var end = await narrator.WatchAsync(() =>
        {
            narrator.Now("Starting Pulumi, which builds the program when it is new");
            return process.RunAsync(arguments, Hear, cancellationToken);
        });
        var isStopped = record.WasInterrupted || cancellationToken.IsCancellationRequested;
        IReadOnlyList<Finding> findings = isStopped || IsGood(end, record) ? [] : new PulumiTrouble(stack.Settings.Stack, _mask).Of(end, record);
        var exit = isStopped ? ExitCode.Cancelled : PulumiTrouble.Exit(findings);
        return new PulumiResult(exit, record.Changes, findings, record.Unfinished.Count) { Outputs = record.Outputs };

        void Hear(PulumiEvent told)
        {
            record.Add(told);
            narration.Tell(told);
        }
    }

    private static bool IsGood(PulumiEnd end, PulumiRecord record) =>
        end.Code == 0 && record.Errors.Count == 0 && record.Violations.Count == 0 && record.End is { Result: Succeeded or null };
}
