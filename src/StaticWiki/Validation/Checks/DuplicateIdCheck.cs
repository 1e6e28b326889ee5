using StaticWiki.Diagnostics;
using StaticWiki.Validation.Html;

namespace StaticWiki.Validation.Checks;

/// <summary>Every id stands once in its tree (HTML standard 3.2.6, "The id attribute").</summary>
internal sealed class DuplicateIdCheck(PageContext page)
{
    private readonly Dictionary<string, int> _ids = page.Workspace.TakeIds();

    public Dictionary<string, int>.KeyCollection Ids => _ids.Keys;

    public void Enter(StartTag tag)
    {
        // An empty id is none.
        if (tag.Get(TagAttributes.Id) is not { Length: > 0 } id)
            return;
        var span = page.SpanOf(tag, TagAttributes.Id);
        if (!_ids.TryGetValue(id, out var first))
        {
            _ids.Add(id, span.Start);
            return;
        }
        page.Report(
            ValidationRules.DuplicateId,
            span,
            $"the id '{id}' is already taken at {page.Source.LocationAt(first)}",
            id
        );
    }
}
