using System.Collections.Frozen;

namespace StaticWiki.Compilation.Drawings;

/// <summary>
/// What of SVG 2 a page may hold: shapes, text, paint, links. No scripts, no styles (they would reach the page), no
/// animations (they can change where a link leads), nothing from outside, and no HTML.
/// </summary>
internal static class DrawingVocabulary
{
    public static readonly FrozenSet<string> Elements = Words(
        """
        a circle clipPath defs desc ellipse g image line linearGradient marker mask path pattern polygon polyline
        radialGradient rect stop svg switch symbol text textPath title tspan use
        feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap
        feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode
        feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence filter
        """
    );

    /// <summary>Attributes that are also properties, which may stand in a <c>style</c> (SVG 2, 6.6).</summary>
    public static readonly FrozenSet<string> Properties = Words(
        """
        alignment-baseline baseline-shift clip-path clip-rule color color-interpolation color-interpolation-filters
        cx cy direction display dominant-baseline fill fill-opacity fill-rule filter flood-color flood-opacity
        font-family font-size font-size-adjust font-stretch font-style font-variant font-weight height
        image-rendering letter-spacing lighting-color marker-end marker-mid marker-start mask opacity paint-order
        r rx ry shape-rendering stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap
        stroke-linejoin stroke-miterlimit stroke-opacity stroke-width text-anchor text-decoration text-rendering
        transform transform-origin unicode-bidi vector-effect visibility width word-spacing writing-mode x y
        """
    );

    public static readonly FrozenSet<string> Attributes = Words(
        """
        amplitude aria-label azimuth baseFrequency bias clipPathUnits d diffuseConstant divisor dx dy edgeMode elevation exponent
        filterUnits fr fx fy gradientTransform gradientUnits in in2 intercept k1 k2 k3 k4 kernelMatrix lang
        lengthAdjust limitingConeAngle markerHeight markerUnits markerWidth maskContentUnits maskUnits method mode
        numOctaves offset operator order orient pathLength patternContentUnits patternTransform patternUnits points
        pointsAtX pointsAtY pointsAtZ preserveAlpha preserveAspectRatio primitiveUnits radius refX refY result rotate
        scale seed side slope spacing specularConstant specularExponent spreadMethod startOffset stdDeviation
        stitchTiles surfaceScale systemLanguage tableValues targetX targetY textLength type values viewBox x1 x2
        xChannelSelector y1 y2 yChannelSelector z
        """
    );

    /// <summary>What a drawing has no say in as a whole: the page says it, or it would reach beyond its place.</summary>
    public static readonly FrozenSet<string> NotOfRoot = Words(
        "id lang aria-label x y width height transform transform-origin display visibility filter mask clip-path"
    );

    /// <summary>What is left out without a word: nobody sees it.</summary>
    public static readonly FrozenSet<string> Invisible = Words(
        """
        baseProfile class contentScriptType contentStyleType enable-background overflow role tabindex target rel version
        requiredFeatures requiredExtensions zoomAndPan metadata
        """
    );

    /// <summary>The functions of CSS that bring nothing from outside.</summary>
    public static readonly FrozenSet<string> Functions = Words(
        "rgb rgba hsl hsla hwb lab lch oklab oklch calc translate translateX translateY scale scaleX scaleY rotate skewX skewY matrix"
    );

    private static FrozenSet<string> Words(string words) =>
        words.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
