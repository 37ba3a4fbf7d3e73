using System.CommandLine;
using XdrInfra.Cli.Checking;
using XdrInfra.Cli.Hosting;
using XdrInfra.Model.Findings;
using XdrInfra.Model.Output;
using XdrInfra.Model.Settings;
using XdrInfra.Policies.Running;

namespace XdrInfra.Cli.Commands;

/// <summary>Runs settings and rules over stack files: no credential, no network.</summary>
internal static class CheckCommand
{
    public static Command Create(CliContext context)
    {
        var stack = SharedOptions.OptionalStack();
        var all = SharedOptions.All();
        var format = SharedOptions.Format(Reporting.Formats);
        var asOf = SharedOptions.Day("--as-of", "The day that rules with a date compare with, for example 2027-04-01; today when left out.");
        var @base = SharedOptions.Base();
        var command = new Command("check", "Checks stack files with every rule; needs no credential.") { stack, all, format, asOf, @base };
        command.SetAction(parsed =>
        {
            var stacks = StackChoice.Of(context, parsed.GetValue(stack), parsed.GetValue(all));
            using var before = BaseStacks.At(context, parsed.GetValue(@base));
            return (int)Run(
                context,
                stacks,
                parsed.GetRequiredValue(format),
                before,
                parsed.GetValue(asOf) ?? DateOnly.FromDateTime(context.Time.GetUtcNow().UtcDateTime));
        });
        return command;
    }

    private static ExitCode Run(CliContext context, IReadOnlyList<string> stacks, string format, BaseStacks before, DateOnly today)
    {
        var project = Project.Find(context);
        var (files, root) = (project.Files(context), project.RelativeRoot(context));
        var links = PageRoot.Of(context);
        var rules = new RuleRunner(links);
        var fleet = new FleetRunner(links);
        var exit = ExitCode.Success;
        using var writer = Reporting.Create(context, files, format, links);
        writer.Begin();
        foreach (var stack in stacks)
        {
            var file = StackFiles.PathOf(stack, files, root);
            var check = StackCheck.Of(stack, file, SettingsReader.Read(stack, files, root), before.Of(stack).Graph, today, rules, links);
            writer.Write(check.Report);
            exit = ExitCodes.Strongest([exit, check.ExitCode]);
            if (check.Settings is { } settings)
            {
                fleet.Add(settings, today);
            }
        }

        return ExitCodes.Strongest([exit, Fleet(writer, fleet, stacks.Count)]);
    }

    /// <summary>The rules that compare stacks, when there are several.</summary>
    private static ExitCode Fleet(IReportWriter writer, FleetRunner fleet, int stacks)
    {
        var report = fleet.Run();
        if (stacks > 1)
        {
            writer.Write(new(report.Stack, null, [], report.Cases) { IsOfAll = true });
        }

        writer.End();
        return stacks > 1 ? report.ExitCode : ExitCode.Success;
    }
}
