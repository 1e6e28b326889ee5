namespace StaticWiki.Validation.Html;

/// <content>End tags.</content>
internal sealed partial class PlainTree
{
    /// <summary>Closes what an end tag closes.</summary>
    /// <param name="name">The tag's name, in any case.</param>
    public void End(ReadOnlySpan<char> name)
    {
        if (_count > 0 && Top.Kind.IsNamed(name) && Top.Kind != ElementKind.Form)
        {
            CloseTop();
            return;
        }
        if (Namespace != MarkupNamespace.Html)
        {
            GiveUp();
            return;
        }
        var kind = ElementKind.Of(name);
        if (kind.Is(ElementTraits.Peculiar) || kind == ElementKind.Br)
            GiveUp();
        else if (kind == ElementKind.Template)
            return;
        else if (kind == ElementKind.Head || kind == ElementKind.Body || kind == ElementKind.Html || IsBeforeBody)
            EndOfHead(kind);
        else
            End(kind);
    }

    private void EndOfHead(ElementKind kind)
    {
        if (Current == Mode.NoScriptInHead)
            GiveUp();
        else if (kind == ElementKind.Head && _stage < Stage.AfterHead)
            _stage = Stage.AfterHead;
        else if (kind == ElementKind.Body || kind == ElementKind.Html)
            _stage = Stage.InBody;
    }

    private void End(ElementKind kind)
    {
        switch (Current)
        {
            case Mode.Select:
                EndInSelect(kind);
                break;
            case Mode.Table or Mode.ColumnGroup or Mode.Section or Mode.Row:
                EndInTable(kind);
                break;
            case Mode.Cell or Mode.Caption when kind.Is(ElementTraits.TablePart) || kind == ElementKind.Table:
                EndOfCell(kind);
                break;
            default:
                if (!kind.Is(ElementTraits.TablePart))
                    EndInBody(kind);
                break;
        }
    }

    private void EndInSelect(ElementKind kind)
    {
        if (kind == ElementKind.Select)
            Close(Find(Mode.Select));
        else if (kind == ElementKind.OptGroup)
        {
            if (_count > 1 && Top.Kind == ElementKind.Option && _open[_count - 2].Kind == ElementKind.OptGroup)
                Close(_count - 2);
        }
        else if (kind != ElementKind.Option)
            GiveUp();
    }

    private void EndInTable(ElementKind kind)
    {
        if (kind == ElementKind.Table)
            Close(Find(Mode.Table));
        else if (!kind.Is(ElementTraits.TablePart))
            GiveUp();
        else
        {
            for (var i = _count - 1; _open[i].Kind != ElementKind.Table; i--)
            {
                if (_open[i].Kind != kind)
                    continue;
                Close(i);
                return;
            }
        }
    }

    /// <summary>Ends of parts of a table in a cell or caption, which end that before.</summary>
    private void EndOfCell(ElementKind kind)
    {
        var own = Find(Current);
        if (_open[own].Kind == kind)
        {
            Close(own);
            return;
        }
        var isRow = kind == ElementKind.Tr || ModeIn(kind, MarkupNamespace.Html) == Mode.Section;
        if (kind != ElementKind.Table && !(Current == Mode.Cell && isRow))
            return;
        for (var i = own - 1; i >= 0; i--)
        {
            if (_open[i].Kind == kind)
            {
                Close(own);
                EndInTable(kind);
                return;
            }
            if (_open[i].Kind == ElementKind.Table)
                return;
        }
    }

    private void EndInBody(ElementKind kind)
    {
        if (kind == ElementKind.P)
            CloseParagraph();
        else if (kind == ElementKind.Li)
            CloseFound(FindItem());
        else if (kind == ElementKind.Dd || kind == ElementKind.Dt || kind.Is(ElementTraits.Block))
            CloseFound(Find(kind, ElementTraits.Scope));
        else if (kind == ElementKind.Form)
            EndOfForm();
        else if (kind.Is(ElementTraits.Heading))
            CloseFound(FindHeading());
        else if (kind.Is(ElementTraits.Formatting))
            EndOfFormatting(kind);
        else
            CloseFound(Find(kind, ElementTraits.Special));
    }

    private void CloseFound(int index)
    {
        if (index >= 0)
            Close(index);
    }

    private int FindItem()
    {
        for (var i = _count - 1; i >= 0; i--)
        {
            var open = _open[i].Kind;
            if (open == ElementKind.Li)
                return i;
            if (open.Is(ElementTraits.Scope) || open == ElementKind.Ul || open == ElementKind.Ol)
                return -1;
        }
        return -1;
    }

    private int FindHeading()
    {
        for (var i = _count - 1; i >= 0 && !_open[i].Kind.Is(ElementTraits.Scope); i--)
        {
            if (_open[i].Kind.Is(ElementTraits.Heading))
                return i;
        }
        return -1;
    }

    /// <summary>A form that is not the current node goes from below those that are open in it.</summary>
    private void EndOfForm()
    {
        if (!_hasForm)
            return;
        _hasForm = false;
        var form = Find(ElementKind.Form, ElementTraits.Scope);
        if (form < 0)
            return;
        if (Within(form).All(open => open.Kind.Is(ElementTraits.ImpliedEnd)))
            Close(form);
        else
            GiveUp();
    }

    /// <summary>The adoption agency algorithm (13.2.6.4.7) where it does no more than to close.</summary>
    private void EndOfFormatting(ElementKind kind)
    {
        var index = Find(kind, ElementTraits.Marker);
        if (index < 0)
            return;
        if (Within(index).Any(open => open.Kind.Is(ElementTraits.Special | ElementTraits.Formatting)))
            GiveUp();
        else
            Close(index);
    }

    /// <summary>What is open in an open element.</summary>
    private ArraySegment<Open> Within(int index) => new(_open, index + 1, _count - index - 1);
}
