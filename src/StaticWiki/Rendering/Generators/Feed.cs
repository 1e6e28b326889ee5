using System.Xml;
using StaticWiki.Files;
using StaticWiki.Linking;
using StaticWiki.Text;

namespace StaticWiki.Rendering.Generators;

/// <summary>The Atom feed of the pages that changed last (RFC 4287).</summary>
public static class Feed
{
    public const string FileName = "feed.xml";

    private const int MostEntries = 30;
    private const string Namespace = "http://www.w3.org/2005/Atom";

    /// <summary>A digest of what the feed is made of.</summary>
    /// <inheritdoc cref="Make"/>
    public static UInt128 FingerprintOf(Site site)
    {
        var digest = new DigestWriter()
            .Add(site.Configuration.Description)
            .Add(site.Picture?.Address.Path)
            .Add(site.Picture?.Width)
            .Add(site.Picture?.Height);
        foreach (var (page, changed) in site.DatedPages.Take(MostEntries))
            digest.Add(page.Address.Path).Add(changed.ToString()).Add(site.FingerprintOf(page));
        return digest.Finish();
    }

    /// <summary>The feed, with the whole text of each page.</summary>
    /// <param name="site">One that <see cref="Site.HasFeed"/>.</param>
    public static OutputFile Make(Site site)
    {
        var baseUrl = site.Configuration.BaseUrl!.AbsoluteUri;
        var entries = site.DatedPages.Take(MostEntries).ToList();
        var html = new HtmlBuffer();
        return new OutputFile(
            FileName,
            XmlFile.Write(xml =>
            {
                xml.WriteStartElement("feed", Namespace);
                xml.WriteElementString("title", site.Title);
                if (site.Configuration.Description is { } description)
                    xml.WriteElementString("subtitle", description);
                xml.WriteElementString("id", baseUrl);
                // It should be twice as wide as high (4.2.8).
                if (site.Picture is { } picture && picture.Width > picture.Height)
                    xml.WriteElementString("logo", baseUrl + picture.Address.Encoded);
                WriteLink(xml, "self", baseUrl + FileName);
                WriteLink(xml, "alternate", baseUrl);
                xml.WriteElementString("updated", Timestamp(entries[0].Changed));
                // An author is required (4.1.1), and the wiki is what stands behind its pages.
                xml.WriteStartElement("author");
                xml.WriteElementString("name", site.Title);
                xml.WriteEndElement();
                foreach (var (page, changed) in entries)
                    WriteEntry(xml, page, changed, baseUrl + page.Address.Encoded, TextOf(page));
                xml.WriteEndElement();
            })
        );

        string TextOf(PageHead page)
        {
            html.Clear();
            BodyHtml.Write(html, site.ModelOf(page), site.Texts);
            return html.Written.Trim().ToString();
        }
    }

    private static void WriteEntry(XmlWriter xml, PageHead page, PartialDate changed, string url, string text)
    {
        xml.WriteStartElement("entry");
        xml.WriteElementString("title", page.Title);
        xml.WriteElementString("id", url);
        WriteLink(xml, "alternate", url);
        xml.WriteElementString("updated", Timestamp(changed));
        if (page.Summary.Length > 0)
            xml.WriteElementString("summary", page.Summary);
        if (text.Length > 0)
        {
            xml.WriteStartElement("content");
            xml.WriteAttributeString("type", "html");
            // Links in it are as they are on the page (RFC 4287, 2).
            xml.WriteAttributeString("xml", "base", null, url);
            xml.WriteString(text);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static void WriteLink(XmlWriter xml, string relation, string url)
    {
        xml.WriteStartElement("link");
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", url);
        xml.WriteEndElement();
    }

    private static string Timestamp(PartialDate date) =>
        new PartialDate(date.Year, date.Month ?? 1, date.Day ?? 1) + "T00:00:00Z";
}
