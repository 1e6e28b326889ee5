using System.Collections.Immutable;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Ganss.Xss;
using StaticWiki.Diagnostics;
using StaticWiki.Text;

namespace StaticWiki.Compilation.Body;

/// <summary>
/// Cleans a rendered body that holds raw HTML, whole (a start and an end tag are two nodes in Markdown), and turns
/// the addresses in it into references. What it removes is said at the line of the raw HTML.
/// </summary>
internal sealed class RawHtmlCleaner
{
    private const string Prefix = "<!DOCTYPE html><html><body>";

    private readonly SourceText _text;
    private readonly int _bodyStart;
    private readonly RawHtmlMap _map;
    private readonly BodyAnalysis _analysis;
    private readonly EndTags _endTags = new();
    private HashSet<string>? _headingIds;
    private Dictionary<IElement, int> _foreign = [];
    private Place? _lastPlace;

    public RawHtmlCleaner(SourceText text, int bodyStart, RawHtmlMap map, BodyAnalysis analysis)
    {
        _text = text;
        _bodyStart = bodyStart;
        _map = map;
        _analysis = analysis;
    }

    /// <param name="html">The rendered body.</param>
    /// <param name="texts">The runs of text that markers in it stand for.</param>
    public string Clean(string html, ImmutableArray<TextSegment> texts)
    {
        var parser = new HtmlParser(new HtmlParserOptions { IsKeepingSourceReferences = true });
        using var document = parser.ParseDocument(Prefix + html);
        var elements = document.Body!.QuerySelectorAll("*").ToList();
        _foreign = ForeignTags.Locate(elements, html, Prefix.Length, _endTags);
        foreach (var element in elements)
        {
            if (RawHtmlVocabulary.Dropped.Contains(element.LocalName))
            {
                if (IsClosed(element, html))
                    Report(element, $"the element <{element.LocalName}> is left out");
                else
                    ReportUnclosed(element);
                element.Remove();
            }
        }
        using var sanitized = Sanitizer().SanitizeDom((IHtmlDocument)document, document.Body, "");
        foreach (var element in document.Body!.QuerySelectorAll("*").ToList())
        {
            if (RawHtmlAttributes.Restrict(element, Report))
                continue;
            CollectAddress(element, "href", ReferenceKind.Link);
            CollectAddress(element, "src", ReferenceKind.Image);
            CollectAddress(element, "poster", ReferenceKind.Image);
            CollectCandidates(element);
            if (
                element.Id is { Length: > 0 } id
                && !_analysis.Anchors.Add(id)
                && IsOfHeading(id)
                && PlaceOf(element) is not null
            )
                // A heading has it already, and a link to it leads there; on GitHub both may stand.
                element.RemoveAttribute("id");
            if (element.LocalName == "a" && element.GetAttribute("name") is { Length: > 0 } name)
                _analysis.Anchors.Add(name);
        }
        foreach (var text in document.Body.Descendants<IText>().ToList())
        {
            if (Marker.HasText(text.Data) && text.Ancestors().Any(IsUnlinkable))
                text.Data = Marker.AsPlainText(text.Data);
            // A section inside an element has no end of its own.
            if (Marker.HasSection(text.Data) && text.Parent != document.Body)
                text.Data = Marker.WithoutSections(text.Data);
        }
        return Marker.RemoveUnpaired(BodyMarkup.Of(document.Body), texts);
    }

    private static bool IsUnlinkable(INode node) =>
        node is IElement element && RawHtmlVocabulary.Unlinkable.Contains(element.LocalName);

    private bool IsOfHeading(string id) =>
        (_headingIds ??= _analysis.Headings.Select(heading => heading.Id).ToHashSet(StringComparer.Ordinal)).Contains(
            id
        );

    /// <summary>
    /// Whether an element ends where it was meant to: the parser closes one without an end tag only where the text ends,
    /// and all between would go with it.
    /// </summary>
    private bool IsClosed(IElement element, string html)
    {
        var start = OffsetOf(element) ?? 0;
        return _endTags.Next(html, element.LocalName, Math.Clamp(start, 0, html.Length)) >= 0
            || element.LocalName is "embed";
    }

    private void ReportUnclosed(IElement element)
    {
        if (PlaceOf(element) is { } place)
        {
            var tag = $"<{element.LocalName}>";
            _analysis.Diagnostics.Add(
                MarkdownRules.UnclosedHtml.At(
                    place,
                    $"{tag} is never closed, and all that follows would go with it"
                ) with
                {
                    Target = element.LocalName,
                    Help = $"write `{tag}` as code if the tag itself is meant, or close it",
                }
            );
        }
    }

    private HtmlSanitizer Sanitizer()
    {
        var sanitizer = new HtmlSanitizer { KeepChildNodes = true };
        Replace(sanitizer.AllowedTags, RawHtmlVocabulary.Tags);
        Replace(sanitizer.AllowedAttributes, RawHtmlVocabulary.Attributes);
        Replace(sanitizer.AllowedSchemes, ["http", "https", "mailto", "tel"]);
        // Those that are on the page as they are; others become references and are judged as those of Markdown.
        sanitizer.UriAttributes.Add("cite");
        sanitizer.RemovingTag += (_, e) =>
            Report(e.Tag, $"the element <{e.Tag.LocalName}> is left out; its text stays");
        sanitizer.RemovingAttribute += (_, e) =>
            Report(e.Tag, $"the attribute '{e.Attribute.Name}' of <{e.Tag.LocalName}> is left out");
        return sanitizer;
    }

    private static void Replace(ISet<string> set, IEnumerable<string> values)
    {
        set.Clear();
        set.UnionWith(values);
    }

    private void CollectAddress(IElement element, string attribute, ReferenceKind kind)
    {
        // What Markdown itself wrote carries a marker, not an address, or none.
        if (element.GetAttribute(attribute) is not { Length: > 0 } address || PlaceOf(element) is not { } place)
            return;
        var reference = new Reference
        {
            Kind = kind,
            Target = address.Trim(),
            Place = place,
            Label = element.TextContent,
            HasLabel = kind == ReferenceKind.Image && element.HasAttribute("alt"),
        };
        element.SetAttribute(attribute, Marker.Of(SlotPart.Address, _analysis.References.Count));
        _analysis.References.Add(reference);
    }

    /// <summary>The addresses in a <c>srcset</c>; what stands behind each stays as it is.</summary>
    private void CollectCandidates(IElement element)
    {
        if (element.GetAttribute("srcset") is not { Length: > 0 } srcset || PlaceOf(element) is not { } place)
            return;
        var rewritten = new StringBuilder();
        foreach (var (address, descriptor) in SourceSet.Parse(srcset))
        {
            rewritten.Append(rewritten.Length > 0 ? ", " : "");
            rewritten.Append(Marker.Of(SlotPart.Address, _analysis.References.Count));
            rewritten.Append(descriptor.Length > 0 ? " " : "").Append(descriptor);
            _analysis.References.Add(
                new Reference
                {
                    Kind = ReferenceKind.Image,
                    Target = address,
                    Place = place,
                }
            );
        }
        element.SetAttribute("srcset", rewritten.ToString());
    }

    private void Report(IElement element, string message)
    {
        if (PlaceOf(element) is { } place)
            _analysis.Diagnostics.Add(MarkdownRules.RemovedHtml.At(place, message) with { Target = element.LocalName });
    }

    /// <summary>Where an element's tag begins in the rendered body; null where it has none.</summary>
    private int? OffsetOf(IElement element) =>
        element.SourceReference is { Position: var position } ? position.Index - Prefix.Length
        : _foreign.TryGetValue(element, out var offset) ? offset
        : null;

    private Place? PlaceOf(IElement element)
    {
        // What the parser made a copy of has no place of its own; only raw HTML does that.
        if (OffsetOf(element) is not { } offset)
            return _lastPlace ?? _text.PlaceOf(new TextSpan(_bodyStart, 1));
        var source = _map.SourceOf(offset);
        if (source is null)
            return null;
        return _lastPlace = _text.PlaceOf(new TextSpan(_bodyStart + source.Value, 1));
    }
}
