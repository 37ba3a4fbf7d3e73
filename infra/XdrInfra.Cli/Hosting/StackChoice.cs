using XdrInfra.Model.Findings;
using XdrInfra.Model.Settings;

namespace XdrInfra.Cli.Hosting;

/// <summary>Which stacks a command is about: the one that was named, or all.</summary>
internal static class StackChoice
{
    public static IReadOnlyList<string> Of(CliContext context, string? stack, bool all)
    {
        if (stack is not null)
        {
            return [stack];
        }

        if (!all)
        {
            throw new UserFailure(ExitCode.Usage, CliFindings.NoStackNamed());
        }

        var root = Project.Find(context).RelativeRoot(context);
        var stacks = StackFiles.List(context.Files, root);
        return stacks.Count > 0 ? stacks : throw new UserFailure(ExitCode.Invalid, CliFindings.NoStacks(StackFiles.Folder(context.Files, root)));
    }
}
