using System.Runtime.CompilerServices;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StaticWiki.Compilation.Extensions.Citations;
using StaticWiki.Compilation.Extensions.WikiLinks;

namespace StaticWiki.Compilation.Body;

/// <summary>What a block says, as far as evidence for it is concerned.</summary>
internal struct Statement
{
    private char _last;

    /// <summary>Whether it says anything: a letter or digit outside of links and pictures.</summary>
    public bool HasText { get; private set; }

    public bool HasLinks { get; private set; }

    public bool IsCited { get; private set; }

    /// <summary>Whether its text, citations aside, ends in a colon.</summary>
    public readonly bool EndsInColon => _last is ':' or '：';

    public static Statement Of(Block block, CitedFootnotes footnotes)
    {
        var statement = new Statement();
        statement.Add(block, footnotes);
        return statement;
    }

    private void Add(Block block, CitedFootnotes footnotes)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (block is LeafBlock { Inline: { } inlines })
            Add(inlines, footnotes, isInLink: false);
        if (block is not ContainerBlock container)
            return;
        foreach (var child in container)
            Add(child, footnotes);
    }

    private void Add(ContainerInline inlines, CitedFootnotes footnotes, bool isInLink)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    Add(literal.Content.AsSpan(), isInLink);
                    break;
                case CodeInline code:
                    Add(code.Content, isInLink);
                    break;
                case HtmlEntityInline entity:
                    Add(entity.Transcoded.AsSpan(), isInLink);
                    break;
                case CitationInline:
                    IsCited = true;
                    break;
                case FootnoteLink { IsBackLink: false } link:
                    IsCited |= footnotes.Contains(link.Footnote);
                    break;
                case LinkInline { IsImage: true } or WikiLinkInline { IsEmbed: true }:
                    break;
                case WikiLinkInline or AutolinkInline:
                    HasLinks = true;
                    _last = ' ';
                    break;
                case ContainerInline container:
                    HasLinks |= container is LinkInline;
                    Add(container, footnotes, isInLink || container is LinkInline);
                    break;
            }
        }
    }

    private void Add(ReadOnlySpan<char> text, bool isInLink)
    {
        var trimmed = text.TrimEnd();
        if (trimmed.Length > 0)
            _last = trimmed[^1];
        if (HasText || isInLink)
            return;
        foreach (var c in text)
        {
            // Many scripts have their letters behind surrogates; a picture character alone is rare enough.
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
            {
                HasText = true;
                return;
            }
        }
    }
}
