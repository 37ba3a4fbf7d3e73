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
        return stacks.Count > 0 ? stacks : throw new UserFailure(ExitCode.Invalid, None(context));
    }

    /// <summary>Every stack that has a file.</summary>
    public static IReadOnlyList<string> Here(CliContext context)
    {
        var project = Project.Find(context);
        return StackFiles.List(project.Files(context), project.RelativeRoot(context));
    }

    /// <summary>Why there is no stack: often a project file that cannot be read, so that nobody knows where they are.</summary>
    private static IReadOnlyList<Finding> None(CliContext context)
    {
        var project = Project.Find(context);
        var (files, root) = (project.Files(context), project.RelativeRoot(context));
        var broken = StackFiles.ProjectFindings(files, root);
        return broken.Count > 0 ? broken : [CliFindings.NoStacks(StackFiles.Folder(files, root) is { Length: > 0 } folder ? folder : ".")];
    }
}
