namespace StaticWiki.Validation.Html;

/// <summary>What tree construction asks of an element (HTML standard 13.2.4 and 13.2.6).</summary>
[Flags]
internal enum ElementTraits
{
    None = 0,

    /// <summary>Never has content.</summary>
    Void = 1 << 0,

    /// <summary>Its content is text up to its end tag, tags or not.</summary>
    Text = 1 << 1,

    /// <summary>Belongs into the head where it comes before the body.</summary>
    Metadata = 1 << 2,

    /// <summary>Ends the search for what an end tag closes, if that is nothing in particular.</summary>
    Special = 1 << 3,

    /// <summary>Is reopened behind what closed it too early.</summary>
    Formatting = 1 << 4,

    /// <summary>Its start tag ends an open paragraph.</summary>
    ClosesParagraph = 1 << 5,

    /// <summary>Its end tag closes whatever is open in it.</summary>
    Block = 1 << 6,

    /// <summary>End tags in it reach nothing outside.</summary>
    Scope = 1 << 7,

    /// <summary>Formatting does not go on from outside, nor to outside.</summary>
    Marker = 1 << 8,

    Heading = 1 << 9,

    /// <summary>Stands only in tables.</summary>
    TablePart = 1 << 10,

    /// <summary>Ends by itself before others of its kind.</summary>
    ImpliedEnd = 1 << 11,

    /// <summary>In SVG or MathML, it ends that.</summary>
    LeavesForeign = 1 << 12,

    /// <summary>In SVG or MathML, what it holds is HTML again.</summary>
    HoldsHtml = 1 << 13,

    /// <summary>Makes a parser leave out tags, move elements, or read what follows in another way.</summary>
    Peculiar = 1 << 14,

    /// <summary>In the body it is treated in a way that no other trait tells.</summary>
    OwnRule = 1 << 15,

    /// <summary>What stands in it is read in another way.</summary>
    OwnMode = 1 << 16,

    /// <summary>Some of its attributes are addresses.</summary>
    Addressing = 1 << 17,

    /// <summary>It shows or loads what an address names.</summary>
    Loading = 1 << 18,

    /// <summary>What stands in it is of another language.</summary>
    Foreign = 1 << 19,
}

/// <summary>An element's name and what is special about it. There is one for each name in the standard.</summary>
/// <param name="name">In lower case.</param>
/// <param name="traits">What a parser has to know.</param>
internal sealed class ElementKind(string name, ElementTraits traits)
{
    private const int SlotCount = 1024;

    // Each at the slot that its name gives, or at the next free one.
    private static readonly ElementKind?[] Known = MakeKnown();

    public static readonly ElementKind Unknown = new("", ElementTraits.None);
    public static readonly ElementKind A = Of("a");
    public static readonly ElementKind Address = Of("address");
    public static readonly ElementKind Area = Of("area");
    public static readonly ElementKind Base = Of("base");
    public static readonly ElementKind Body = Of("body");
    public static readonly ElementKind Br = Of("br");
    public static readonly ElementKind Button = Of("button");
    public static readonly ElementKind Caption = Of("caption");
    public static readonly ElementKind Col = Of("col");
    public static readonly ElementKind ColGroup = Of("colgroup");
    public static readonly ElementKind Dd = Of("dd");
    public static readonly ElementKind Div = Of("div");
    public static readonly ElementKind Dt = Of("dt");
    public static readonly ElementKind Figure = Of("figure");
    public static readonly ElementKind Form = Of("form");
    public static readonly ElementKind Head = Of("head");
    public static readonly ElementKind Html = Of("html");
    public static readonly ElementKind IFrame = Of("iframe");
    public static readonly ElementKind Img = Of("img");
    public static readonly ElementKind Input = Of("input");
    public static readonly ElementKind Li = Of("li");
    public static readonly ElementKind Map = Of("map");
    public static readonly ElementKind Math = Of("math");
    public static readonly ElementKind Meta = Of("meta");
    public static readonly ElementKind NoScript = Of("noscript");
    public static readonly ElementKind Ol = Of("ol");
    public static readonly ElementKind OptGroup = Of("optgroup");
    public static readonly ElementKind Option = Of("option");
    public static readonly ElementKind P = Of("p");
    public static readonly ElementKind Rp = Of("rp");
    public static readonly ElementKind Rt = Of("rt");
    public static readonly ElementKind Ruby = Of("ruby");
    public static readonly ElementKind Script = Of("script");
    public static readonly ElementKind Select = Of("select");
    public static readonly ElementKind Style = Of("style");
    public static readonly ElementKind Svg = Of("svg");
    public static readonly ElementKind Table = Of("table");
    public static readonly ElementKind Tbody = Of("tbody");
    public static readonly ElementKind Td = Of("td");
    public static readonly ElementKind Template = Of("template");
    public static readonly ElementKind Th = Of("th");
    public static readonly ElementKind Tr = Of("tr");
    public static readonly ElementKind Ul = Of("ul");

    public string Name => name;

    public bool Is(ElementTraits trait) => (traits & trait) != 0;

    /// <summary>Whether both are one element, also of those that the standard does not name.</summary>
    public bool IsSame(ElementKind other) => this == other || (traits == ElementTraits.None && name == other.Name);

    /// <summary>Whether a tag of that name, in any case, is one of this element.</summary>
    public bool IsNamed(ReadOnlySpan<char> written) =>
        written.SequenceEqual(name) || written.Equals(name, StringComparison.OrdinalIgnoreCase);

    /// <summary>The element of a tag's name, in any case.</summary>
    public static ElementKind Of(ReadOnlySpan<char> name)
    {
        if (Find(name) is { } known)
            return known;
        var lower = name.ToString().ToLowerInvariant();
        return Find(lower) ?? new ElementKind(lower, ElementTraits.None);
    }

    private static ElementKind? Find(ReadOnlySpan<char> lower)
    {
        for (var slot = SlotOf(lower); Known[slot] is { } known; slot = (slot + 1) % SlotCount)
        {
            if (lower.SequenceEqual(known.Name))
                return known;
        }
        return null;
    }

    private static int SlotOf(ReadOnlySpan<char> name) =>
        name.IsEmpty ? 0 : ((name[0] * 23) + (name[^1] * 34) + (name[name.Length / 2] * 26) + name.Length) % SlotCount;

    private static ElementKind?[] MakeKnown()
    {
        var traits = new Dictionary<string, ElementTraits>(StringComparer.Ordinal);
        Add(ElementTraits.Void, "area base br col embed hr img input link meta param source track wbr");
        Add(ElementTraits.Text, "script style title textarea iframe");
        Add(ElementTraits.Metadata, "base link meta noscript script style template title");
        Add(
            ElementTraits.Special,
            "address area article aside base blockquote body br button caption center col colgroup dd details dir div"
                + " dl dt embed fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html"
                + " iframe img input li link main menu meta nav noscript object ol p param pre script section select"
                + " source style summary table tbody td template textarea tfoot th thead title tr track ul wbr"
        );
        Add(ElementTraits.Formatting, "a b big code em font i s small strike strong tt u");
        Add(
            ElementTraits.ClosesParagraph | ElementTraits.Block,
            "address article aside blockquote center details dir div dl fieldset figcaption figure footer header"
                + " hgroup main menu nav ol pre section summary ul"
        );
        Add(ElementTraits.ClosesParagraph, "p h1 h2 h3 h4 h5 h6 form li dd dt hr");
        Add(ElementTraits.Block, "button object");
        Add(ElementTraits.Scope, "caption html table td th object");
        Add(ElementTraits.Marker, "caption td th object");
        Add(ElementTraits.Heading, "h1 h2 h3 h4 h5 h6");
        Add(ElementTraits.TablePart, "caption col colgroup tbody td tfoot th thead tr");
        Add(ElementTraits.ImpliedEnd, "dd dt li optgroup option p rp rt");
        Add(
            ElementTraits.LeavesForeign,
            "b big blockquote body br center code dd div dl dt em embed font h1 h2 h3 h4 h5 h6 head hr i img li menu"
                + " meta ol p pre ruby s small span strong strike sub sup table tt u ul var"
        );
        Add(ElementTraits.HoldsHtml, "title desc foreignobject mi mo mn ms mtext annotation-xml");
        Add(
            ElementTraits.Peculiar,
            "frameset frame noframes noembed xmp plaintext listing image isindex keygen nobr marquee applet"
                + " menuitem command basefont bgsound dialog search rb rtc"
        );
        Add(ElementTraits.OwnRule, "a button dd dt form li math optgroup option rp rt svg table");
        Add(ElementTraits.OwnMode, "caption col colgroup noscript select table tbody td tfoot th thead tr");
        Add(
            ElementTraits.Addressing,
            "a area audio base bgsound blockquote body button del embed form frame iframe img input ins link meta object q"
                + " script source table tbody td tfoot th thead tr track video"
        );
        Add(ElementTraits.Foreign, "math svg");
        Add(ElementTraits.Loading, "area audio embed frame iframe img input link object script source track video");
        // No trait of their own, but names that are often seen.
        Add(
            ElementTraits.None,
            "html head body span label cite q kbd samp var sub sup abbr time mark dfn ins del picture video audio"
                + " canvas map ruby table select form svg math g path circle rect line polyline polygon ellipse text use"
                + " symbol defs"
        );
        var slots = new ElementKind?[SlotCount];
        foreach (var (name, ofName) in traits)
        {
            var slot = SlotOf(name);
            while (slots[slot] is not null)
                slot = (slot + 1) % SlotCount;
            slots[slot] = new ElementKind(name, ofName);
        }
        return slots;

        void Add(ElementTraits trait, string names)
        {
            foreach (var name in names.Split(' '))
                traits[name] = traits.GetValueOrDefault(name) | trait;
        }
    }
}
