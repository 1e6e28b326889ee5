using System.Globalization;
using System.Text;
using StaticWiki.Compilation;
using StaticWiki.Linking;
using StaticWiki.Text;

namespace StaticWiki.Rendering.Markdown;

/// <summary>Puts the body of a page into Markdown that any reader of CommonMark understands.</summary>
internal static class MarkdownBody
{
    /// <param name="output">What it is written to; ends with a line end.</param>
    /// <param name="page">The page, which has Markdown.</param>
    /// <param name="links">Leads to other pages.</param>
    /// <param name="belowTitle">What comes below the heading that begins the body, if one does.</param>
    public static void Write(StringBuilder output, PageModel page, MarkdownLinks links, string belowTitle)
    {
        var markdown = page.Markdown!;
        var body = markdown.ReadBody();
        var text = new StringBuilder(body.Length + 256);
        var at = 0;
        foreach (var cut in markdown.Cuts)
        {
            if (cut.Start < at)
                continue;
            text.Append(body, at, cut.Start - at);
            at = cut.Start + cut.Length;
            Replace(text, body.AsSpan(cut.Start, cut.Length), cut, page, links, belowTitle);
        }
        text.Append(body, at, body.Length - at);
        // A file has the line ends of the machine that it was written on; what is made of it has none of them.
        text.Replace("\r\n", "\n").Replace('\r', '\n');
        var shown = text.ToString().TrimEnd().TrimStart('\n');
        if (shown.Length > 0)
            output.Append(shown).Append('\n');
    }

    private static void Replace(
        StringBuilder text,
        ReadOnlySpan<char> written,
        MarkdownCut cut,
        PageModel page,
        MarkdownLinks links,
        string belowTitle
    )
    {
        switch (cut.Part)
        {
            case MarkdownPart.EndOfTitle:
                text.Append(belowTitle.Length > 0 ? "\n\n" : "").Append(belowTitle.TrimEnd('\n'));
                break;
            case MarkdownPart.Target:
                var target = page.References[cut.Reference];
                if (target.Page is null && target.Asset is null)
                    text.Append(written);
                else
                    text.Append(links.Of(page, target) ?? "#");
                break;
            case MarkdownPart.WikiLink:
                var link = page.References[cut.Reference];
                text.Append(MarkdownText.Link(link.Reference.Label, links.Of(page, link)));
                break;
            case MarkdownPart.Embed:
                Embed(text, page.References[cut.Reference], page, links);
                break;
            case MarkdownPart.Citation:
                for (var i = 0; i < cut.Count; i++)
                    Cite(text, page.References[cut.Reference + i], page, links);
                break;
        }
    }

    private static void Embed(StringBuilder text, ResolvedReference embed, PageModel page, MarkdownLinks links)
    {
        var isPicture = embed.Asset is { } asset && MediaTypes.Of(asset.Path) == MediaType.Picture;
        var label = isPicture ? embed.Reference.AlternativeText ?? "" : embed.Reference.Label;
        text.Append(isPicture ? "!" : "").Append(MarkdownText.Link(label, links.Of(page, embed)));
    }

    private static void Cite(StringBuilder text, ResolvedReference cite, PageModel page, MarkdownLinks links)
    {
        if (cite.Citation is not { } mark)
        {
            text.Append(MarkdownText.Escape(cite.Reference.Written));
            return;
        }
        text.Append("[[").Append(mark.Number.ToString(CultureInfo.InvariantCulture));
        if (cite.Reference.Label.Length > 0)
            text.Append(", ").Append(MarkdownText.Escape(cite.Reference.Label));
        text.Append("]](").Append(links.Of(page, cite)).Append(')');
    }
}
