using System.Text;
using StaticWiki.Files;
using StaticWiki.Linking;

namespace StaticWiki.Rendering.Generators;

/// <summary>The list of all pages for search engines (sitemaps.org protocol 0.9), and where they find it.</summary>
public static class Sitemap
{
    public const string FileName = "sitemap.xml";
    public const string RobotsFileName = "robots.txt";

    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <summary>Null where the site's address is not known: a sitemap holds absolute addresses only.</summary>
    public static OutputFile? Make(Site site)
    {
        if (site.Configuration.BaseUrl is not { } baseUrl)
            return null;
        return new OutputFile(
            FileName,
            XmlFile.Write(xml =>
            {
                xml.WriteStartElement("urlset", Namespace);
                foreach (var page in site.Pages.OrderBy(page => page.Address))
                {
                    if (page.Kind is PageKind.NotFound or PageKind.Maintenance or PageKind.Search)
                        continue;
                    xml.WriteStartElement("url");
                    xml.WriteElementString("loc", baseUrl.AbsoluteUri + page.Address.Encoded);
                    if ((page.Updated ?? page.Date) is { } changed)
                        xml.WriteElementString("lastmod", changed.ToString());
                    xml.WriteEndElement();
                }
                xml.WriteEndElement();
            })
        );
    }

    /// <summary>RFC 9309; read by robots only where it lies at the root of a host.</summary>
    public static OutputFile MakeRobots(Site site)
    {
        var text = "User-agent: *\nAllow: /\n";
        if (site.Configuration.BaseUrl is { } baseUrl)
            text += $"\nSitemap: {baseUrl.AbsoluteUri}{FileName}\n";
        return new OutputFile(RobotsFileName, Encoding.UTF8.GetBytes(text));
    }
}
