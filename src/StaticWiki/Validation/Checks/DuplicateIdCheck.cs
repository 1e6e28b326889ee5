using AngleSharp.Dom;
using StaticWiki.Diagnostics;
using StaticWiki.Text;
using StaticWiki.Validation.Html;

namespace StaticWiki.Validation.Checks;

/// <summary>Every id stands once in its tree (HTML standard 3.2.6, "The id attribute").</summary>
internal sealed class DuplicateIdCheck(PageContext page)
{
    private readonly Dictionary<string, Location> _ids = new(StringComparer.Ordinal);

    public IEnumerable<string> Ids => _ids.Keys;

    public void Enter(IElement element, int offset)
    {
        // An empty id is none.
        if (element.GetAttribute("id") is not { Length: > 0 } id)
            return;
        var span = page.SpanOf(offset, "id");
        if (!_ids.TryGetValue(id, out var first))
        {
            _ids.Add(id, page.Start(span));
            return;
        }
        page.Report(ValidationRules.DuplicateId, span, $"the id '{id}' is already taken at {first}", id);
    }
}
