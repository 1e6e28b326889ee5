using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using StaticWiki.Text;

namespace StaticWiki.Cli;

/// <summary>What is wrong with a command line, before any command looks at it.</summary>
internal static class CommandLineFaults
{
    /// <summary>Behind this, nothing is an option.</summary>
    private const string EndOfOptions = "--";

    /// <param name="parsed">The command line, parsed.</param>
    /// <param name="args">The same as it was given.</param>
    public static IReadOnlyList<string> Of(ParseResult parsed, IReadOnlyList<string> args)
    {
        // Help asks for nothing else.
        if (parsed.Action is not (null or ParseErrorAction) && parsed.Action != parsed.CommandResult.Command.Action)
            return [];
        // What stands behind an option that is none is a consequence of it.
        if (UnknownOptions(parsed, args) is { Count: > 0 } unknown)
            return unknown;
        if (parsed.Action is ParseErrorAction)
            return Explained(parsed);
        return EmptyValues(parsed.CommandResult);
    }

    /// <summary>Arguments that were meant as options: the parser takes for a folder's name what no command knows.</summary>
    private static List<string> UnknownOptions(ParseResult parsed, IReadOnlyList<string> args)
    {
        var before = args.TakeWhile(arg => arg != EndOfOptions).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. parsed
                .CommandResult.Children.OfType<ArgumentResult>()
                .SelectMany(argument => argument.Tokens)
                .Select(token => token.Value)
                .Where(value => value is ['-', _, ..] && before.Contains(value))
                .Select(value => WithNearest($"Unrecognized command or argument '{value}'.", value, parsed)),
        ];
    }

    private static List<string> Explained(ParseResult parsed)
    {
        var errors = parsed.Errors.Select(error => error.Message).ToList();
        // A command that is misspelt is not missing.
        if (parsed.CommandResult.Command.Subcommands.Any() && parsed.UnmatchedTokens.Any())
            errors.RemoveAll(error => UnmatchedIn(error, parsed) is null);
        return [.. errors.Select(error => WithNearest(error, UnmatchedIn(error, parsed), parsed))];
    }

    private static string? UnmatchedIn(string error, ParseResult parsed) =>
        parsed.UnmatchedTokens.FirstOrDefault(token => error.EndsWith($"'{token}'.", StringComparison.Ordinal));

    /// <summary>A fault with the command or option that is nearest to what is unknown.</summary>
    private static string WithNearest(string fault, string? unknown, ParseResult parsed)
    {
        if (unknown is null)
            return fault;
        var command = parsed.CommandResult.Command;
        var names = unknown.StartsWith('-')
            ? command.Options.Select(option => option.Name)
            : command.Subcommands.Select(sub => sub.Name);
        return Suggestions.Nearest(unknown, names, 1) is [var nearest] ? $"{fault} Did you mean '{nearest}'?" : fault;
    }

    /// <summary>An empty value is a variable of a script that was never set, more often than not.</summary>
    private static List<string> EmptyValues(CommandResult command) =>
        [
            .. command
                .Children.Where(child => child.Tokens.Any(token => token.Value.Length == 0))
                .Select(child =>
                    child switch
                    {
                        OptionResult option => $"{option.Option.Name} needs a value, and what it was given is empty",
                        // An empty folder would be the current one; of all else each command says what is wrong with it.
                        ArgumentResult { Argument.Name: "DIR" or "OLD" or "NEW" } argument =>
                            $"{argument.Argument.Name} is given, but empty",
                        _ => null,
                    }
                )
                .OfType<string>(),
        ];
}
