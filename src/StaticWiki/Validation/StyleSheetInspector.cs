using System.Text;
using StaticWiki.Diagnostics;
using StaticWiki.Files;
using StaticWiki.Text;
using StaticWiki.Validation.Css;
using StaticWiki.Validation.Html;

namespace StaticWiki.Validation;

/// <summary>Collects the facts of one CSS file: its <c>url()</c>s and <c>@import</c>s.</summary>
public static class StyleSheetInspector
{
    /// <summary>
    /// Reads a style sheet in the encoding that its byte order mark or <c>@charset</c> names, else UTF-8
    /// (CSS Syntax 3, section 3.2).
    /// </summary>
    public static PageFacts Inspect(OutputFile sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        var bytes = sheet.Content.Span;
        var text = Charset(bytes) is { } encoding ? encoding.GetString(bytes) : HtmlDecoder.DecodeUtf(bytes);
        using var source = new PageText(sheet.Path, text);
        using var workspace = PageWorkspace.Take();
        var context = new PageContext(source, workspace);
        foreach (var url in CssScanner.Scan(text))
            ReferenceCollector.AddCss(url, url.Span, context);
        if (text.AsSpan().Contains('\uFFFD') && Charset(bytes) is null)
        {
            var at = text.IndexOf('\uFFFD', StringComparison.Ordinal);
            context.Report(
                ValidationRules.InvalidEncoding,
                new TextSpan(at, 1),
                "the style sheet holds bytes that are not UTF-8"
            );
        }
        return new PageFacts(sheet.Path, PageKind.StyleSheet)
        {
            Source = sheet.Source,
            Diagnostics = context.Diagnostics,
            References = context.References,
        };
    }

    private static Encoding? Charset(ReadOnlySpan<byte> bytes)
    {
        var start = "@charset \""u8;
        if (!bytes.StartsWith(start))
            return null;
        var name = bytes[start.Length..];
        var end = name.IndexOf((byte)'"');
        if (end is < 0 or > 40)
            return null;
        var encoding = EncodingLabels.Find(Encoding.Latin1.GetString(name[..end]));
        return encoding is UTF8Encoding ? null : encoding;
    }
}
