using System.Collections.Immutable;
using StaticWiki.Diagnostics;
using StaticWiki.Importing.Boilerplate;
using StaticWiki.Importing.PlainText;
using StaticWiki.Text;
using StaticWiki.Validation.Html;

namespace StaticWiki.Importing.WebPage;

/// <summary>Reads an article that was saved as a web page.</summary>
internal static class PageArticleReader
{
    /// <summary>The reader resolves links, which nobody sees here, against an address that has to be there.</summary>
    private const string NoAddress = "https://article.invalid/";

    /// <summary>A passage of the page that is so long and was not taken for the article is told of; an ideograph counts double.</summary>
    private const int ShortestParagraph = 120;

    public static ExtractedArticle Read(RawArticle raw)
    {
        var markup = HtmlDecoder.Decode(raw.Content.Span, out var isFaithful, out var encoding);
        if (markup.AsSpan().Count('<') is var tags && tags > MainText.MaxTags)
            return ExtractedArticle.Failed(TooManyTags(raw, tags));
        if (NestingGuard.FindTooDeep(markup) is { } offset)
        {
            var place = new SourceText(raw.Name, markup).PlaceOf(new TextSpan(offset, 0));
            var message = $"elements are nested more than {NestingGuard.MaxDepth} deep here";
            return ExtractedArticle.Failed(
                ImportRules.TooDeep.At(place, message) with
                {
                    Help = "save the article as text",
                }
            );
        }
        using var page = MarkupParser.Parse(markup);
        var metadata = PageMetadata.Read(page);
        var embeds = MainText.RemoveEmbeds(page);
        var all = PagePassages.Of(page);
        MainText.RemoveTextless(page);
        MainText.RemoveSurroundings(page);
        var remaining = MainText.Fallback(page);
        // Before the reader, which takes the tree apart.
        var elements = page.All.Length;
        var isTooWide = elements > MainText.MaxElements;
        var found = isTooWide ? [] : MainText.Find(page, metadata.Url?.AbsoluteUri ?? NoAddress);
        var passages = WithLines(found.IsEmpty ? remaining : found, all);
        var (kept, dropped) = BoilerplateFilter.Apply(passages, hasLines: false);
        if (kept is [var first, ..] && first.Text.Equals(metadata.Title, StringComparison.OrdinalIgnoreCase))
            kept = kept.RemoveAt(0);
        var (head, body, taken) = TextHead.Read(kept, withHeadline: false);
        return new ExtractedArticle
        {
            Metadata = metadata.Or(head with { Url = null }),
            Passages = body,
            Dropped =
            [
                .. taken,
                .. dropped,
                .. embeds.Select(passage => DroppedPassage.Of(passage, EmbeddedPosts.Reason)),
                .. Elsewhere(all, passages).Select(passage => DroppedPassage.Of(passage, "beside the article")),
            ],
            Diagnostics =
            [
                .. isFaithful ? [] : new[] { WrongEncoding(raw, encoding) },
                .. isTooWide ? new[] { WholePage(raw, elements) } : [],
            ],
        };
    }

    /// <summary>Gives passages the lines that they have in the page: the reader builds elements of its own.</summary>
    private static ImmutableArray<Passage> WithLines(ImmutableArray<Passage> passages, ImmutableArray<Passage> all)
    {
        var lines = all.GroupBy(passage => passage.Text, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => new Queue<int>(same.Select(one => one.FirstLine)));
        var last = 1;
        return
        [
            .. passages.Select(passage =>
            {
                if (lines.TryGetValue(passage.Text, out var places) && places.TryDequeue(out var line))
                    last = line;
                return passage with { FirstLine = last, LastLine = last };
            }),
        ];
    }

    /// <summary>Paragraphs that were not taken for the article, so that nobody misses one without a word.</summary>
    private static IEnumerable<Passage> Elsewhere(ImmutableArray<Passage> all, ImmutableArray<Passage> taken)
    {
        var texts = taken.Select(passage => passage.Text).ToHashSet(StringComparer.Ordinal);
        return all.Where(passage =>
            passage.Text.Length + passage.Text.Count(c => c > '\u2E7F') >= ShortestParagraph && texts.Add(passage.Text)
        );
    }

    private static Diagnostic TooManyTags(RawArticle raw, int tags) =>
        ImportRules.TooLarge.At(
            new Place(raw.Name),
            FormattableString.Invariant(
                $"the page has {tags} tags, and one of an article has a tenth of {MainText.MaxTags}"
            )
        ) with
        {
            Help = "save the part with the article as text",
        };

    private static Diagnostic WholePage(RawArticle raw, int elements) =>
        ImportRules.WholePage.At(
            new Place(raw.Name),
            FormattableString.Invariant(
                $"the page has {elements} elements, too many to look for the article in them, so that what it marks as its main part was taken whole"
            )
        ) with
        {
            Help = "look at what was taken, with --keep-text, or save the part with the article as text",
        };

    private static Diagnostic WrongEncoding(RawArticle raw, string encoding) =>
        ImportRules.WrongEncoding.At(
            new Place(raw.Name),
            $"some bytes of the page are no text in its encoding, {encoding}, and quotations from there will not be found"
        ) with
        {
            Help = "save the page as UTF-8, or its text",
        };
}
