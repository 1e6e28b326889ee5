using System.Globalization;
using Scriban.Runtime;
using StaticWiki.Linking;

namespace StaticWiki.Rendering;

/// <summary>What templates know of a part of a long list.</summary>
internal static class PartTemplateModel
{
    /// <summary>The first, the last and those around this one; a gap is a link that leads nowhere.</summary>
    public static ScriptObject Of(PartModel part)
    {
        const int around = 2;
        var (count, links, last) = (part.Hrefs.Length, new ScriptArray(), 0);
        for (var number = 1; number <= count; number++)
        {
            if (number != 1 && number != count && Math.Abs(number - part.Number) > around)
                continue;
            if (number > last + 1)
                links.Add(TemplateModel.LinkOf(new LinkModel("", null)));
            links.Add(
                TemplateModel.LinkOf(
                    new LinkModel(
                        number.ToString(CultureInfo.InvariantCulture),
                        part.Hrefs[number - 1],
                        number == part.Number
                    )
                )
            );
            last = number;
        }
        return TemplateModel.Object(
            ("previous", part.Number > 1 ? part.Hrefs[part.Number - 2] : null),
            ("next", part.Number < count ? part.Hrefs[part.Number] : null),
            ("links", links)
        );
    }
}
