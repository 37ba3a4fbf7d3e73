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
            return all ? throw new UserFailure(ExitCode.Usage, CliFindings.StackAndAll(stack)) : [stack];
        }

        if (!all)
        {
            throw new UserFailure(ExitCode.Usage, CliFindings.NoStackNamed());
        }

        var stacks = Here(context);
        return stacks.Count > 0 ? stacks : throw new UserFailure(ExitCode.Invalid, CliFindings.NoStacks(Folder(context)));
    }

    /// <summary>Every stack that has a file.</summary>
    public static IReadOnlyList<string> Here(CliContext context) => StackFiles.List(context.Files, Project.Find(context).RelativeRoot(context));

    private static string Folder(CliContext context) => StackFiles.Folder(context.Files, Project.Find(context).RelativeRoot(context));
}
