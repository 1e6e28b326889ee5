using System.Collections.Immutable;
using StaticWiki.Compilation;
using StaticWiki.Diagnostics;
using StaticWiki.Text;

namespace StaticWiki.Linking.Mentions;

/// <summary>Finds the first mention of each other topic in a topic's text, in one walk over it.</summary>
internal static class MentionFinder
{
    /// <param name="index">The names that it may mention.</param>
    /// <param name="symbols">The pages that they mean.</param>
    /// <param name="page">The topic.</param>
    /// <param name="body">Its body.</param>
    /// <param name="linked">The pages that its text links by itself; these need no other link.</param>
    public static ImmutableArray<Mention> Find(
        MentionIndex index,
        SymbolTable symbols,
        Page page,
        DocumentBody body,
        IEnumerable<Address> linked
    )
    {
        if (index.IsEmpty)
            return [];
        var done = linked.ToHashSet();
        done.Add(page.Address);
        var mentions = ImmutableArray.CreateBuilder<Mention>();
        for (var i = 0; i < body.Segments.Length; i++)
        {
            if (body.Segments[i] is not TextSegment segment)
                continue;
            var text = segment.Prose.Text;
            var end = segment.Start + segment.Length;
            for (var at = index.FindStart(text, segment.Start, end); at < end; at = index.FindStart(text, at, end))
            {
                if (index.LongestAt(text, at, end) is not { } found)
                {
                    at = WordScanner.EndOfToken(text, at);
                    continue;
                }
                var isQuoted = segment.Prose.IsQuoted(at, found.End - at);
                if (!isQuoted && found.Page is { } named && done.Add(named.Address))
                    mentions.Add(new Mention(symbols.At(named.Address)!, i, at, found.End - at));
                at = found.End;
            }
        }
        return mentions.ToImmutable();
    }

    /// <summary>A mention with the edit that would link it.</summary>
    public static Diagnostic Report(Mention mention, DocumentBody body)
    {
        var text = (TextSegment)body.Segments[mention.Segment];
        var place = text.PlaceOf(mention.Start, mention.Length);
        var name = text.Prose.Text.Substring(mention.Start, mention.Length).ReplaceLineEndings(" ");
        return LinkRules.UnlinkedMention.At(place, $"'{name}' is the name of a topic, and not linked here") with
        {
            Target = name,
            Help = $"write [[{name}]]",
            Edits = [new Edit(place, $"[[{name}]]")],
        };
    }
}
