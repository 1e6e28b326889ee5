using System.Collections.Immutable;
using System.Globalization;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StaticWiki.Compilation.Extensions.Attributes;
using StaticWiki.Compilation.Extensions.Citations;
using StaticWiki.Compilation.Extensions.WikiLinks;
using StaticWiki.Diagnostics;
using StaticWiki.Text;

namespace StaticWiki.Compilation.Body;

/// <summary>
/// One walk over a parsed body: checks attributes, gives headings their ids, collects references, and notes on each
/// node what the renderer has to know.
/// </summary>
internal sealed class BodyAnalysis
{
    /// <summary>Under this key a link's node keeps the index of its reference.</summary>
    public static readonly object ReferenceKey = new();

    /// <summary>Under this key a node keeps its further ids.</summary>
    public static readonly object FurtherIdsKey = new();

    /// <summary>Under this key a heading that stands in no other block keeps its index.</summary>
    public static readonly object HeadingKey = new();

    private static readonly ImmutableHashSet<string> AllowedAttributes = ["lang", "dir", "title", "width", "height"];

    private readonly SourceText _text;
    private readonly int _bodyStart;
    private readonly ImmutableArray<Heading>.Builder _headings = ImmutableArray.CreateBuilder<Heading>();
    private readonly ImmutableArray<Reference>.Builder _references = ImmutableArray.CreateBuilder<Reference>();
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
    private readonly HeadingSlugger _slugger = new();
    private (TableRow? Row, Sentence? Sentence, int Number) _row;
    private int _statements;
    private readonly ImmutableHashSet<string>.Builder _anchors = ImmutableHashSet.CreateBuilder<string>();

    public BodyAnalysis(SourceText text, int bodyStart)
    {
        _text = text;
        _bodyStart = bodyStart;
    }

    public ImmutableArray<Heading> Headings => _headings.ToImmutable();

    public ImmutableArray<Reference>.Builder References => _references;

    public ImmutableHashSet<string>.Builder Anchors => _anchors;

    public ImmutableArray<Diagnostic>.Builder Diagnostics => _diagnostics;

    /// <summary>The blocks that cite a source, in order.</summary>
    public List<LeafBlock> CitedBlocks { get; } = [];

    public string Lead { get; private set; } = "";

    public bool HasRawHtml { get; private set; }

    public ImmutableArray<MarkdownCut> MarkdownCuts { get; private set; } = [];

    public void Run(MarkdownDocument body)
    {
        var nodes = body.Descendants().ToList();
        // An id that somebody set stays theirs, wherever it stands; headings take what is left.
        foreach (var node in nodes)
            CheckAttributes(node);
        foreach (var heading in nodes.OfType<HeadingBlock>())
            NameHeading(heading);
        foreach (var note in nodes.OfType<Footnote>().Where(note => note.Order > 0))
        {
            _anchors.Add(string.Create(CultureInfo.InvariantCulture, $"fn:{note.Order}"));
            foreach (var link in note.Links)
                _anchors.Add(string.Create(CultureInfo.InvariantCulture, $"fnref:{link.Index}"));
        }
        var leaves = nodes.OfType<LeafBlock>().ToList();
        foreach (var leaf in leaves)
        {
            HasRawHtml |= leaf is HtmlBlock;
            if (leaf.Inline is not null && CollectReferences(leaf.Inline))
                CitedBlocks.Add(leaf);
        }
        HasRawHtml |= nodes.Any(node => node is HtmlInline);
        MarkdownCuts = Body.MarkdownCuts.Find(body, nodes, _text.Text, _bodyStart);
        _diagnostics.AddRange(UnfinishedLinks.Find(_text, _bodyStart, leaves));
        // A paragraph of pictures alone, as many a README begins with, says nothing.
        Lead =
            body.OfType<ParagraphBlock>()
                .Select(paragraph => paragraph.Inline is { } inline ? LeafText.Of(inline).Text.Trim() : "")
                .FirstOrDefault(text => text.Length > 0)
            ?? "";
    }

    private void CheckAttributes(MarkdownObject node)
    {
        if (node.TryGetAttributes() is not { } attributes)
            return;
        var place = PlaceOf(attributes.Span);
        List<string> furtherIds = [];
        foreach (var (name, value) in attributes.Properties?.ToList() ?? [])
        {
            if (name == AttributeList.FurtherId && node is HeadingBlock or BracketedSpanInline)
                furtherIds.Add(value ?? "");
            else if (name == AttributeList.FurtherId)
                Report($"only a heading or a [text]{{…}} span can have a second id, '{value}'", "delete it", name);
            else if (!AllowedAttributes.Contains(name))
                Remove(name, value);
            else if (name is "width" or "height" && !(value?.Length is > 0 and < 6 && value.All(char.IsAsciiDigit)))
                Remove(name, value);
            else if (name == "lang" && !LanguageTag.IsWellFormed(value ?? ""))
                Remove(name, value);
        }
        attributes.Properties?.RemoveAll(property => property.Key == AttributeList.FurtherId);
        if (furtherIds.Count > 0)
            node.SetData(FurtherIdsKey, furtherIds);
        if (attributes.Id is { } written && (written.Length == 0 || written.Any(char.IsWhiteSpace)))
        {
            Report($"'{written}' can be no id: an id is one word", "write #like-this", "id");
            attributes.Id = null;
        }
        // An id that something else has already would be found twice, here and in the finished page.
        if (attributes.Id is { } own && !Reserve(own, place))
            attributes.Id = null;
        furtherIds.RemoveAll(id => !Reserve(id, place));

        void Remove(string name, string? value)
        {
            attributes.Properties!.RemoveAll(property => property.Key == name);
            Report(
                $"the attribute '{(value is null ? name : $"{name}={value}")}' is left out",
                "what may stand in braces: #id, .class, lang, dir, title, and width or height in pixels",
                name
            );
        }

        void Report(string message, string help, string name) =>
            _diagnostics.Add(MarkdownRules.RemovedAttribute.At(place, message) with { Target = name, Help = help });
    }

    /// <returns>Whether nothing else on the page has the id.</returns>
    private bool Reserve(string id, Place place)
    {
        _anchors.Add(id);
        if (_slugger.Reserve(id))
            return true;
        _diagnostics.Add(
            MarkdownRules.DuplicateAnchor.At(place, $"the id '{id}' is already given on this page") with
            {
                Target = id,
            }
        );
        return false;
    }

    private void NameHeading(HeadingBlock heading)
    {
        var text = heading.Inline is null ? "" : LeafText.Of(heading.Inline, keepLineBreaks: true).Text;
        var attributes = heading.GetAttributes();
        if (attributes.Id is null)
        {
            var id = _slugger.Next(text);
            // An id may not be empty (HTML standard, 3.2.6); such a heading simply can't be linked to.
            if (id.Length > 0)
                attributes.Id = id;
        }
        if (attributes.Id is not null)
            _anchors.Add(attributes.Id);
        if (heading.Parent is MarkdownDocument)
            heading.SetData(HeadingKey, _headings.Count);
        _headings.Add(
            new Heading(heading.Level, text.ReplaceLineEndings(" ").Trim(), attributes.Id ?? "")
            {
                FurtherIds = [.. heading.GetData(FurtherIdsKey) as List<string> ?? []],
                Place = PlaceOf(heading.Span),
            }
        );
    }

    /// <returns>Whether a source is cited.</returns>
    private bool CollectReferences(ContainerInline container)
    {
        var cites = false;
        Dictionary<Inline, (Sentence Sentence, int Number)>? sentences = null;
        foreach (var node in container.Descendants())
        {
            if (node is not Inline inline || IsInsidePicture(inline))
                continue;
            var references =
                inline is CitationInline citation
                    ? [.. citation.Items.Select((item, index) => ReferenceOf(citation, item, index))]
                : ReferenceOf(inline) is { } single ? ImmutableArray.Create(single)
                : [];
            if (references.IsEmpty)
                continue;
            cites |= inline is CitationInline;
            inline.SetData(ReferenceKey, _references.Count);
            sentences ??= SentencesOf(container);
            var (sentence, number) = sentences.GetValueOrDefault(inline);
            _references.AddRange(
                references.Select(reference => reference with { Sentence = sentence, Statement = number })
            );
        }
        return cites;
    }

    private Dictionary<Inline, (Sentence Sentence, int Number)> SentencesOf(ContainerInline container)
    {
        var leaf = LeafText.Of(container);
        var text = leaf.Text;
        var ends = Sentences.EndsOf(text);
        var first = _statements;
        _statements += ends.Length + 1;
        var row = container.ParentBlock?.Parent?.Parent as TableRow;
        if (row is not null && row != _row.Row)
            _row = (row, new Sentence(RowText.Of(row), "", ""), first);
        var sentences = new Dictionary<Inline, (Sentence, int)>();
        foreach (var (link, start, end) in leaf.Links)
        {
            sentences[link] =
                row is not null && link is CitationInline
                    ? (_row.Sentence!, _row.Number)
                    : (Sentence.Around(text, ends, start, end), first + Sentence.IndexOf(text, ends, start, end));
        }
        return sentences;
    }

    private Reference ReferenceOf(CitationInline citation, CitationItem item, int index) =>
        new()
        {
            Kind = ReferenceKind.Citation,
            Target = item.Id,
            Place = PlaceOf(item.IdSpan),
            IsEditable = true,
            Label = item.Locator ?? "",
            // Where it cites nothing, the first shows all of it as it was written.
            Written = index == 0 ? citation.Written : "",
        };

    private Reference? ReferenceOf(Inline inline) =>
        inline switch
        {
            WikiLinkInline { IsEmbed: true } embed => EmbedOf(embed),
            WikiLinkInline link => new Reference
            {
                Kind = ReferenceKind.WikiLink,
                Target = link.Target,
                Fragment = link.Fragment,
                Place = PlaceOf(link.TargetSpan),
                IsEditable = true,
                Label = link.Text,
                HasLabel = link.Label is not null,
                Attributes = AttributeText.Of(link),
            },
            LinkInline link => new Reference
            {
                Kind = link.IsImage ? ReferenceKind.Image : ReferenceKind.Link,
                Target = link.GetDynamicUrl?.Invoke() ?? link.Url ?? "",
                Place = PlaceOfTarget(link),
                IsEditable = Written(link.UrlSpan) == link.Url,
                Label = LeafText.Of(link).Text,
                AlternativeText = link.IsImage ? LeafText.Of(link).Text.Trim() : null,
                Attributes = AttributeText.Of(link, link.Title),
            },
            AutolinkInline link => new Reference
            {
                Kind = ReferenceKind.Link,
                Target = link.IsEmail ? "mailto:" + link.Url : link.Url,
                Place = PlaceOf(link.Span),
                Label = link.Url,
            },
            _ => null,
        };

    private Reference EmbedOf(WikiLinkInline embed)
    {
        var (text, width, height) = EmbedLabel.Parse(embed.Label);
        return new Reference
        {
            Kind = ReferenceKind.WikiEmbed,
            Target = embed.Target,
            Fragment = embed.Fragment,
            Place = PlaceOf(embed.TargetSpan),
            IsEditable = true,
            Label = text ?? embed.TargetText,
            HasLabel = text is not null,
            AlternativeText = text ?? "",
            Attributes = AttributeText.Of(embed),
            Width = width,
            Height = height,
        };
    }

    private Place PlaceOfTarget(LinkInline link) =>
        Written(link.UrlSpan) is { Length: > 0 } ? PlaceOf(link.UrlSpan) : PlaceOf(link.Span);

    private string? Written(SourceSpan span) =>
        span.Start >= 0 && span.End >= span.Start && _bodyStart + span.End < _text.Text.Length
            ? _text.Text.Substring(_bodyStart + span.Start, span.Length)
            : null;

    private Place PlaceOf(SourceSpan span) =>
        _text.PlaceOf(new TextSpan(_bodyStart + Math.Max(0, span.Start), Math.Max(0, span.Length)));

    private static bool IsInsidePicture(Inline inline)
    {
        for (var parent = inline.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is LinkInline { IsImage: true })
                return true;
        }
        return inline is FootnoteLink;
    }
}
