using System.CommandLine;
using XdrInfra.Cli.Checking;
using XdrInfra.Cli.Hosting;
using XdrInfra.Model.Catalog;
using XdrInfra.Model.Changes;
using XdrInfra.Model.Findings;
using XdrInfra.Model.Graph;
using XdrInfra.Model.Output;
using XdrInfra.Model.Settings;

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
            var before = BaseStacks.At(context, parsed.GetValue(@base));
            var stacks = Stacks(context, parsed.GetValue(stack), parsed.GetValue(all), before);
            var diffs = stacks.Select(name => Of(context, name, before)).ToList();
            DiffWriters.Write(Enum.Parse<DiffFormat>(parsed.GetRequiredValue(format), ignoreCase: true), diffs, context.Out);
            return (int)(parsed.GetValue(fail) && diffs.Exists(diff => diff.HasChanges) ? ExitCode.RuleFailed : ExitCode.Success);
        });
        return command;
    }

    /// <summary>With --all also the stacks whose files are gone.</summary>
    private static IEnumerable<string> Stacks(CliContext context, string? stack, bool all, BaseStacks before)
    {
        var chosen = StackChoice.Of(context, stack, all);
        return all ? chosen.Union(before.Names, StringComparer.Ordinal).Order(StringComparer.Ordinal) : chosen;
    }

    private static StackDiff Of(CliContext context, string stack, BaseStacks before)
    {
        var root = Project.Find(context).RelativeRoot(context);
        var old = before.Graph(stack);
        var isGone = old is not null && !context.Files.Exists(StackFiles.PathOf(stack, context.Files, root));
        ResourceGraph? now = isGone ? null : LoadedStack.Read(context, stack).Graph;
        return GraphDiff.Compare(old, now, ProductCatalog.Tables);
    }
}
