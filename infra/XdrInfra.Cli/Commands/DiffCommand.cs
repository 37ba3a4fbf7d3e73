using System.CommandLine;
using XdrInfra.Cli.Checking;
using XdrInfra.Cli.Hosting;
using XdrInfra.Model.Findings;
using XdrInfra.Model.Output;

namespace XdrInfra.Cli.Commands;

/// <summary>Says what a change of stack files would do; needs no credential.</summary>
internal static class DiffCommand
{
    public static Command Create(CliContext context)
    {
        var stack = SharedOptions.OptionalStack();
        var all = SharedOptions.All();
        var @base = SharedOptions.Base();
        @base.Required = true;
        var format = SharedOptions.Format("text", "json", "markdown");
        var fail = new Option<bool>("--fail-on-change") { Description = "End with exit code 3 when anything would change." };
        var command = new Command("diff", "Says what a change of stack files would do; needs no credential.") { stack, all, @base, format, fail };
        command.SetAction(parsed =>
        {
            using var before = BaseStacks.At(context, parsed.GetValue(@base));
            var project = Project.Find(context);
            var (files, root) = (project.Files(context), project.RelativeRoot(context));
            var changes = Stacks(context, parsed.GetValue(stack), parsed.GetValue(all), before)
                .Select(name => StackChange.Of(files, root, name, before))
                .ToList();
            DiffWriters.Write(Enum.Parse<DiffFormat>(parsed.GetRequiredValue(format), ignoreCase: true), [.. changes.Select(change => change.Diff)], context.Out);
            FindingText.Write(context.Error, [.. changes.SelectMany(change => change.Findings)]);
            return (int)Exit(changes, parsed.GetValue(fail));
        });
        return command;
    }

    /// <summary>With --all also the stacks whose files are gone, even when none is left.</summary>
    private static IEnumerable<string> Stacks(CliContext context, string? stack, bool all, BaseStacks before)
    {
        if (!all || stack is not null)
        {
            return StackChoice.Of(context, stack, all);
        }

        var gone = before.Names;
        return gone.Count > 0 ? StackChoice.Here(context).Union(gone, StringComparer.Ordinal).Order(StringComparer.Ordinal) : StackChoice.Of(context, stack, all);
    }

    private static ExitCode Exit(List<StackChange> changes, bool failOnChange)
    {
        var wrong = changes.Exists(change => change.Findings.Count > 0) ? ExitCode.Invalid : ExitCode.Success;
        var changed = failOnChange && changes.Exists(change => change.Diff.HasChanges) ? ExitCode.RuleFailed : ExitCode.Success;
        return ExitCodes.Strongest([wrong, changed]);
    }
}
