using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
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
/// Checks the attributes of a parsed body, gives headings their ids, collects references, and notes on each node what
/// the renderer has to know.
/// </summary>
internal sealed class BodyAnalysis
{
    /// <summary>Under this key a node keeps its further ids.</summary>
    public static readonly object FurtherIdsKey = new();

    /// <summary>Under this key a heading that stands in no other block keeps its index, and the notes at the end the one behind the last.</summary>
    public static readonly object HeadingKey = new();

    private static readonly FrozenSet<string> AllowedAttributes = ["lang", "dir", "title", "width", "height"];

    private readonly SourceText _text;
    private readonly int _bodyStart;
    private readonly ImmutableArray<Heading>.Builder _headings = ImmutableArray.CreateBuilder<Heading>();
    private readonly ImmutableArray<Reference>.Builder _references = ImmutableArray.CreateBuilder<Reference>();
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
    private readonly HeadingSlugger _slugger = new();
    private readonly StringBuilder _scratch = new();
    private (TableRow? Row, Sentence? Sentence, int Number) _row;
    private int _statements;
    private readonly HashSet<string> _anchors = new(StringComparer.Ordinal);

    public BodyAnalysis(SourceText text, int bodyStart)
    {
        _text = text;
        _bodyStart = bodyStart;
    }

    public ImmutableArray<Heading> Headings => _headings.ToImmutable();

    public ImmutableArray<Reference>.Builder References => _references;

    public ISet<string> Anchors => _anchors;

    public ImmutableArray<Diagnostic>.Builder Diagnostics => _diagnostics;

    public string Lead { get; private set; } = "";

    public ImmutableArray<MarkdownCut> MarkdownCuts { get; private set; } = [];

    public ImmutableArray<Sourced<string>> BareIds { get; private set; } = [];

    public void Run(MarkdownDocument body, BodyNodes nodes)
    {
        // An id that somebody set stays theirs, wherever it stands; headings take what is left.
        foreach (var node in nodes.WithAttributes)
            CheckAttributes(node);
        foreach (var leaf in nodes.Leaves)
        {
            if (leaf.Block is HeadingBlock heading)
                NameHeading(heading, leaf.Text?.Text ?? "");
        }
        foreach (var block in body)
        {
            if (block is FootnoteGroup)
                block.SetData(HeadingKey, _headings.Count);
        }
        foreach (var note in nodes.Footnotes)
        {
            if (note.Order <= 0)
                continue;
            _anchors.Add(string.Create(CultureInfo.InvariantCulture, $"fn:{note.Order}"));
            foreach (var link in note.Links)
                _anchors.Add(string.Create(CultureInfo.InvariantCulture, $"fnref:{link.Index}"));
        }
        foreach (var leaf in nodes.Leaves)
            CollectReferences(leaf);
        MarkdownCuts = Body.MarkdownCuts.Find(body, nodes.Marked, _text.Text, _bodyStart);
        IReadOnlySet<int> told = FrozenSet<int>.Empty;
        if (nodes.MayHaveBracketsInText)
        {
            var (found, atSigns) = UnfinishedLinks.Find(_text, _bodyStart, nodes.Leaves);
            _diagnostics.AddRange(found);
            told = atSigns;
        }
        BareIds = Body.BareIds.Find(nodes.WithAtSigns, told, _text, _bodyStart);
        Lead = FindLead(body, nodes);
    }

    /// <summary>A paragraph of pictures alone, as many a README begins with, says nothing.</summary>
    private static string FindLead(MarkdownDocument body, BodyNodes nodes)
    {
        foreach (var leaf in nodes.Leaves)
        {
            if (
                leaf.Block is ParagraphBlock
                && leaf.Block.Parent == body
                && leaf.Text?.OnOneLine.Trim() is { Length: > 0 } text
            )
                return text;
        }
        return "";
    }

    private void CheckAttributes(MarkdownObject node)
    {
        if (node.TryGetAttributes() is not { } attributes)
            return;
        var place = PlaceOf(attributes.Span);
        List<string> furtherIds = [];
        HashSet<string> removed = [AttributeList.FurtherId];
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
        attributes.Properties?.RemoveAll(property => removed.Contains(property.Key));
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
            removed.Add(name);
            Report(
                $"the attribute '{(value is null ? name : $"{name}={value}")}' is left out",
                "what may stand in braces: #id, .class, lang, dir, title, and width or height in pixels",
                name
            );
        }

        void Report(string message, string help, string name) =>
            _diagnostics.Add(MarkdownRules.RemovedAttribute.At(place, message) with { Target = name, Help = help });
    }

    /// <returns>Whether nothing else on the page has the id, or will have it.</returns>
    private bool Reserve(string id, Place place)
    {
        if (ThemeIds.IsOne(id))
        {
            _diagnostics.Add(
                MarkdownRules.RemovedAttribute.At(place, $"the id '{id}' is one that the page itself gives") with
                {
                    Target = id,
                    Help = "write it without its dot",
                }
            );
            return false;
        }
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

    private void NameHeading(HeadingBlock heading, string text)
    {
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

    private void CollectReferences(Leaf leaf)
    {
        if (leaf.References.IsEmpty)
            return;
        var text = leaf.Text!;
        var ends = Sentences.EndsOf(text.OnOneLine);
        var first = _statements;
        _statements += ends.Length + 1;
        var row = leaf.Block.Parent?.Parent as TableRow;
        if (row is not null && row != _row.Row)
            _row = (row, new Sentence(RowText.Of(row), "", ""), first);
        // Pictures and embeds are references but no text, and have no sentence; all else is in both lists.
        var link = 0;
        foreach (var inline in leaf.References)
        {
            Sentence? sentence = null;
            var number = 0;
            if (link < text.Links.Length && text.Links[link].Link == inline)
            {
                var (_, start, end) = text.Links[link++];
                (sentence, number) =
                    row is not null && inline is CitationInline
                        ? (_row.Sentence!, _row.Number)
                        : (
                            Sentence.Around(text.OnOneLine, ends, start, end),
                            first + Sentence.IndexOf(text.OnOneLine, ends, start, end)
                        );
            }
            ReferenceIndex.Set(inline, _references.Count);
            if (inline is CitationInline citation)
            {
                leaf.IsCited = true;
                for (var i = 0; i < citation.Items.Length; i++)
                    _references.Add(ReferenceOf(citation, i, sentence, number));
            }
            else
            {
                _references.Add(ReferenceOf(inline, sentence, number));
            }
        }
    }

    private Reference ReferenceOf(CitationInline citation, int index, Sentence? sentence, int statement) =>
        new()
        {
            Kind = ReferenceKind.Citation,
            Target = citation.Items[index].Id,
            Place = PlaceOf(citation.Items[index].IdSpan),
            IsEditable = true,
            Label = citation.Items[index].Locator ?? "",
            // Where it cites nothing, the first shows all of it as it was written.
            Written = index == 0 ? citation.Written : "",
            Sentence = sentence,
            Statement = statement,
        };

    private Reference ReferenceOf(Inline inline, Sentence? sentence, int statement) =>
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
                Sentence = sentence,
                Statement = statement,
            },
            LinkInline link => LinkOf(link, sentence, statement),
            AutolinkInline link => new Reference
            {
                Kind = ReferenceKind.Link,
                Target = link.IsEmail ? "mailto:" + link.Url : link.Url,
                Place = PlaceOf(link.Span),
                Label = link.Url,
                Sentence = sentence,
                Statement = statement,
            },
            _ => throw new ArgumentException($"{inline.GetType().Name} refers to nothing", nameof(inline)),
        };

    private Reference LinkOf(LinkInline link, Sentence? sentence, int statement)
    {
        var label = LeafText.Of(link, _scratch).OnOneLine;
        var written = Written(TargetOf(link));
        return new Reference
        {
            Kind = link.IsImage ? ReferenceKind.Image : ReferenceKind.Link,
            Target = link.GetDynamicUrl?.Invoke() ?? link.Url ?? "",
            Place = PlaceOfTarget(link),
            IsEditable = written.IsEmpty ? link.Url is null : written.SequenceEqual(link.Url),
            Label = label,
            AlternativeText = link.IsImage ? label.Trim() : null,
            Attributes = AttributeText.Of(link, link.Title),
            Sentence = sentence,
            Statement = statement,
        };
    }

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
        Written(link.UrlSpan).IsEmpty ? PlaceOf(link.Span) : PlaceOf(TargetOf(link));

    /// <summary>A target as it was written, without the angle brackets that it may stand in (CommonMark 6.3).</summary>
    private SourceSpan TargetOf(LinkInline link) =>
        Written(link.UrlSpan) is ['<', _, .., '>']
            ? new SourceSpan(link.UrlSpan.Start + 1, link.UrlSpan.End - 1)
            : link.UrlSpan;

    /// <summary>What stands in a stretch of the body; nothing where it is none.</summary>
    private ReadOnlySpan<char> Written(SourceSpan span) =>
        span.Start >= 0 && span.End >= span.Start && _bodyStart + span.End < _text.Text.Length
            ? _text.Text.AsSpan(_bodyStart + span.Start, span.Length)
            : default;

    private Place PlaceOf(SourceSpan span) =>
        _text.PlaceOf(new TextSpan(_bodyStart + Math.Max(0, span.Start), Math.Max(0, span.Length)));
}
