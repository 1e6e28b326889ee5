using System.Collections.Immutable;
using StaticWiki.Compilation;
using StaticWiki.Loading;
using StaticWiki.Text;

namespace StaticWiki.Linking;

/// <summary>
/// Digests of what references may name, and of what they may be told of it: where these are what they were, a reference
/// that was not changed leads where it led.
/// </summary>
internal static class SymbolDigest
{
    /// <summary>Of all but the pages.</summary>
    /// <param name="symbols">All pages.</param>
    /// <param name="content">Settings, assets, and what is not published.</param>
    /// <param name="drafts">What is written and no page yet.</param>
    /// <param name="generatedFiles">Paths of files that the build makes besides pages.</param>
    public static UInt128 OfRest(
        SymbolTable symbols,
        WikiContent content,
        IEnumerable<Document> drafts,
        IEnumerable<string> generatedFiles
    )
    {
        // What may stand in a file that could not be read is not called missing.
        var digest = new DigestWriter().Add(content.Digest).Add(content.Configuration.BaseUrl?.AbsoluteUri);
        digest.Add(symbols.HasUnreadable);
        foreach (var draft in drafts)
            digest.Add(draft.Path).Add(draft.Digest.Names);
        foreach (var asset in content.Assets)
            digest.Add(asset.Path).Add(asset.Size?.Width).Add(asset.Size?.Height);
        foreach (var path in content.Unpublished.Concat(generatedFiles))
            digest.Add(path);
        return digest.Finish();
    }

    /// <summary>Of a page: how it may be named.</summary>
    public static ulong Of(Page page)
    {
        var digest = new DigestWriter();
        digest.Add(page.Address.Path).Add((int)page.Kind).Add(page.Title).Add(page.Subject);
        return (ulong)digest.Add(page.Document?.Path).Add(page.Document?.Digest.Names ?? 0).Finish();
    }

    /// <summary>What a document adds to that.</summary>
    public static ulong NamesOf(Document document)
    {
        var digest = new DigestWriter();
        var matter = document.FrontMatter;
        digest.Add(matter.Title?.Value).Add(matter.Kind?.Value).Add(matter.IsDraft);
        Add(digest, matter.Aliases);
        Add(digest, matter.NoAutolink);
        Add(digest, matter.RedirectFrom);
        Add(digest, matter.Source?.Topics ?? []);
        digest.Add(matter.Source?.IsTranslated ?? false).Add((int?)matter.Source?.Status?.Change.Value);
        digest.Add(document.IsUnreadable).Add(document.HasMarkdown).Add(document.BeginsWithHeading);
        foreach (var heading in document.ReadHeadings())
        {
            digest.Add(heading.Level).Add(heading.Text).Add(heading.Id);
            foreach (var id in heading.FurtherIds)
                digest.Add(id);
        }
        foreach (var anchor in document.Anchors)
            digest.Add(anchor);
        return (ulong)digest.Finish();
    }

    /// <summary>What lists and references of other pages may show of a document.</summary>
    public static ulong FaceOf(Document document)
    {
        var digest = new DigestWriter();
        var matter = document.FrontMatter;
        digest.Add(matter.Title?.Value).Add(matter.Summary?.Value).Add(matter.Kind?.Value).Add(document.Lead);
        digest.Add(matter.Date?.Value.ToString()).Add(matter.Updated?.Value.ToString()).Add(document.IsBlank);
        Add(digest, matter.Aliases);
        Add(digest, matter.Tags);
        if (matter.Source is not { } source)
            return (ulong)digest.Finish();
        digest.Add(source.Publisher?.Value).Add(source.Url?.Value.AbsoluteUri).Add(source.Retrieved?.Value.ToString());
        digest.Add(source.Archive?.Value.AbsoluteUri).Add(source.Archived?.Value.ToString());
        digest.Add(source.Language?.Value).Add(source.Grade?.Value).Add(source.IsTranslated);
        Add(digest, source.Authors);
        Add(digest, source.Topics);
        foreach (var origin in source.DerivesFrom)
            digest.Add(origin.IsSource).Add(origin.Name.Value);
        digest.Add((int?)source.Status?.Change.Value).Add(source.Status?.Date?.Value.ToString());
        return (ulong)digest.Add(source.Status?.Note?.Value).Finish();
    }

    private static void Add(DigestWriter digest, ImmutableArray<Sourced<string>> texts)
    {
        digest.Add(texts.Length);
        foreach (var text in texts)
            digest.Add(text.Value);
    }
}
