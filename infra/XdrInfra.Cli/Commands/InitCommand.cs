using System.CommandLine;
using System.Text;
using XdrInfra.Cli.Hosting;
using XdrInfra.Model.Findings;
using XdrInfra.Model.Settings;
using XdrInfra.Model.Settings.Schema;

namespace XdrInfra.Cli.Commands;

/// <summary>Writes a commented stack file, and the schema that editors complete it with.</summary>
internal static class InitCommand
{
    public static Command Create(CliContext context)
    {
        var stack = SharedOptions.Stack();
        var command = new Command("init", "Writes a commented stack file for a new stack.") { stack };
        command.SetAction(parsed => (int)Run(context, parsed.GetRequiredValue(stack)));
        return command;
    }

    private static ExitCode Run(CliContext context, string stack)
    {
        var root = Project.Find(context).RelativeRoot(context);
        var file = StackFiles.PathOf(stack, context.Files, root);
        if (context.Files.Exists(file))
        {
            throw new UserFailure(ExitCode.Usage, CliFindings.StackExists(file));
        }

        var folder = StackFiles.Folder(context.Files, root);
        Write(context, $"{folder}/{StackSchemaWriter.FileName}", StackSchemaWriter.Write);
        Write(context, file, output => StackTemplate.Write(stack, output));
        context.Out.WriteLine($"Wrote {file}. Put your own ids and names in, then run 'xdr check {stack}'.");
        return ExitCode.Success;
    }

    private static void Write(CliContext context, string path, Action<TextWriter> write)
    {
        using var text = new StringWriter { NewLine = "\n" };
        write(text);
        context.Files.Write(path, Encoding.UTF8.GetBytes(text.ToString()));
    }
}
