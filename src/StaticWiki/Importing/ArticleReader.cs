using System.Text;
using StaticWiki.Diagnostics;
using StaticWiki.Importing.PlainText;
using StaticWiki.Importing.WebPage;
using StaticWiki.Text;

namespace StaticWiki.Importing;

/// <summary>Reads a raw article, whatever it is.</summary>
internal static class ArticleReader
{
    /// <summary>So many bytes are looked at to see what they are.</summary>
    private const int Sniffed = 4096;

    public static ExtractedArticle Read(RawArticle raw)
    {
        if (Refuse(raw) is { } refused)
            return ExtractedArticle.Failed(refused);
        var article = FormatOf(raw) == ArticleFormat.Html ? PageArticleReader.Read(raw) : TextArticleReader.Read(raw);
        var hasFailed = article.Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error);
        return hasFailed || article.Passages.Any(passage => passage.Text.Any(char.IsLetterOrDigit))
            ? article
            : article with
            {
                Diagnostics = [.. article.Diagnostics, NoArticle(raw)],
            };
    }

    private static Diagnostic? Refuse(RawArticle raw)
    {
        var bytes = raw.Content.Span;
        var place = new Place(raw.Name);
        if (bytes.Length > RawArticle.MaxLength)
        {
            const int megabyte = 1024 * 1024;
            return ImportRules.TooLarge.At(
                place,
                FormattableString.Invariant(
                    $"this has more than {RawArticle.MaxLength / megabyte} MB, and no article is so long"
                )
            ) with
            {
                Help = "save the part with the article as text",
            };
        }
        if (IsBinary(bytes))
        {
            return ImportRules.NotText.At(place, "this is neither text nor HTML") with
            {
                Help = "save the article as text (UTF-8) or as a web page",
            };
        }
        return null;
    }

    /// <summary>Whether the bytes hold what no text holds: NUL outside UTF-16, or the marks of PDF, RTF and ZIP (office) files.</summary>
    private static bool IsBinary(ReadOnlySpan<byte> bytes)
    {
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
            return bytes.Length % 2 != 0;
        return bytes.StartsWith("%PDF-"u8)
            || bytes.StartsWith("{\\rtf"u8)
            || bytes.StartsWith("PK\u0003\u0004"u8)
            || bytes.Contains((byte)0);
    }

    private static ArticleFormat FormatOf(RawArticle raw)
    {
        if (raw.Format is { } given)
            return given;
        switch (Path.GetExtension(raw.Name).ToLowerInvariant())
        {
            case ".html" or ".htm" or ".xhtml":
                return ArticleFormat.Html;
            case ".txt" or ".md":
                return ArticleFormat.Text;
        }
        var bytes = raw.Content.Span;
        var start = bytes[..Math.Min(bytes.Length, Sniffed)];
        var text = (
            bytes is [0xFF, 0xFE, ..] ? Encoding.Unicode
            : bytes is [0xFE, 0xFF, ..] ? Encoding.BigEndianUnicode
            : Encoding.UTF8
        ).GetString(start);
        return
            text.AsSpan().TrimStart("\uFEFF \t\r\n\f") is ['<', var next, ..]
            && (char.IsAsciiLetter(next) || next is '!' or '?')
            ? ArticleFormat.Html
            : ArticleFormat.Text;
    }

    private static Diagnostic NoArticle(RawArticle raw) =>
        ImportRules.NoArticle.At(
            new Place(raw.Name),
            raw.Content.IsEmpty ? "this is empty" : "no text of an article was found here"
        ) with
        {
            Help = "save the page as your browser shows it, or copy its text into a file",
        };
}
