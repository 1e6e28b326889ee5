using Scriban;
using Scriban.Syntax;

namespace StaticWiki.Rendering;

/// <summary>
/// Finds the scripts that templates write into a page itself. Templates are trusted, so the policy of a page allows them, each by
/// a hash of its text. One that a template fills something into is another on each page, and stays forbidden: what is filled
/// in may be of anybody.
/// </summary>
internal sealed class InlineScripts : ScriptVisitor
{
    private readonly SortedSet<string> _found = new(StringComparer.Ordinal);

    /// <summary>The text of each, as a browser has it: with line feeds alone (HTML standard, 13.2.3.5 "Preprocessing the input stream").</summary>
    public IReadOnlyCollection<string> Found => _found;

    public void Find(Template template) => Visit(template.Page);

    /// <summary>What stands between two parts that are filled in: a script is constant where both of its tags stand in it.</summary>
    public override void Visit(ScriptRawStatement node)
    {
        var text = node.Text.ToString();
        for (var at = 0; Next(text, "<script", at) is { } start && Next(text, ">", start) is { } open; )
        {
            if (Next(text, "</script", open) is not { } end)
                return;
            // One that has a source instead of a text is let in by that.
            if (end > open + 1)
                _found.Add(text[(open + 1)..end].ReplaceLineEndings("\n"));
            at = end;
        }
    }

    private static int? Next(string text, string what, int from) =>
        text.IndexOf(what, from, StringComparison.OrdinalIgnoreCase) is >= 0 and var at ? at : null;
}
