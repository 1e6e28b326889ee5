using System.CommandLine;

namespace StaticWiki.Cli;

/// <summary>
/// <c>staticwiki completion SHELL</c>: prints the script that lets a shell complete commands and options. The scripts ask
/// the command itself, by the directive <c>[suggest]</c> of System.CommandLine, so that they never have to be renewed.
/// </summary>
internal static class CompletionCommand
{
    private const string Bash = """
        _staticwiki() {
            local line="${COMP_LINE:0:COMP_POINT}" word="${COMP_WORDS[COMP_CWORD]}" IFS=$'\n'
            COMPREPLY=($(compgen -W "$(staticwiki "[suggest:${#line}]" "$line" 2>/dev/null)" -- "$word"))
        }
        complete -o bashdefault -o default -F _staticwiki staticwiki

        """;

    private const string Zsh = """
        _staticwiki() {
            local line="${(j: :)words[1,CURRENT]}"
            local -a found=("${(@f)$(staticwiki "[suggest:${#line}]" "$line" 2>/dev/null)}")
            compadd -a found
            _files
        }
        compdef _staticwiki staticwiki

        """;

    private const string Fish = """
        function __staticwiki
            set -l line (commandline --cut-at-cursor --current-process | string collect)
            staticwiki "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null
        end
        complete --command staticwiki --arguments '(__staticwiki)'

        """;

    private const string PowerShell = """
        Register-ArgumentCompleter -Native -CommandName staticwiki -ScriptBlock {
            param($word, $line, $position)
            staticwiki "[suggest:$position]" $line.ToString().PadRight($position) 2>$null |
                Where-Object { $_ -like "$word*" } |
                ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
        }

        """;

    public static IReadOnlyList<string> Shells { get; } = ["bash", "zsh", "fish", "pwsh"];

    public static Command Create(CommandContext context)
    {
        var shell = new Argument<string>("SHELL")
        {
            Description = "The shell: bash, zsh, fish, or pwsh for PowerShell.",
        };
        shell.AcceptOnlyFromAmong([.. Shells]);
        var command = new Command(
            "completion",
            "Prints a script that lets a shell complete the commands and options of staticwiki."
        )
        {
            shell,
        };
        command.SetAction(parsed =>
        {
            context.Output.Write(
                parsed.GetRequiredValue(shell) switch
                {
                    "bash" => Bash,
                    "zsh" => Zsh,
                    "fish" => Fish,
                    _ => PowerShell,
                }
            );
            return ExitCode.Fine;
        });
        return command;
    }
}
