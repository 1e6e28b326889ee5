namespace StaticWiki.Validation.Html;

/// <content>Start tags.</content>
internal sealed partial class PlainTree
{
    /// <summary>Closes what a start tag closes, and says what becomes of it. One that opens an element is then to be pushed.</summary>
    public TagOutcome Start(ElementKind kind, bool closesItself)
    {
        if (kind.Is(ElementTraits.Peculiar))
            return GiveUp();
        if (Namespace != MarkupNamespace.Html)
            return StartForeign(kind, closesItself);
        if (kind == ElementKind.Template)
            return StartTemplate();
        if (_stage != Stage.InBody && StartBeforeBody(kind) is { } outcome)
            return outcome;
        if (kind == ElementKind.Html || kind == ElementKind.Head || kind == ElementKind.Body)
            return GiveUp();
        return Current switch
        {
            Mode.Select => StartInSelect(kind),
            Mode.Table or Mode.ColumnGroup or Mode.Section or Mode.Row => StartInTable(kind),
            _ => StartInBody(kind, closesItself),
        };
    }

    /// <summary>"In foreign content" (13.2.6.5).</summary>
    private TagOutcome StartForeign(ElementKind kind, bool closesItself)
    {
        if (kind.Is(ElementTraits.LeavesForeign) || Top.Kind.Is(ElementTraits.HoldsHtml))
            return GiveUp();
        if (kind == ElementKind.Script)
            return GiveUp();
        return closesItself ? TagOutcome.Empty : TagOutcome.Opened;
    }

    /// <summary>A template may stand anywhere (13.2.6.4.4).</summary>
    private TagOutcome StartTemplate()
    {
        if (Current == Mode.NoScriptInHead)
            return GiveUp();
        if (_stage < Stage.InHead)
            _stage = Stage.InHead;
        return TagOutcome.Inert;
    }

    /// <returns>Null where the body has begun, and the tag is one in it.</returns>
    private TagOutcome? StartBeforeBody(ElementKind kind)
    {
        if (Current == Mode.NoScriptInHead)
        {
            return !kind.Is(ElementTraits.Metadata) || kind == ElementKind.NoScript || kind == ElementKind.Script
                ? GiveUp()
                : ContentOf(kind);
        }
        if (kind == ElementKind.Html)
        {
            if (_stage != Stage.BeforeHtml)
                return GiveUp();
            _stage = Stage.BeforeHead;
            return TagOutcome.Empty;
        }
        if (kind == ElementKind.Head)
        {
            if (_stage > Stage.BeforeHead)
                return GiveUp();
            _stage = Stage.InHead;
            return TagOutcome.Empty;
        }
        if (kind == ElementKind.Body)
        {
            _stage = Stage.InBody;
            return TagOutcome.Empty;
        }
        if (!kind.Is(ElementTraits.Metadata) || (_stage == Stage.AfterHead && kind == ElementKind.NoScript))
        {
            _stage = Stage.InBody;
            return null;
        }
        if (_stage < Stage.InHead)
            _stage = Stage.InHead;
        return ContentOf(kind);
    }

    /// <summary>"In select" (13.2.6.4.16).</summary>
    private TagOutcome StartInSelect(ElementKind kind)
    {
        if (kind != ElementKind.Option && kind != ElementKind.OptGroup)
            return GiveUp();
        if (Top.Kind == ElementKind.Option)
            CloseTop();
        if (kind == ElementKind.OptGroup && Top.Kind == ElementKind.OptGroup)
            CloseTop();
        return TagOutcome.Opened;
    }

    /// <summary>"In table", "in column group", "in table body" and "in row" (13.2.6.4.9 to 13.2.6.4.14).</summary>
    private TagOutcome StartInTable(ElementKind kind)
    {
        if (kind == ElementKind.Script || kind == ElementKind.Style)
            return TagOutcome.Text;
        if (!kind.Is(ElementTraits.TablePart))
            return GiveUp();
        if (kind == ElementKind.Col)
        {
            if (Current != Mode.ColumnGroup)
            {
                Close(Find(Mode.Table) + 1);
                PushImplied(ElementKind.ColGroup);
            }
            return TagOutcome.Empty;
        }
        var isCell = kind == ElementKind.Td || kind == ElementKind.Th;
        if (!isCell && kind != ElementKind.Tr)
        {
            Close(Find(Mode.Table) + 1);
            return TagOutcome.Opened;
        }
        if (Current == Mode.ColumnGroup || (Current == Mode.Row && !isCell))
            CloseTop();
        if (Current == Mode.Table)
            PushImplied(ElementKind.Tbody);
        if (isCell && Current == Mode.Section)
            PushImplied(ElementKind.Tr);
        return TagOutcome.Opened;
    }

    /// <summary>"In body" (13.2.6.4.7), "in cell" and "in caption".</summary>
    private TagOutcome StartInBody(ElementKind kind, bool closesItself)
    {
        if (kind.Is(ElementTraits.TablePart))
        {
            if (Current == Mode.Body)
                return TagOutcome.Ignored;
            Close(Find(Current));
            return StartInTable(kind);
        }
        if (kind.Is(ElementTraits.ClosesParagraph) || kind.Is(ElementTraits.OwnRule))
            return StartWithRule(kind, closesItself);
        return ContentOf(kind);
    }

    /// <summary>An element that may close others, or may not stand in others.</summary>
    private TagOutcome StartWithRule(ElementKind kind, bool closesItself)
    {
        if (kind == ElementKind.Li)
            CloseItem(ElementKind.Li, ElementKind.Li);
        else if (kind == ElementKind.Dd || kind == ElementKind.Dt)
            CloseItem(ElementKind.Dd, ElementKind.Dt);

        if (kind.Is(ElementTraits.ClosesParagraph))
            CloseParagraph();

        if (kind.Is(ElementTraits.Heading) && _count > 0 && Top.Kind.Is(ElementTraits.Heading))
            CloseTop();
        else if (kind == ElementKind.A)
            IsUncertain |= Find(ElementKind.A, ElementTraits.Marker) >= 0;
        else if (kind == ElementKind.Button)
            IsUncertain |= Find(ElementKind.Button, ElementTraits.Scope) >= 0;
        else if (kind == ElementKind.Form)
        {
            IsUncertain |= _hasForm;
            _hasForm = true;
        }
        else if (kind == ElementKind.Table)
        {
            // In quirks mode the paragraph goes on.
            if (HasParagraph && !IsStandards)
                return GiveUp();
            CloseParagraph();
        }
        else if (kind == ElementKind.Option || kind == ElementKind.OptGroup)
        {
            if (_count > 0 && Top.Kind == ElementKind.Option)
                CloseTop();
        }
        else if (kind == ElementKind.Rt || kind == ElementKind.Rp)
        {
            if (Find(ElementKind.Ruby, ElementTraits.Scope) >= 0)
            {
                while (Top.Kind.Is(ElementTraits.ImpliedEnd))
                    CloseTop();
            }
        }
        else if (kind == ElementKind.Svg || kind == ElementKind.Math)
        {
            return closesItself ? TagOutcome.Empty : TagOutcome.Opened;
        }
        return ContentOf(kind);
    }

    private static TagOutcome ContentOf(ElementKind kind) =>
        kind.Is(ElementTraits.Void) ? TagOutcome.Empty
        : kind.Is(ElementTraits.Text) ? TagOutcome.Text
        : TagOutcome.Opened;

    private bool HasParagraph => _count > 0 && Top.HasParagraph;

    private void CloseParagraph()
    {
        if (HasParagraph)
            Close(Array.FindLastIndex(_open, _count - 1, open => open.Kind == ElementKind.P));
    }

    /// <summary>Closes an item whose end tag was left out, unless it belongs to a list around.</summary>
    private void CloseItem(ElementKind kind, ElementKind otherKind)
    {
        for (var i = _count - 1; i >= 0; i--)
        {
            var open = _open[i].Kind;
            if (open == kind || open == otherKind)
            {
                Close(i);
                return;
            }
            if (
                open.Is(ElementTraits.Special)
                && open != ElementKind.Address
                && open != ElementKind.Div
                && open != ElementKind.P
            )
                return;
        }
    }
}
