using System.Collections.Frozen;

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
}

/// <summary>An element's name and what is special about it. There is one for each name in the standard.</summary>
/// <param name="name">In lower case.</param>
/// <param name="traits">What a parser has to know.</param>
internal sealed class ElementKind(string name, ElementTraits traits)
{
    private static readonly FrozenDictionary<string, ElementKind> Known = MakeKnown();

    private static readonly FrozenDictionary<string, ElementKind>.AlternateLookup<ReadOnlySpan<char>> KnownBySpan =
        Known.GetAlternateLookup<ReadOnlySpan<char>>();

    public static readonly ElementKind Unknown = new("", ElementTraits.None);
    public static readonly ElementKind A = Known["a"];
    public static readonly ElementKind Address = Known["address"];
    public static readonly ElementKind Body = Known["body"];
    public static readonly ElementKind Br = Known["br"];
    public static readonly ElementKind Button = Known["button"];
    public static readonly ElementKind Caption = Known["caption"];
    public static readonly ElementKind Col = Known["col"];
    public static readonly ElementKind ColGroup = Known["colgroup"];
    public static readonly ElementKind Dd = Known["dd"];
    public static readonly ElementKind Div = Known["div"];
    public static readonly ElementKind Dt = Known["dt"];
    public static readonly ElementKind Figure = Known["figure"];
    public static readonly ElementKind Form = Known["form"];
    public static readonly ElementKind Head = Known["head"];
    public static readonly ElementKind Html = Known["html"];
    public static readonly ElementKind Li = Known["li"];
    public static readonly ElementKind Math = Known["math"];
    public static readonly ElementKind NoScript = Known["noscript"];
    public static readonly ElementKind Ol = Known["ol"];
    public static readonly ElementKind OptGroup = Known["optgroup"];
    public static readonly ElementKind Option = Known["option"];
    public static readonly ElementKind P = Known["p"];
    public static readonly ElementKind Rp = Known["rp"];
    public static readonly ElementKind Rt = Known["rt"];
    public static readonly ElementKind Ruby = Known["ruby"];
    public static readonly ElementKind Script = Known["script"];
    public static readonly ElementKind Select = Known["select"];
    public static readonly ElementKind Style = Known["style"];
    public static readonly ElementKind Svg = Known["svg"];
    public static readonly ElementKind Table = Known["table"];
    public static readonly ElementKind Tbody = Known["tbody"];
    public static readonly ElementKind Td = Known["td"];
    public static readonly ElementKind Template = Known["template"];
    public static readonly ElementKind Th = Known["th"];
    public static readonly ElementKind Tr = Known["tr"];
    public static readonly ElementKind Ul = Known["ul"];

    public string Name => name;

    public bool Is(ElementTraits trait) => (traits & trait) != 0;

    /// <summary>Whether both are one element, also of those that the standard does not name.</summary>
    public bool IsSame(ElementKind other) => this == other || (traits == ElementTraits.None && name == other.Name);

    /// <summary>Whether a tag of that name, in any case, is one of this element.</summary>
    public bool IsNamed(ReadOnlySpan<char> written) => written.Equals(name, StringComparison.OrdinalIgnoreCase);

    /// <summary>The element of a tag's name, in any case.</summary>
    public static ElementKind Of(ReadOnlySpan<char> name) =>
        KnownBySpan.TryGetValue(name, out var kind)
            ? kind
            : new ElementKind(name.ToString().ToLowerInvariant(), ElementTraits.None);

    private static FrozenDictionary<string, ElementKind> MakeKnown()
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
        // No trait of their own, but names that are often seen.
        Add(
            ElementTraits.None,
            "html head body span label cite q kbd samp var sub sup abbr time mark dfn ins del picture video audio"
                + " canvas ruby table select form svg math g path circle rect line polyline polygon ellipse text use"
                + " symbol defs"
        );
        return traits.ToFrozenDictionary(
            pair => pair.Key,
            pair => new ElementKind(pair.Key, pair.Value),
            StringComparer.OrdinalIgnoreCase
        );

        void Add(ElementTraits trait, string names)
        {
            foreach (var name in names.Split(' '))
                traits[name] = traits.GetValueOrDefault(name) | trait;
        }
    }
}
