using System.CommandLine;
using XdrInfra.Cli.Hosting;
using XdrInfra.Model.Findings;

namespace XdrInfra.Cli.Commands;

/// <summary>Prints what a shell needs to complete commands and options; the shell asks xdr itself for the words.</summary>
internal static class CompletionCommand
{
    private const string Bash = """
        _xdr_complete() {
          local IFS=$'\n'
          COMPREPLY=($(compgen -W "$(xdr "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
        }
        complete -F _xdr_complete xdr
        """;

    private const string Zsh = """
        _xdr_complete() {
          local -a words
          words=("${(@f)$(xdr "[suggest:${CURSOR}]" "${BUFFER}" 2>/dev/null)}")
          compadd -a words
        }
        compdef _xdr_complete xdr
        """;

    private const string PowerShell = """
        Register-ArgumentCompleter -Native -CommandName xdr -ScriptBlock {
          param($word, $line, $position)
          xdr "[suggest:$position]" "$line" | Where-Object { $_ -like "$word*" } | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }
        }
        """;

    public static Command Create(CliContext context)
    {
        var shell = new Argument<string>("shell") { Description = "bash, zsh or pwsh." };
        shell.AcceptOnlyFromAmong("bash", "zsh", "pwsh");
        var command = new Command("completion", "Prints the completion script of a shell.") { shell };
        command.SetAction(parsed =>
        {
            context.Out.WriteLine(parsed.GetRequiredValue(shell) switch { "bash" => Bash, "zsh" => Zsh, _ => PowerShell });
            return (int)ExitCode.Success;
        });
        return command;
    }
}
