using System.Text;
using StaticWiki.Diagnostics;
using StaticWiki.Importing.Boilerplate;
using StaticWiki.Text;

namespace StaticWiki.Importing.PlainText;

/// <summary>Reads an article that was saved or copied as plain text.</summary>
internal static class TextArticleReader
{
    /// <summary>Reads UTF-8, or UTF-16 with a byte order mark.</summary>
    public static ExtractedArticle Read(RawArticle raw)
    {
        var bytes = raw.Content.Span;
        var utf16 =
            bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) ? Encoding.Unicode
            : bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? Encoding.BigEndianUnicode
            : null;
        if (utf16 is not null)
            return Read(new SourceText(raw.Name, utf16.GetString(bytes[2..])));
        var (text, fault) = SourceDecoder.Decode(raw.Name, bytes);
        // In another encoding most letters would be wrong, and with them every hash of the fingerprint.
        return fault is not null && fault.Rule == LoadingRules.InvalidUtf8
            ? ExtractedArticle.Failed(fault)
            : Read(text);
    }

    private static ExtractedArticle Read(SourceText text)
    {
        var (kept, dropped) = BoilerplateFilter.Apply(TextPassages.Of(text), hasLines: true);
        var (metadata, passages, taken) = TextHead.Read(kept, withHeadline: true);
        var publisher = PublisherTraces.Find(dropped);
        return new ExtractedArticle
        {
            Metadata = metadata with
            {
                Publisher = publisher,
                Title = metadata.Title is { } title ? TitleText.WithoutSite(title, publisher) : null,
            },
            Passages = passages,
            Dropped = [.. taken, .. dropped],
        };
    }
}
