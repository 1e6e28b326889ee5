using System.CommandLine;
using StaticWiki.Diagnostics;
using StaticWiki.Reporting.Explanations;

namespace StaticWiki.Cli;

/// <summary><c>staticwiki explain CODE</c>: says what a finding means, with an example and the cure.</summary>
internal static class ExplainCommand
{
    public static Command Create(CommandContext context)
    {
        var codes = new Argument<string[]>("CODE")
        {
            Description = "The codes or names of findings, as SW3001 or unknown-page; all are listed if left out.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var command = new Command("explain", "Explains a finding by its code: its cause, an example, and the cure.")
        {
            codes,
        };
        command.SetAction(parsed =>
        {
            var written = parsed.GetValue(codes) ?? [];
            if (written.Length == 0)
            {
                context.Output.Write(RuleExplanation.OfAll());
                context.Output.Write("\nrun 'staticwiki explain CODE' for one of them\n");
                return ExitCode.Fine;
            }
            var rules = new List<DiagnosticRule>();
            foreach (var code in written)
            {
                if (DiagnosticCatalogue.Find(code) is not { } rule)
                    return context.WrongUse(FaultOf(code));
                rules.Add(rule);
            }
            context.Output.Write(string.Join('\n' + new string('-', 72) + "\n\n", rules.Select(RuleExplanation.Of)));
            return ExitCode.Fine;
        });
        return command;
    }

    private static string FaultOf(string code)
    {
        var nearest = DiagnosticCatalogue.Nearest(code);
        return $"there is no finding '{code}'; "
            + (nearest.Count > 0 ? Misspelling.DidYouMean(nearest) : "'staticwiki explain' lists all of them");
    }
}
