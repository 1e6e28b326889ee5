namespace StaticWiki.Validation.Html;

/// <summary>
/// Reads a page in one pass over its text, without a tree: so are nearly all pages read, and several times as fast. Says so where it
/// is not certain to see what a parser would make of the page.
/// </summary>
internal ref struct PageScan
{
    private readonly ReadOnlySpan<char> _text;
    private readonly bool _hasNull;
    private readonly PageChecks? _checks;
    private readonly ScannedTag _tag;
    private readonly PlainTree _tree;
    private MarkupReader _reader;

    private PageScan(PageText page, PageChecks? checks, StringPool strings, PlainTree tree)
    {
        _text = page.Span;
        _hasNull = page.HasNull;
        _checks = checks;
        _tag = new ScannedTag(page, strings);
        _reader = new MarkupReader(_text, _tag);
        _tree = tree;
    }

    /// <summary>Gives a page's elements to its checks.</summary>
    /// <returns>False where only a parser can tell what the page is; what the checks have found is then to be forgotten.</returns>
    public static bool TryRead(PageText page, PageChecks checks, StringPool strings)
    {
        using var tree = NewTree(NestingGuard.MaxDepth, checks);
        return new PageScan(page, checks, strings, tree).TryRead();
    }

    /// <summary>
    /// Whether a page is certain to nest no deeper than <paramref name="maxDepth"/>, and to have no element that
    /// a parser reopens.
    /// </summary>
    public static bool IsPlain(string text, int maxDepth)
    {
        using var page = new PageText("", text);
        using var tree = NewTree(maxDepth, checks: null);
        return new PageScan(page, null, new StringPool(64), tree).TryRead();
    }

    private static PlainTree NewTree(int maxDepth, PageChecks? checks) =>
        new(maxDepth) { LinkClosed = checks is null ? null : checks.LeaveLink };

    private bool TryRead()
    {
        // What becomes of it depends on where it stands.
        if (_hasNull)
            return false;
        while (true)
        {
            switch (_reader.Read(WantsText))
            {
                case MarkupToken.EndOfFile:
                    _tree.Finish();
                    return true;
                case MarkupToken.Uncertain:
                    return false;
                case MarkupToken.Doctype:
                    var doctype = _text.Slice(_reader.Span.Start, _reader.Span.Length);
                    _tree.Doctype(doctype.Equals("<!doctype html>", StringComparison.OrdinalIgnoreCase));
                    break;
                case MarkupToken.Text when !TryReadText():
                    return false;
                case MarkupToken.EndTag:
                    _tree.End(_text.Slice(_reader.Span.Start, _reader.Span.Length));
                    break;
                case MarkupToken.StartTag when !TryStart():
                    return false;
            }
            if (_tree.IsUncertain)
                return false;
        }
    }

    /// <summary>Text matters only where the body has not begun, and in a link that has no name yet.</summary>
    private readonly bool WantsText => _tree.IsBeforeBody || _checks is { AwaitsText: true };

    private bool TryReadText()
    {
        var text = _text.Slice(_reader.Span.Start, _reader.Span.Length);
        if (_tree.IsBeforeBody)
        {
            if (text.IndexOfAnyExcept(" \t\n\f\r") < 0)
                return true;
            // A space may be written as a character reference.
            if (text.TrimStart(" \t\n\f\r") is ['&', ..])
                return false;
            _tree.Text();
        }
        if (_checks is not { AwaitsText: true } || text.IsWhiteSpace())
            return true;
        if (_tree.IsBetweenCells)
            return false;
        _checks.Text(text.Contains('&') ? CharacterReferences.Resolve(text, inAttribute: false) : text, _tree.IsHidden);
        return true;
    }

    private bool TryStart()
    {
        var kind = ElementKind.Of(_text.Slice(_reader.Span.Start, _reader.Span.Length));
        var outcome = _tree.Start(kind, _tag.ClosesItself);
        if (_tree.IsUncertain)
            return false;
        if (outcome == TagOutcome.Ignored)
            return true;

        var @namespace = NamespaceOf(kind);
        var isHidden = _tree.IsHidden;
        var isLink = false;
        if (_checks is not null)
        {
            _tag.Become(kind, @namespace, _tree.IsInFigure);
            isHidden |= PageChecks.IsHidden(_tag);
            isLink = _checks.Enter(_tag, isHidden, isShadow: false);
            if (_tag.NeedsTree)
                return false;
        }
        if (outcome == TagOutcome.Text)
            return TryReadContent(kind, isHidden);
        if (outcome == TagOutcome.Inert)
            return TrySkipTemplate();
        if (isHidden && (kind == ElementKind.Html || kind == ElementKind.Body))
            _tree.HideAll();
        if (outcome == TagOutcome.Opened)
            _tree.Push(kind, @namespace, isHidden, isLink);
        else if (isLink)
            _checks!.LeaveLink();
        return true;
    }

    private readonly MarkupNamespace NamespaceOf(ElementKind kind) =>
        _tree.Namespace != MarkupNamespace.Html ? _tree.Namespace
        : !kind.Is(ElementTraits.Foreign) ? MarkupNamespace.Html
        : kind == ElementKind.Svg ? MarkupNamespace.Svg
        : MarkupNamespace.Other;

    /// <summary>Goes on behind a template's end tag, which ends it whatever is open in it.</summary>
    private bool TrySkipTemplate()
    {
        // What a shadow root holds is shown; and how much a parser has to reopen in a template is not counted here.
        if (_checks is null || _tag.Has(TagAttributes.ShadowRootMode | TagAttributes.ShadowRoot))
            return false;
        var (templates, foreign, depth) = (1, 0, 1);
        while (templates > 0)
        {
            var token = _reader.Read(wantsText: false);
            if (token == MarkupToken.EndOfFile)
                return true;
            if (token == MarkupToken.Uncertain)
                return false;
            if (token is not (MarkupToken.StartTag or MarkupToken.EndTag))
                continue;
            var kind = ElementKind.Of(_text.Slice(_reader.Span.Start, _reader.Span.Length));
            var change = token == MarkupToken.StartTag ? 1 : -1;
            if (kind == ElementKind.Template)
                templates += change;
            else if (kind.Is(ElementTraits.Foreign))
                foreign += change;
            else if (kind.Is(ElementTraits.Peculiar) || kind == ElementKind.Select)
                return false;
            else if (kind.Is(ElementTraits.Text) && change > 0 && (foreign != 0 || !_reader.TryReadContent(kind.Name)))
                return false;
            depth += kind.Is(ElementTraits.Void | ElementTraits.Text) ? 0 : change;
            if ((foreign > 0 && kind == ElementKind.Template) || depth > NestingGuard.MaxDepth)
                return false;
        }
        return true;
    }

    private bool TryReadContent(ElementKind kind, bool isHidden)
    {
        if (!_reader.TryReadContent(kind.Name))
            return false;
        if (_checks is not { AwaitsText: true })
            return true;
        var content = _text.Slice(_reader.Span.Start, _reader.Span.Length);
        var hasReferences = kind.Name is "title" or "textarea" && content.Contains('&');
        _checks.Text(hasReferences ? CharacterReferences.Resolve(content, inAttribute: false) : content, isHidden);
        return true;
    }
}
