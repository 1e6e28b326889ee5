using System.Collections.Immutable;
using StaticWiki.Compilation;
using StaticWiki.Linking.Mentions;
using StaticWiki.Searching;

namespace StaticWiki.Linking;

/// <summary>Sorts the references of a page by the pages that they lead to.</summary>
/// <param name="page">The page.</param>
/// <param name="symbols">All pages.</param>
/// <param name="numbers">The same by their numbers.</param>
internal sealed class LinkTargets(Page page, SymbolTable symbols, PageNumbers numbers)
{
    private readonly List<Page> _targets = [];
    private readonly Dictionary<Page, int> _indexes = [];
    private readonly List<(int Target, int Reference)> _references = [];
    private readonly List<(int Link, Sentence Sentence)> _stated = [];

    /// <summary>The pages, in the order in which they were added.</summary>
    public IReadOnlyList<Page> Pages => _targets;

    /// <summary>All that was added, with what is known of it besides.</summary>
    /// <param name="kinds">For each page the kinds of its edges.</param>
    /// <param name="mentions">The pages that are mentioned.</param>
    public PackedLinks Pack(ReadOnlySpan<byte> kinds, ImmutableArray<Mention> mentions)
    {
        var (places, howLinked) = (new ByteWriter(), new ByteWriter());
        foreach (var mention in mentions)
        {
            places.WriteNumber(mention.Segment);
            places.WriteNumber(mention.Start);
            places.WriteNumber(mention.Length);
        }
        howLinked.Write(kinds);
        WriteStated(howLinked);
        WriteReferences(howLinked);
        return new PackedLinks(
            [.. _targets.Select(numbers.NumberOf)],
            [.. mentions.Select(mention => numbers.NumberOf(mention.Page))],
            places.Written,
            howLinked.Written
        );
    }

    private void WriteStated(ByteWriter written)
    {
        var (all, one) = (new ByteWriter(), new ByteWriter());
        foreach (var (link, sentence) in _stated)
        {
            one.Clear();
            Write(one, sentence.Before);
            Write(one, sentence.Link);
            Write(one, sentence.After);
            all.WriteNumber(link);
            all.WriteNumber(one.Length);
            all.Write(one.Written);
        }
        written.WriteNumber(all.Length);
        written.Write(all.Written);
    }

    private void WriteReferences(ByteWriter written)
    {
        // Those of one page stand in the order of the text.
        _references.Sort();
        var at = 0;
        for (var target = 0; target < _targets.Count; target++)
        {
            var end = at;
            while (end < _references.Count && _references[end].Target == target)
                end++;
            written.WriteNumber(end - at);
            for (; at < end; at++)
                written.WriteNumber(_references[at].Reference);
        }
    }

    private static void Write(ByteWriter written, string text)
    {
        written.WriteNumber(text.Length);
        foreach (var c in text)
            written.WriteNumber(c);
    }

    /// <summary>How many pages there are.</summary>
    public int Count => _targets.Count;

    /// <summary>The index of the page that a reference leads to; null where it leads to no other page.</summary>
    /// <param name="reference">One that was added.</param>
    public int? IndexOf(ResolvedReference reference) =>
        TargetOf(reference) is { } target && _indexes.TryGetValue(target, out var link) ? link : null;

    /// <param name="reference">A reference; what leads to no other page is passed over.</param>
    /// <param name="index">Which of its body's references it is; null where it stands outside.</param>
    public void Add(ResolvedReference reference, int? index)
    {
        if (TargetOf(reference) is not { } target)
            return;
        if (!_indexes.TryGetValue(target, out var link))
        {
            _indexes[target] = link = _targets.Count;
            _targets.Add(target);
        }
        if (index is { } number)
            _references.Add((link, number));
        else if (reference.Reference.Sentence is { } sentence)
            _stated.Add((link, sentence));
    }

    private Page? TargetOf(ResolvedReference reference) =>
        reference.Page is { } address && address != page.Address ? symbols.At(address) : null;
}
