using System.CommandLine;
using XdrInfra.Cli.Hosting;
using XdrInfra.Model.Settings.Schema;

namespace XdrInfra.Cli.Commands;

/// <summary>Prints the JSON schema of stack files.</summary>
internal static class SchemaCommand
{
    public static Command Create(CliContext context)
    {
        var command = new Command("schema", "Prints the JSON schema of stack files, for editors.");
        command.SetAction(_ => StackSchemaWriter.Write(context.Out));
        return command;
    }
}
