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

    /// <summary>Null where the site's address is not known, or no page has a date, of which each entry needs one.</summary>
    public static OutputFile? Make(Site site)
    {
        if (!site.HasFeed)
            return null;
        var baseUrl = site.Configuration.BaseUrl!.AbsoluteUri;
        var entries = site.DatedPages.Take(MostEntries).ToList();
        return new OutputFile(
            FileName,
            XmlFile.Write(xml =>
            {
                xml.WriteStartElement("feed", Namespace);
                xml.WriteElementString("title", site.Title);
                if (site.Configuration.Description is { } description)
                    xml.WriteElementString("subtitle", description);
                xml.WriteElementString("id", baseUrl);
                WriteLink(xml, "self", baseUrl + FileName);
                WriteLink(xml, "alternate", baseUrl);
                xml.WriteElementString("updated", Timestamp(entries[0].Changed));
                // An author is required (4.1.1), and the wiki is what stands behind its pages.
                xml.WriteStartElement("author");
                xml.WriteElementString("name", site.Title);
                xml.WriteEndElement();
                foreach (var (page, changed) in entries)
                    WriteEntry(xml, page, changed, baseUrl + page.Address.Encoded);
                xml.WriteEndElement();
            })
        );
    }

    private static void WriteEntry(XmlWriter xml, PageHead page, PartialDate changed, string url)
    {
        xml.WriteStartElement("entry");
        xml.WriteElementString("title", page.Title);
        xml.WriteElementString("id", url);
        WriteLink(xml, "alternate", url);
        xml.WriteElementString("updated", Timestamp(changed));
        if (page.Summary.Length > 0)
            xml.WriteElementString("summary", page.Summary);
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
