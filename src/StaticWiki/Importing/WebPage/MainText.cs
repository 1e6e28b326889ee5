using System.Collections.Immutable;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using SmartReader;

namespace StaticWiki.Importing.WebPage;

/// <summary>Finds the element of a page that holds its article, as the reader view of a browser does.</summary>
internal static class MainText
{
    /// <summary>How many tags a page may have before it is parsed: a long one has a tenth.</summary>
    public const int MaxTags = 100_000;

    /// <summary>
    /// How many elements, scripts and pictures not counted, the article is looked for in; the page of a newspaper has a
    /// quarter. The reader's time grows with the square of the number of neighbours.
    /// </summary>
    public const int MaxElements = 8_000;

    // Never part of an article, whatever stands in them.
    private const string Surroundings =
        "nav, dialog, form, button, menu, [hidden], [aria-hidden=true i], "
        + "[role=navigation i], [role=banner i], [role=contentinfo i], [role=search i], [role=menu i], [role=menubar i], "
        + "[role=dialog i], [role=alertdialog i], [role=complementary i], [id*=cookie i], [class*=cookie i], "
        + "[id*=consent i], [class*=consent i], [id*=gdpr i], [class*=gdpr i]";

    private const string Embeds =
        "blockquote.twitter-tweet, blockquote.twitter-video, blockquote.instagram-media, blockquote.tiktok-embed, "
        + "blockquote.bluesky-embed, blockquote.text-post-media, blockquote.reddit-card, .fb-post, .fb-video";

    private const string WithoutText =
        "script, style, template, link, meta, title, base, svg, math, iframe, object, embed, canvas, audio, video, source, track, map, area";

    /// <summary>Takes posts of social networks out of a page.</summary>
    public static ImmutableArray<Passage> RemoveEmbeds(IHtmlDocument page)
    {
        var passages = ImmutableArray.CreateBuilder<Passage>();
        foreach (var embed in page.QuerySelectorAll(Embeds))
        {
            passages.AddRange(PagePassages.Of(embed));
            embed.Remove();
        }
        return passages.ToImmutable();
    }

    /// <summary>Takes away what holds no text.</summary>
    public static void RemoveTextless(IHtmlDocument page)
    {
        // From the end: taking the first of many neighbours away moves all others.
        foreach (var element in page.QuerySelectorAll(WithoutText).Reverse())
            element.Remove();
    }

    /// <summary>Takes away what cannot hold a part of the article, for it may mislead the reader.</summary>
    public static void RemoveSurroundings(IHtmlDocument page)
    {
        foreach (var element in page.QuerySelectorAll(Surroundings))
        {
            // A page that calls all of itself so has its article there all the same.
            if (
                element is not (IHtmlBodyElement or IHtmlHtmlElement)
                && element.QuerySelector("article, main, h1") is null
            )
                element.Remove();
        }
    }

    /// <summary>The passages of the article, without its title; empty where none is found.</summary>
    public static ImmutableArray<Passage> Find(IHtmlDocument page, string address)
    {
        IElement? found = null;
        using var reader = new Reader(address, page);
        reader.AddCustomOperationEnd(element => found = element);
        var article = reader.GetArticle();
        return article.Completed && found is not null ? PagePassages.Of(found) : [];
    }

    /// <summary>What to take where the reader finds nothing or cannot look: the element that the page itself calls its article.</summary>
    public static ImmutableArray<Passage> Fallback(IHtmlDocument page)
    {
        var article = page.QuerySelector("article") ?? page.QuerySelector("main, [role=main i]") ?? page.Body;
        return article is null ? [] : PagePassages.Of(article);
    }
}
