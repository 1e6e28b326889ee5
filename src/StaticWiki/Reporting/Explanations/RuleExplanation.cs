using System.Globalization;
using System.Text;
using StaticWiki.Diagnostics;

namespace StaticWiki.Reporting.Explanations;

/// <summary>What <c>staticwiki explain</c> says of rules.</summary>
public static class RuleExplanation
{
    /// <summary>One rule: its cause, an example that triggers it, and the cure.</summary>
    public static string Of(DiagnosticRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var text = new StringBuilder();
        text.Append(
            CultureInfo.InvariantCulture,
            $"{rule.Code} {rule.Name} ({ReportOrder.NameOf(rule.Severity)})\n\n{rule.Cause}\n"
        );
        if (RuleExample.Of(rule) is { } example)
            Append(example, text);
        return text.Append("\nCure: ").Append(rule.Cure).Append('\n').ToString();
    }

    /// <summary>All rules, one a line, under the stages that they belong to.</summary>
    public static string OfAll()
    {
        var text = new StringBuilder();
        foreach (var stage in DiagnosticCatalogue.All.GroupBy(DiagnosticCatalogue.StageOf))
        {
            text.Append(text.Length == 0 ? "" : "\n").Append(stage.Key).Append('\n');
            foreach (var rule in stage)
                text.Append(CultureInfo.InvariantCulture, $"  {rule.Code}  {rule.Name, -24}  {rule.Cause}\n");
        }
        return text.ToString();
    }

    private static void Append(RuleExample example, StringBuilder text)
    {
        text.Append(
            CultureInfo.InvariantCulture,
            $"\nExample, found by 'staticwiki {string.Join(' ', example.Arguments)}':\n"
        );
        if (example.Remark.Length > 0)
            text.Append('\n').Append(example.Remark).Append('\n');
        if (example.Files.Any(file => file.Text.Contains(" × ", StringComparison.Ordinal)))
            text.Append("\n⟦3 × text⟧ stands for a text that is written three times.\n");
        foreach (var file in example.Files)
        {
            var state = file.IsBefore ? "as it was in the revision 'before'" : file.State;
            text.Append("\n  ").Append(file.PathInWiki).Append(state is null ? "\n" : $" ({state})\n");
            if (file.Text == "\n")
                continue;
            foreach (var line in file.Text.TrimEnd('\n').Split('\n'))
                text.Append("  |").Append(line.Length == 0 ? "" : " ").Append(line).Append('\n');
        }
    }
}
