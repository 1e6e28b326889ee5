using System.Buffers;

namespace StaticWiki.Validation.Html;

/// <summary>What becomes of a start tag.</summary>
internal enum TagOutcome
{
    /// <summary>Left out, with its attributes.</summary>
    Ignored,

    /// <summary>An element that stays open.</summary>
    Opened,

    /// <summary>An element without content.</summary>
    Empty,

    /// <summary>An element whose content is text up to its end tag.</summary>
    Text,

    /// <summary>A template: its content is no part of the page.</summary>
    Inert,
}

/// <summary>
/// The stack of open elements, as the HTML standard's tree construction (13.2.6) leaves it, while elements stand in the tree
/// in the order of their tags: with end tags left out, and with end tags of nothing. Where a parser would move or copy elements
/// (formatting closed too early, content between the cells of a table), or read what follows in another way, it gives up:
/// <see cref="IsUncertain"/>.
/// </summary>
/// <remarks>
/// As no formatting element is ever reopened, those on the stack are the standard's list of active formatting elements.
/// </remarks>
internal sealed partial class PlainTree(int maxDepth) : IDisposable
{
    private Open[] _open = ArrayPool<Open>.Shared.Rent(64);
    private int _count;
    private Stage _stage;
    private bool _hasForm;
    private bool _isAllHidden;
    private int _figures;

    /// <summary>How far a page has got before its body (13.2.6.4.1 to 13.2.6.4.6).</summary>
    private enum Stage
    {
        BeforeHtml,
        BeforeHead,
        InHead,
        AfterHead,
        InBody,
    }

    /// <summary>The insertion mode that an element brings about.</summary>
    private enum Mode : byte
    {
        Body,
        NoScriptInHead,
        Select,
        Table,
        ColumnGroup,
        Section,
        Row,
        Caption,
        Cell,
    }

    /// <param name="Kind">The element.</param>
    /// <param name="Mode">How what stands in it is read.</param>
    /// <param name="Namespace">Its namespace.</param>
    /// <param name="HasParagraph">Whether a <c>p</c> is "in button scope".</param>
    /// <param name="IsHidden">Whether it is hidden, or what it stands in.</param>
    /// <param name="IsLink">Whether a check waits for its end.</param>
    private readonly record struct Open(
        ElementKind Kind,
        Mode Mode,
        MarkupNamespace Namespace,
        bool HasParagraph,
        bool IsHidden,
        bool IsLink
    );

    /// <summary>Called when an element ends that a check waits for.</summary>
    public Action? LinkClosed { get; init; }

    /// <summary>Whether only a parser can tell what the tree is.</summary>
    public bool IsUncertain { get; private set; }

    /// <summary>Whether the page has a document type without identifiers, so that it is not read in quirks mode.</summary>
    public bool IsStandards { get; private set; }

    public bool IsHidden => _count > 0 ? Top.IsHidden : _isAllHidden;

    public bool IsInFigure => _figures > 0;

    public MarkupNamespace Namespace => _count > 0 ? Top.Namespace : MarkupNamespace.Html;

    private Mode Current => _count > 0 ? Top.Mode : Mode.Body;

    /// <summary>The current node; there has to be one.</summary>
    private ref readonly Open Top => ref _open[_count - 1];

    /// <summary>Whether text here would be moved in front of a table.</summary>
    public bool IsBetweenCells => Current is Mode.Table or Mode.ColumnGroup or Mode.Section or Mode.Row;

    /// <summary>Whether any text but white space would begin the body.</summary>
    public bool IsBeforeBody => _stage != Stage.InBody;

    public void Doctype(bool isPlain) => IsStandards |= isPlain && _stage == Stage.BeforeHtml && _count == 0;

    /// <summary>Text that is not all white space.</summary>
    public void Text()
    {
        if (Current == Mode.NoScriptInHead)
            IsUncertain = true;
        _stage = Stage.InBody;
    }

    /// <summary>The page hides itself by its <c>html</c> or <c>body</c>, which this stack does not hold.</summary>
    public void HideAll() => _isAllHidden = true;

    /// <summary>Closes what is still open at the page's end.</summary>
    public void Finish()
    {
        for (; _count > 0; _count--)
        {
            if (Top.IsLink)
                LinkClosed?.Invoke();
        }
    }

    public void Dispose()
    {
        ArrayPool<Open>.Shared.Return(_open);
        (_open, _count) = ([], 0);
    }

    /// <summary>Puts the element that a start tag has opened on the stack.</summary>
    public void Push(ElementKind kind, MarkupNamespace @namespace, bool isHidden, bool isLink)
    {
        var hasParagraph =
            kind == ElementKind.P || (HasParagraph && !kind.Is(ElementTraits.Scope) && kind != ElementKind.Button);
        var mode = kind.Is(ElementTraits.OwnMode) ? ModeIn(kind, @namespace) : Current;
        if (_count == _open.Length)
            Grow();
        _open[_count++] = new Open(kind, mode, @namespace, hasParagraph, isHidden, isLink);
        if (kind == ElementKind.Figure)
            _figures++;
        if (_count > maxDepth)
            IsUncertain = true;
    }

    private void Grow()
    {
        var larger = ArrayPool<Open>.Shared.Rent(_count * 2);
        _open.CopyTo(larger, 0);
        ArrayPool<Open>.Shared.Return(_open);
        _open = larger;
    }

    private Mode ModeIn(ElementKind kind, MarkupNamespace @namespace)
    {
        if (@namespace != MarkupNamespace.Html)
            return Current;
        if (kind == ElementKind.NoScript && _stage != Stage.InBody)
            return Mode.NoScriptInHead;
        if (kind == ElementKind.Select)
            return Mode.Select;
        if (kind == ElementKind.Table)
            return Mode.Table;
        if (!kind.Is(ElementTraits.TablePart))
            return Current;
        return kind == ElementKind.Tr ? Mode.Row
            : kind == ElementKind.Td || kind == ElementKind.Th ? Mode.Cell
            : kind == ElementKind.Caption ? Mode.Caption
            : kind == ElementKind.ColGroup ? Mode.ColumnGroup
            : Mode.Section;
    }

    /// <summary>An element that stands in the tree without a tag.</summary>
    private void PushImplied(ElementKind kind) => Push(kind, MarkupNamespace.Html, IsHidden, isLink: false);

    private TagOutcome GiveUp()
    {
        IsUncertain = true;
        return TagOutcome.Ignored;
    }

    /// <summary>Closes the current node.</summary>
    private void CloseTop()
    {
        ref readonly var open = ref Top;
        if (open.IsLink)
            LinkClosed?.Invoke();
        if (_figures > 0 && open.Kind == ElementKind.Figure)
            _figures--;
        _count--;
    }

    /// <summary>Closes an open element and all that is open in it.</summary>
    private void Close(int index)
    {
        var reopens = false;
        for (; _count > index; CloseTop())
        {
            ref readonly var open = ref Top;
            if (open.Namespace != MarkupNamespace.Html)
                continue;
            if (open.Kind.Is(ElementTraits.Marker))
                reopens = false;
            else if (_count - 1 > index && open.Kind.Is(ElementTraits.Formatting))
                reopens = true;
        }
        IsUncertain |= reopens;
    }

    /// <summary>The innermost open element of a kind, up to the first with one of the traits; else -1.</summary>
    private int Find(ElementKind kind, ElementTraits barrier)
    {
        for (var i = _count - 1; i >= 0; i--)
        {
            var open = _open[i].Kind;
            if (open.IsSame(kind))
                return i;
            if (open.Is(barrier))
                return -1;
        }
        return -1;
    }

    private int Find(Mode mode) =>
        Array.FindLastIndex(_open, _count - 1, open => open.Mode == mode && IsOwn(open.Kind, mode));

    private static bool IsOwn(ElementKind kind, Mode mode) =>
        mode switch
        {
            Mode.Table => kind == ElementKind.Table,
            Mode.Cell => kind == ElementKind.Td || kind == ElementKind.Th,
            Mode.Caption => kind == ElementKind.Caption,
            _ => kind == ElementKind.Select,
        };
}
