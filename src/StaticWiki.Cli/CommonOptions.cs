using System.CommandLine;
using StaticWiki.Diagnostics;

namespace StaticWiki.Cli;

/// <summary>Options that several commands have, with one meaning everywhere.</summary>
internal static class CommonOptions
{
    /// <summary>The number of jobs; 0, the default, for as many as there are processors.</summary>
    public static Option<int> Jobs()
    {
        var option = new Option<int>("--jobs", "-j")
        {
            Description = "How many files to work on at once; as many as there are processors if left out.",
            HelpName = "number",
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, out var jobs) && jobs < 1)
                result.AddError("--jobs needs a number of at least 1.");
        });
        return option;
    }

    public static Option<bool> Strict() => new("--strict") { Description = "Let warnings fail the command too." };

    public static Option<string?> BaseUrl() =>
        new("--base-url")
        {
            Description = "The site's absolute address, so that absolute links to it are checked as its own.",
            HelpName = "URL",
        };

    /// <summary>What a command that has found these diagnostics exits with.</summary>
    public static int ExitCodeOf(IEnumerable<Diagnostic> diagnostics, bool strict)
    {
        var worst = strict ? Severity.Warning : Severity.Error;
        return diagnostics.Any(diagnostic => diagnostic.Severity >= worst) ? ExitCode.ErrorsFound : ExitCode.Fine;
    }
}
