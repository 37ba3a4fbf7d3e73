using XdrInfra.Cli.Checking;
using XdrInfra.Cli.Drawing;
using XdrInfra.Cli.Hosting;
using XdrInfra.Model.Findings;
using XdrInfra.Model.Output;
using XdrInfra.Resources.Engine;

namespace XdrInfra.Cli.Pulumi;

/// <summary>Deploys a stack to its own cloud, through the Pulumi engine.</summary>
internal sealed class CloudDeployment(CliContext context, Narrator narrator)
{
    /// <summary>Says what a deployment would do, and keeps the plan where asked.</summary>
    public async Task<ExitCode> PreviewAsync(string stack, IReadOnlyList<string> targets, string? savePlan, CancellationToken cancellationToken)
    {
        narrator.Title($"xdr preview {stack}: nothing is changed");
        var loaded = Gate.Pass(context, stack, narrator);
        var arguments = Arguments(loaded, targets) with { SavePlan = Absolute(savePlan) };
        var engine = await PulumiEngine.OpenAsync(context, loaded, "preview", narrator, cancellationToken);
        var exit = PlanText(await engine.PreviewAsync(arguments, cancellationToken));
        if (exit == ExitCode.Success && savePlan is not null)
        {
            narrator.Done("Saved", $"{savePlan}; it holds the settings, so treat it as confidential. Deploy it with: xdr up {stack} --plan {savePlan}");
        }

        return exit;
    }

    /// <summary>Lets a stack go.</summary>
    public async Task<ExitCode> DestroyAsync(LoadedStack stack, IReadOnlyList<string> targets, CancellationToken cancellationToken)
    {
        var engine = await PulumiEngine.OpenAsync(context, stack, "destroy", narrator, cancellationToken);
        var result = await engine.DestroyAsync(new PulumiArguments(stack.Settings.Stack, targets), cancellationToken);
        return Tell("Destroy", result, result.Changes.Count == 0 ? "there is nothing to let go" : ChangeWords.CountDone(result.Changes));
    }

    /// <summary>The gate, then what would be done, a person's yes, and the deployment.</summary>
    public async Task<(LoadedStack Stack, PulumiResult Result)> UpAsync(string stack, CloudUpOptions options, CancellationToken cancellationToken)
    {
        Confirmation.Foresee(context, "up", options.Yes);
        var loaded = Gate.Pass(context, stack, narrator);
        var arguments = Arguments(loaded, options.Targets) with { Plan = Absolute(options.Plan) };
        var engine = await PulumiEngine.OpenAsync(context, loaded, "up", narrator, cancellationToken);
        if (!options.Yes)
        {
            var plan = await engine.PreviewAsync(arguments, cancellationToken);
            if (PlanText(plan) != ExitCode.Success)
            {
                return (loaded, plan);
            }

            await Confirmation.RequireAsync(context, "up", yes: false, $"Deploy stack '{stack}' like this?", cancellationToken);
        }

        var result = await engine.UpAsync(arguments, cancellationToken);
        Tell("Deploy", result, PulumiCounts.Deployed(result));
        return (loaded, result);
    }

    private static PulumiArguments Arguments(LoadedStack stack, IReadOnlyList<string> targets) => new(
        stack.Settings.Stack,
        targets.Count == 0 ? [] : [.. GraphOrder.Of(stack.Graph, targets).Sorted.Select(resource => resource.Name)]);   // the engine does not add what they need

    private string? Absolute(string? path) => path is null ? null : Path.GetFullPath(path, context.WorkingDirectory);

    private ExitCode PlanText(PulumiResult plan)
    {
        if (plan.ExitCode == ExitCode.Success)
        {
            Drawing.PlanText.Write(narrator, new EnginePlan(plan.Changes, plan.Findings));
            return ExitCode.Success;
        }

        Drawing.PlanText.Findings(narrator, plan.Findings);
        narrator.Failed("Plan", PulumiCounts.NoPlan(plan));
        return plan.ExitCode;
    }

    private ExitCode Tell(string step, PulumiResult result, string done)
    {
        Drawing.PlanText.Findings(narrator, result.Findings);
        if (result.ExitCode == ExitCode.Success)
        {
            narrator.Done(step, done);
        }
        else
        {
            narrator.Failed(step, PulumiCounts.Stopped(result));
        }

        return result.ExitCode;
    }
}
