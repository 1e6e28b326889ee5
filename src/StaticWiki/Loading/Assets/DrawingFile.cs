using System.Collections.Frozen;
using System.Xml;
using StaticWiki.Diagnostics;
using StaticWiki.Text;

namespace StaticWiki.Loading.Assets;

/// <summary>
/// Looks for what makes an SVG file more than a drawing. It is read as the XML that it is, with its character references
/// resolved, as a browser reads it that opens the file by its own address: there it may do all that a page may.
/// </summary>
internal sealed class DrawingFile
{
    private const string Svg = "http://www.w3.org/2000/svg";
    private const string XLink = "http://www.w3.org/1999/xlink";
    private const string Html = "http://www.w3.org/1999/xhtml";
    private const string MathMl = "http://www.w3.org/1998/Math/MathML";
    private const int Deepest = 500;

    /// <summary>The elements of SVG 1.1 and 2 but for those that hold scripts or pages.</summary>
    private static readonly FrozenSet<string> Elements = Words(
        """
        a altGlyph altGlyphDef altGlyphItem animate animateColor animateMotion animateTransform circle clipPath
        color-profile cursor defs desc discard ellipse filter font font-face font-face-format font-face-name
        font-face-src font-face-uri g glyph glyphRef hatch hatchpath hkern image line linearGradient marker mask mesh
        meshgradient meshpatch meshrow metadata missing-glyph mpath path pattern polygon polyline radialGradient rect
        set solidcolor stop style svg switch symbol text textPath title tref tspan use view vkern
        feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap
        feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode
        feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence
        flowDiv flowPara flowRegion flowRegionExclude flowRoot flowSpan
        """
    );

    /// <summary>Encodings that a browser reads as this does. Others could hide a tag in bytes that only one of them skips.</summary>
    private static readonly FrozenSet<string> Encodings = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "utf-8",
        "utf-16",
        "us-ascii",
        "iso-8859-1"
    );

    private static readonly string[] Pictures =
    [
        "data:image/png",
        "data:image/jpeg",
        "data:image/jpg",
        "data:image/gif",
        "data:image/webp",
    ];

    private static readonly string[] Fonts = ["data:font/", "data:application/font", "data:application/x-font"];

    private static readonly char[] ControlsAndSpace = [.. Enumerable.Range(0, 0x21).Select(code => (char)code)];

    private readonly XmlReader _reader;
    private bool _isInStyle;

    private DrawingFile(XmlReader reader) => _reader = reader;

    /// <param name="Rule">What it breaks.</param>
    /// <param name="What">What the file is, as a sentence.</param>
    /// <param name="Help">Null where it is to be removed.</param>
    /// <param name="Start">Where in the file.</param>
    public sealed record Fault(DiagnosticRule Rule, string What, string? Help, Location? Start);

    /// <returns>Null where it is a drawing and no more.</returns>
    public static Fault? Find(ReadOnlySpan<byte> content)
    {
        var settings = new XmlReaderSettings
        {
            // Only to see what it declares; nothing of it is fetched, and a declaration of its own is refused.
            DtdProcessing = DtdProcessing.Parse,
            XmlResolver = null,
            MaxCharactersFromEntities = 1024,
            IgnoreComments = true,
        };
        using var reader = XmlReader.Create(new MemoryStream(content.ToArray()), settings);
        var file = new DrawingFile(reader);
        try
        {
            return file.Read();
        }
        catch (XmlException error)
        {
            return new Fault(
                LoadingRules.AssetMismatch,
                "this drawing is no well-formed XML",
                "save it anew as plain SVG",
                error.LineNumber > 0 ? new Location(error.LineNumber, Math.Max(1, error.LinePosition)) : null
            );
        }
    }

    private Fault? Read()
    {
        var hasRoot = false;
        while (_reader.Read())
        {
            switch (_reader.NodeType)
            {
                case XmlNodeType.XmlDeclaration:
                    if (_reader.GetAttribute("encoding") is { } encoding && !Encodings.Contains(encoding))
                        return Active($"a drawing in the encoding '{encoding}'", "save it in the encoding UTF-8");
                    break;
                case XmlNodeType.DocumentType when !string.IsNullOrWhiteSpace(_reader.Value):
                    // Entities spell anything, and a default attribute may be an event handler (XML 1.0, 3.3.2, 4.2).
                    return Active(
                        "a drawing that declares entities or attributes of its own",
                        "save it anew as plain SVG"
                    );
                case XmlNodeType.ProcessingInstruction when IsStyleSheet(_reader.Name):
                    return Active("a drawing with a style sheet from elsewhere", "put the styles into the drawing");
                case XmlNodeType.Element:
                    if (!hasRoot && !(_reader.NamespaceURI == Svg && _reader.LocalName == "svg"))
                        return new Fault(
                            LoadingRules.AssetMismatch,
                            "the name ends in '.svg', but the content is no SVG",
                            $"its first element has to be <svg xmlns=\"{Svg}\">",
                            Here()
                        );
                    hasRoot = true;
                    if (ReadElement() is { } fault)
                        return fault;
                    break;
                case XmlNodeType.EndElement when _reader.LocalName == "style":
                    _isInStyle = false;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA when _isInStyle && !IsHarmlessStyle(_reader.Value):
                    return Outside();
            }
        }
        return null;
    }

    private Fault? ReadElement()
    {
        if (_reader.Depth > Deepest)
            return Active("a drawing that is nested too deeply", "save it anew as plain SVG");
        var name = _reader.LocalName;
        switch (_reader.NamespaceURI)
        {
            case Svg when !Elements.Contains(name):
                return Script(name.Equals("script", StringComparison.OrdinalIgnoreCase) ? null : name);
            case Html or MathMl:
                return Script(name.Equals("script", StringComparison.OrdinalIgnoreCase) ? null : name);
            case not Svg:
                // What editors note in namespaces of their own is nothing to a browser.
                return null;
        }
        // An animation can give what it moves any address, or a handler (SVG Animations 2, 3.4).
        var target = _reader.GetAttribute("attributeName")?.Trim() ?? "";
        target = target[(target.IndexOf(':', StringComparison.Ordinal) + 1)..];
        if (target.Equals("href", StringComparison.OrdinalIgnoreCase) || IsHandler(target))
            return Script(null);
        _isInStyle = name == "style" && !_reader.IsEmptyElement;
        while (_reader.MoveToNextAttribute())
        {
            if (ReadAttribute(name) is { } fault)
                return fault;
        }
        _reader.MoveToElement();
        return null;
    }

    private Fault? ReadAttribute(string element)
    {
        var (name, value) = (_reader.LocalName, _reader.Value);
        if (_reader.NamespaceURI.Length == 0 && IsHandler(name))
            return Script(null);
        if (_reader.Name == "xml:base")
            return Outside();
        if (name == "href" && _reader.NamespaceURI is "" or XLink)
            return ReadAddress(element, value);
        if (_reader.NamespaceURI.Length > 0)
            return null;
        return name == "ping" || !IsHarmlessStyle(value) ? Outside() : null;
    }

    private Fault? ReadAddress(string element, string address)
    {
        if (element == "a")
            return SchemeOf(address) is "" or "http" or "https" or "mailto" or "tel" ? null : Script(null);
        return !LeadsElsewhere(address) || (element is "image" or "feImage" && IsOneOf(Seen(address), Pictures))
            ? null
            : Outside();
    }

    /// <summary>Whether an address leads to anything but a file of the site or an element of the drawing.</summary>
    private static bool LeadsElsewhere(string address) =>
        SchemeOf(address).Length > 0 || Seen(address) is ['/' or '\\', '/' or '\\', ..];

    /// <summary>In lower case; empty where there is none.</summary>
    private static string SchemeOf(string address)
    {
        var seen = Seen(address);
        var colon = seen.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 || seen.AsSpan(0, colon).ContainsAny("/?#") ? "" : seen[..colon].ToLowerInvariant();
    }

    /// <summary>An address without what a browser takes out of it first (URL standard, "basic URL parser").</summary>
    private static string Seen(string address) =>
        string.Concat(address.Where(c => c is not ('\t' or '\n' or '\r'))).TrimStart(ControlsAndSpace);

    private static bool IsHandler(string attribute) =>
        attribute.StartsWith("on", StringComparison.OrdinalIgnoreCase) && attribute.Length > 2;

    private static bool IsStyleSheet(string target) =>
        target.Equals("xml-stylesheet", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a text, read as CSS, brings nothing from outside the drawing.</summary>
    private static bool IsHarmlessStyle(string css)
    {
        if (!css.Contains('(', StringComparison.Ordinal) && !css.Contains('@', StringComparison.Ordinal))
            return true;
        // An escape could spell a function's name otherwise (CSS Syntax 3, 4.3.7).
        if (css.Contains('\\', StringComparison.Ordinal))
            return false;
        foreach (var function in new[] { "@import", "image-set(", "src(" })
        {
            if (css.Contains(function, StringComparison.OrdinalIgnoreCase))
                return false;
        }
        for (var at = 0; css.IndexOf("url(", at, StringComparison.OrdinalIgnoreCase) is >= 0 and var found; )
        {
            at = found + "url(".Length;
            var target = css.AsSpan(at).TrimStart(" \t\r\n\f\"'").ToString();
            var isNamespace = css[..found].TrimEnd().EndsWith("@namespace", StringComparison.OrdinalIgnoreCase);
            if (!isNamespace && LeadsElsewhere(target) && !IsOneOf(target, Pictures) && !IsOneOf(target, Fonts))
                return false;
        }
        return true;
    }

    private static bool IsOneOf(string address, string[] beginnings) =>
        beginnings.Any(beginning => address.StartsWith(beginning, StringComparison.OrdinalIgnoreCase));

    private Fault Script(string? element) =>
        element is null ? Active("a drawing with a script") : Active($"a drawing with the element <{element}>");

    private Fault Outside() =>
        Active("a drawing that brings something from elsewhere", "put what it shows into the drawing itself");

    private Fault Active(string what, string? help = null) =>
        new(LoadingRules.ActiveAsset, $"this is {what}", help, Here());

    private Location? Here() =>
        _reader is IXmlLineInfo lines && lines.HasLineInfo() && lines.LineNumber > 0
            ? new Location(lines.LineNumber, lines.LinePosition)
            : null;

    private static FrozenSet<string> Words(string words) =>
        words.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
