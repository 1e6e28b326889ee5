using StaticWiki.Compilation;
using StaticWiki.Loading;
using StaticWiki.Text;

namespace StaticWiki.Linking;

/// <summary>
/// A digest of all that a reference may name, and of what it may be told: where it is what it was, a reference that was
/// not changed leads where it led.
/// </summary>
internal static class SymbolDigest
{
    /// <param name="symbols">All pages.</param>
    /// <param name="content">Settings, assets, and what is not published.</param>
    /// <param name="drafts">What is written and no page yet.</param>
    /// <param name="generatedFiles">Paths of files that the build makes besides pages.</param>
    public static UInt128 Of(
        SymbolTable symbols,
        WikiContent content,
        IEnumerable<Document> drafts,
        IEnumerable<string> generatedFiles
    )
    {
        var digest = new DigestWriter().Add(content.Digest);
        foreach (var page in symbols.Pages)
        {
            digest.Add(page.Address.Path).Add((int)page.Kind).Add(page.Title).Add(page.Subject);
            digest.Add(page.Document?.Path).Add(page.Document?.Digest.Names ?? 0);
        }
        foreach (var draft in drafts)
            digest.Add(draft.Path).Add(draft.Digest.Names);
        foreach (var asset in content.Assets)
            digest.Add(asset.Path).Add(asset.Size?.Width).Add(asset.Size?.Height);
        foreach (var path in content.Unpublished.Concat(generatedFiles))
            digest.Add(path);
        return digest.Finish();
    }

    /// <summary>What a document adds to it.</summary>
    public static ulong NamesOf(Document document)
    {
        var digest = new DigestWriter();
        var matter = document.FrontMatter;
        digest.Add(matter.Title?.Value).Add(matter.Kind?.Value).Add(matter.IsDraft);
        foreach (
            var names in new[] { matter.Aliases, matter.NoAutolink, matter.RedirectFrom, matter.Source?.Topics ?? [] }
        )
        {
            digest.Add(names.Length);
            foreach (var name in names)
                digest.Add(name.Value);
        }
        digest.Add(matter.Source?.IsTranslated ?? false).Add((int?)matter.Source?.Status?.Change.Value);
        digest.Add(document.IsUnreadable).Add(document.HasMarkdown).Add(document.BeginsWithHeading);
        foreach (var heading in document.Headings)
        {
            digest.Add(heading.Level).Add(heading.Text).Add(heading.Id);
            foreach (var id in heading.FurtherIds)
                digest.Add(id);
        }
        foreach (var anchor in document.Anchors.Order(StringComparer.Ordinal))
            digest.Add(anchor);
        return (ulong)digest.Finish();
    }
}
