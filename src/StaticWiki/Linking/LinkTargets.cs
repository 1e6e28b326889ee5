using StaticWiki.Compilation;
using StaticWiki.Searching;

namespace StaticWiki.Linking;

/// <summary>Sorts the references of a page by the pages that they lead to.</summary>
/// <param name="page">The page.</param>
/// <param name="symbols">All pages.</param>
internal sealed class LinkTargets(Page page, SymbolTable symbols)
{
    private readonly List<Page> _targets = [];
    private readonly Dictionary<Page, int> _indexes = [];
    private readonly List<(int Target, int Reference)> _references = [];
    private readonly List<(int Link, Sentence Sentence)> _stated = [];

    /// <summary>What was added, and nothing else.</summary>
    public LinkSummary Summary
    {
        get
        {
            // Those of one page stand in the order of the text.
            _references.Sort();
            var written = new ByteWriter();
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
            return new LinkSummary
            {
                Links = [.. _targets],
                References = [.. written.Written],
                Stated = [.. _stated],
            };
        }
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
