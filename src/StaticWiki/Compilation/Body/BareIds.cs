using System.Collections.Immutable;
using Markdig.Syntax.Inlines;
using StaticWiki.Compilation.Extensions.Citations;
using StaticWiki.Text;

namespace StaticWiki.Compilation.Body;

/// <summary>
/// Finds words with an at sign before them that stand in the text alone: a citation whose brackets were forgotten, or a
/// name of somebody on another site. Which of the two is known when all sources are.
/// </summary>
internal static class BareIds
{
    /// <param name="literals">The texts that hold an at sign.</param>
    /// <param name="told">The offsets of the at signs of which something was said already.</param>
    /// <param name="source">The whole file.</param>
    /// <param name="bodyStart">The offset at which the body begins.</param>
    /// <returns>Each word without its at sign, with the place of both.</returns>
    public static ImmutableArray<Sourced<string>> Find(
        IReadOnlyList<LiteralInline> literals,
        IReadOnlySet<int> told,
        SourceText source,
        int bodyStart
    )
    {
        var found = ImmutableArray.CreateBuilder<Sourced<string>>();
        var text = source.Text;
        foreach (var literal in literals.Where(literal => !TextRuns.IsInsideLink(literal)))
        {
            var content = literal.Content.AsSpan();
            var first = bodyStart + LiteralOffset.Of(literal, source, bodyStart);
            for (var i = content.IndexOf('@'); i >= 0; i = NextAt(content, i))
            {
                var at = first + i;
                if (at >= text.Length || text[at] != '@' || told.Contains(at) || !MayBegin(text, at))
                    continue;
                // The text of a literal ends at a sign that may be markup, such as a low line.
                var end = CitationParser.EndOfId(text, at + 1, text.Length);
                while (end > at + 1 && !char.IsLetterOrDigit(text[end - 1]))
                    end--;
                if (end > at + 1)
                    found.Add(new(text[(at + 1)..end], source.PlaceOf(TextSpan.FromBounds(at, end))));
            }
        }
        return found.ToImmutable();
    }

    private static int NextAt(ReadOnlySpan<char> content, int at) =>
        content[(at + 1)..].IndexOf('@') is >= 0 and var next ? at + 1 + next : -1;

    /// <summary>Whether what stands before an at sign does not make it part of an address, nor takes its meaning away.</summary>
    private static bool MayBegin(string text, int at) =>
        at == 0
        || !(char.IsLetterOrDigit(text[at - 1]) || "[\\/@.-_+".Contains(text[at - 1], StringComparison.Ordinal));
}
