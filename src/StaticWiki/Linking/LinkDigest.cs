using System.Collections.Immutable;
using StaticWiki.Compilation;
using StaticWiki.Compilation.Drawings;
using StaticWiki.Linking.Embeds;
using StaticWiki.Linking.Events;
using StaticWiki.Text;

namespace StaticWiki.Linking;

/// <summary>
/// Writes to a digest what the references of a page have come to: all that a page shows of them and that does not stand in
/// its own file.
/// </summary>
internal static class LinkDigest
{
    public static void Add(DigestWriter digest, LinkedPage linked, SymbolTable symbols)
    {
        Add(digest, linked.References, symbols);
        Add(digest, linked.Citations, symbols);
        Add(digest, linked.DerivesFrom, symbols);
        Add(digest, linked.Series, symbols);
        foreach (var fact in linked.Facts)
            Add(digest, [.. fact.Topics], symbols);
        foreach (var happened in linked.Events)
            Add(digest, happened, symbols);
        foreach (var mention in linked.Mentions)
            digest.Add(mention.Segment).Add(mention.Start).Add(mention.Length).Add(mention.Page.Address.Path);
    }

    /// <summary>What others are shown of a page: where it is and what it is called.</summary>
    public static void Add(DigestWriter digest, Page page) =>
        digest
            .Add(page.Address.Path)
            .Add(page.Title)
            .Add((int)page.Kind)
            .Add(page.Document is null)
            .Add(page.Document?.HasMarkdown ?? false);

    /// <summary>The same with all that may be shown of it in a list.</summary>
    public static void AddFace(DigestWriter digest, Page page)
    {
        Add(digest, page);
        digest.Add(page.Subject).Add(page.Document?.Path).Add(page.Document?.Digest.Face ?? 0);
    }

    private static void Add(DigestWriter digest, ResolvedEvent happened, SymbolTable symbols)
    {
        foreach (var place in happened.Route)
        {
            digest.Add(place.Name).Add(place.Topic is not null);
            if (place.Topic is { } topic)
                Add(digest, topic);
        }
        Add(digest, happened.Topics, symbols);
    }

    private static void Add(DigestWriter digest, ImmutableArray<ResolvedReference> references, SymbolTable symbols)
    {
        digest.Add(references.Length);
        foreach (var reference in references)
            Add(digest, reference, symbols);
    }

    private static void Add(DigestWriter digest, ResolvedReference reference, SymbolTable symbols)
    {
        digest
            .Add(reference.Href)
            .Add(reference.Asset?.Path)
            .Add(reference.IsExternal)
            .Add(reference.Wanted)
            .Add(reference.Citation?.Number)
            .Add(reference.Citation?.Use)
            .Add(reference.IsRetracted)
            .Add(reference.Width)
            .Add(reference.Height)
            .Add(reference.Page is not null);
        if (reference.Page is { } address && symbols.At(address) is { } page)
            Add(digest, page);
        if (reference.Embedded is { } embedded)
            Add(digest, embedded, symbols);
    }

    private static void Add(DigestWriter digest, Embedded embedded, SymbolTable symbols)
    {
        digest.Add(embedded.Title).Add(embedded.Href);
        switch (embedded)
        {
            case EmbeddedSummary summary:
                digest.Add(summary.Summary);
                break;
            case EmbeddedSection section:
                digest.Add(section.PageHref).Add(section.Deeper);
                Add(digest, section.Body);
                foreach (var reference in section.References)
                    AddWritten(digest, reference.Reference);
                Add(digest, section.References, symbols);
                AddSources(digest, section.References, symbols);
                break;
            case EmbeddedDrawing drawing:
                Add(digest, drawing.Drawing.Body);
                foreach (var reference in drawing.Drawing.References)
                    AddWritten(digest, reference);
                Add(digest, drawing.Links, symbols);
                break;
        }
    }

    /// <summary>What is cited in another page's text is listed with all that is shown of it.</summary>
    private static void AddSources(
        DigestWriter digest,
        ImmutableArray<ResolvedReference> references,
        SymbolTable symbols
    )
    {
        foreach (var reference in references)
        {
            if (reference.Page is { } address && symbols.At(address) is { Kind: PageKind.Source } source)
                AddFace(digest, source);
        }
    }

    /// <summary>Of a reference that stands in another file, what is shown as it is written.</summary>
    private static void AddWritten(DigestWriter digest, Reference reference) =>
        digest
            .Add((int)reference.Kind)
            .Add(reference.Target)
            .Add(reference.Fragment)
            .Add(reference.Label)
            .Add(reference.AlternativeText)
            .Add(reference.Written)
            .Add(reference.HasLabel)
            .Add(reference.Attributes)
            .Add(reference.Width)
            .Add(reference.Height);

    private static void Add(DigestWriter digest, ImmutableArray<Segment> body)
    {
        foreach (var segment in body)
        {
            switch (segment)
            {
                case HtmlSegment html:
                    digest.Add(html.Html);
                    break;
                case TextSegment text:
                    digest.Add(text.TextSpan);
                    break;
                case Slot slot:
                    digest.Add((int)slot.Part).Add(slot.Reference);
                    break;
                case DrawingId id:
                    digest.Add(id.Id);
                    break;
            }
        }
    }
}
