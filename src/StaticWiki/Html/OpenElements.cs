using System.Collections.Frozen;

namespace StaticWiki.Html;

/// <summary>
/// The stack of open elements and the list of active formatting elements (HTML standard 13.2.4), as exactly as
/// counting needs them: which tags close which, and which formatting elements are reopened behind them.
/// </summary>
internal sealed class OpenElements
{
    /// <summary>Elements that never hold others, and those that open by themselves and only once.</summary>
    private static readonly FrozenSet<string> Void = Names(
        "area base basefont bgsound br col command embed frame hr image img input keygen link meta param source track wbr"
            + " html head body frameset"
    );

    private static readonly FrozenSet<string> Formatting = Names(
        "a b big code em font i nobr s small strike strong tt u"
    );

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> FormattingBySpan =
        Formatting.GetAlternateLookup<ReadOnlySpan<char>>();

    private const int Options = 3;
    private const int Annotations = 7;

    /// <summary>Elements whose end tag may be missing, and what ends them: any start tag of their group.</summary>
    private static readonly FrozenDictionary<string, int> ImpliedEndGroups = new Dictionary<string, int>
    {
        ["li"] = 1,
        ["dt"] = 2,
        ["dd"] = 2,
        ["option"] = Options,
        ["optgroup"] = Options,
        ["td"] = 4,
        ["th"] = 4,
        ["tr"] = 5,
        ["tbody"] = 6,
        ["thead"] = 6,
        ["tfoot"] = 6,
        ["caption"] = 6,
        ["colgroup"] = 6,
        ["rb"] = Annotations,
        ["rt"] = Annotations,
        ["rtc"] = Annotations,
        ["rp"] = Annotations,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Block elements that end an open paragraph.</summary>
    private static readonly FrozenSet<string> ClosesParagraph = Names(
        "address article aside blockquote center details dialog dir div dl dd dt fieldset figcaption figure footer form"
            + " h1 h2 h3 h4 h5 h6 header hgroup li listing main menu nav ol p plaintext pre search section summary table ul xmp"
    );

    /// <summary>Elements that SVG and MathML cannot hold.</summary>
    private static readonly FrozenSet<string> Breakout = Names(
        "b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta nobr ol"
            + " p pre ruby s small span strong strike sub sup table tt u ul var"
    );

    /// <summary>What ends the search for an element to close.</summary>
    private static readonly FrozenSet<string> Barriers = Names(
        "applet caption marquee object table td template th svg math button ul ol dl select ruby"
    );

    /// <summary>Elements that end tags of others do not reach through (HTML standard 13.2.4.2, "special").</summary>
    private static readonly FrozenSet<string> Special = Names(
        "address applet article aside blockquote body button caption center colgroup dd details dir div dl dt fieldset"
            + " figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup html iframe li listing main marquee menu nav"
            + " noembed noframes noscript object ol p plaintext pre script search section select style summary table tbody td"
            + " template textarea tfoot th thead title tr ul xmp"
    );

    /// <summary>Elements in which the formatting from outside does not go on.</summary>
    private static readonly FrozenSet<string> Markers = Names("applet caption marquee object td template th");

    private readonly List<string> _stack = [];
    private readonly List<Entry> _formatting = [];

    /// <param name="Name">The element's name; null for a marker.</param>
    /// <param name="Tag">The tag as written: equal tags count as one formatting.</param>
    private sealed record Entry(string? Name, string Tag)
    {
        public bool IsOpen { get; set; } = true;
    }

    /// <summary>How many elements are open.</summary>
    public int Depth => _stack.Count;

    /// <summary>How many formatting elements had to be opened again so far.</summary>
    public int Reopened { get; private set; }

    /// <summary>Whether the current element is SVG or MathML, where tags may close themselves.</summary>
    public bool IsForeign { get; private set; }

    public static bool IsFormatting(string name) => Formatting.Contains(name);

    /// <param name="name">In lower case.</param>
    public static bool IsFormatting(ReadOnlySpan<char> name) => FormattingBySpan.Contains(name);

    /// <param name="name">The element's name in lower case.</param>
    /// <param name="tag">The start tag as written, for formatting elements; else empty.</param>
    /// <param name="isSelfClosing">Whether the tag ends in a slash.</param>
    public void Start(string name, string tag, bool isSelfClosing)
    {
        // Elements of HTML end SVG and MathML around them (HTML standard 13.2.6.5).
        while (IsForeign && Breakout.Contains(name))
            PopTo(_stack.FindLastIndex(open => open is "svg" or "math"));
        if (Void.Contains(name) || (IsForeign && isSelfClosing))
        {
            if (!IsForeign && name is "area" or "br" or "embed" or "img" or "input" or "keygen" or "wbr")
                Reopen();
            return;
        }
        if (IsForeign)
        {
            Push(name);
            return;
        }
        // A part of a table outside of one is none (HTML standard 13.2.6.4.7), and closes nothing.
        if (IsTablePart(name) && !_stack.Exists(open => open is "table" or "template"))
            return;
        if (ClosesParagraph.Contains(name))
            CloseInScope("p");
        if (ImpliedEndGroups.TryGetValue(name, out var group))
            CloseGroup(name, group);
        else if (name is "a" or "nobr" or "button")
            End(name);

        if (!ClosesParagraph.Contains(name))
            Reopen();
        Push(name);
        if (Formatting.Contains(name))
            AddFormatting(name, tag);
        else if (Markers.Contains(name))
            _formatting.Add(new Entry(null, ""));
    }

    /// <summary>Text, also white space alone, reopens the formatting that its block has closed (HTML standard 13.2.6.4.7).</summary>
    public void Text()
    {
        if (!IsForeign)
            Reopen();
    }

    public void End(string name)
    {
        if (Formatting.Contains(name) && !IsForeign)
        {
            RemoveFormatting(name);
            return;
        }
        var isTablePart =
            name is "table" or "template" or "svg" or "math" || (Barriers.Contains(name) && name != "ruby");
        for (var i = _stack.Count - 1; i >= 0; i--)
        {
            if (_stack[i] == name)
            {
                PopTo(i);
                return;
            }
            if (
                _stack[i] is "template"
                || (!isTablePart && Barriers.Contains(_stack[i]) && !ImpliedEndGroups.ContainsKey(name))
                || (!IsForeign && !Special.Contains(name) && Special.Contains(_stack[i]))
            )
                return;
        }
    }

    private static bool IsTablePart(string name) =>
        name is "td" or "th" or "tr" or "tbody" or "thead" or "tfoot" or "caption" or "colgroup";

    private void CloseInScope(string name)
    {
        for (var i = _stack.Count - 1; i >= 0 && !Barriers.Contains(_stack[i]) && _stack[i] != "div"; i--)
        {
            if (_stack[i] != name)
                continue;
            PopTo(i);
            return;
        }
    }

    private void CloseGroup(string name, int group)
    {
        if (group is Options or Annotations)
        {
            CloseLast(name, group);
            return;
        }
        for (var i = _stack.Count - 1; i >= 0; i--)
        {
            var isTableGroup = group is >= 4 and <= 6;
            var stop = isTableGroup
                ? _stack[i] is "table" or "template"
                : Barriers.Contains(_stack[i]) && _stack[i] != name;
            if (stop)
                return;
            // A row ends an open cell, and a section an open row.
            var hasGroup = ImpliedEndGroups.TryGetValue(_stack[i], out var other);
            if (!hasGroup || (other != group && !(isTableGroup && other is >= 4 and <= 6 && other < group)))
            {
                // An item ends another one through <div>, and through what is no block (HTML standard 13.2.6.4.7).
                if (!isTableGroup && Special.Contains(_stack[i]) && _stack[i] is not ("address" or "div" or "p"))
                    return;
                continue;
            }
            PopTo(i);
            if (!isTableGroup)
                return;
        }
    }

    /// <summary>Ends options and annotations, which go only where nothing stands open in them, and annotations only in ruby.</summary>
    private void CloseLast(string name, int group)
    {
        if (group == Annotations && _stack.FindLast(Barriers.Contains) != "ruby")
            return;
        var endsGroups = name == "optgroup" && _stack.Contains("select");
        while (_stack.Count > 0 && Ends(_stack[^1]))
            PopTo(_stack.Count - 1);

        bool Ends(string last) =>
            group == Options
                ? last == "option" || (last == "optgroup" && endsGroups)
                : last is "p" or "li" or "dd" or "dt" or "option" or "optgroup" or "rb" or "rp" or "rt"
                    || (last == "rtc" && name is "rb" or "rtc");
    }

    private void Push(string name)
    {
        _stack.Add(name);
        IsForeign =
            name is "svg" or "math"
            || (IsForeign && name is not ("foreignobject" or "desc" or "title" or "annotation-xml"));
    }

    private void PopTo(int index)
    {
        for (var i = _stack.Count - 1; i >= index; i--)
        {
            var name = _stack[i];
            if (Markers.Contains(name))
            {
                var marker = _formatting.FindLastIndex(entry => entry.Name is null);
                if (marker >= 0)
                    _formatting.RemoveRange(marker, _formatting.Count - marker);
            }
            else if (Formatting.Contains(name))
            {
                // Closed with its block, but not by its own end tag: what follows reopens it.
                var entry = _formatting.FindLast(entry => entry.Name == name && entry.IsOpen);
                if (entry is not null)
                    entry.IsOpen = false;
            }
        }
        _stack.RemoveRange(index, _stack.Count - index);
        IsForeign = false;
        for (var i = _stack.Count - 1; i >= 0; i--)
        {
            if (
                _stack[i]
                is "foreignobject"
                    or "desc"
                    or "title"
                    or "annotation-xml"
                    or "table"
                    or "div"
                    or "p"
                    or "td"
                    or "li"
            )
                break;
            if (_stack[i] is "svg" or "math")
            {
                IsForeign = true;
                break;
            }
        }
    }

    private void Reopen()
    {
        foreach (var entry in _formatting)
        {
            if (entry.Name is null || entry.IsOpen)
                continue;
            entry.IsOpen = true;
            _stack.Add(entry.Name);
            Reopened++;
        }
    }

    /// <summary>Adds an entry; of more than three equal ones behind the last marker the first goes (the standard's "Noah's Ark clause").</summary>
    private void AddFormatting(string name, string tag)
    {
        var equal = 0;
        var first = 0;
        for (var i = _formatting.Count - 1; i >= 0 && _formatting[i].Name is not null; i--)
        {
            if (_formatting[i].Tag != tag)
                continue;
            equal++;
            first = i;
        }
        if (equal >= 3)
            _formatting.RemoveAt(first);
        _formatting.Add(new Entry(name, tag));
    }

    private void RemoveFormatting(string name)
    {
        var index = _formatting.FindLastIndex(entry => entry.Name is null || entry.Name == name);
        if (index >= 0 && _formatting[index].Name == name)
            _formatting.RemoveAt(index);
        var open = _stack.LastIndexOf(name);
        if (open >= 0 && !_stack.Skip(open + 1).Any(Barriers.Contains))
            _stack.RemoveAt(open);
    }

    private static FrozenSet<string> Names(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
