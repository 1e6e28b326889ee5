using System.Globalization;
using StaticWiki.Localization;

namespace StaticWiki.Linking.Facts;

/// <summary>Makes the marks of citations outside the text.</summary>
internal static class CiteModels
{
    public static CiteModel Of(ResolvedReference cite, InterfaceTexts texts)
    {
        if (cite.Citation is not { } mark)
            return new CiteModel(cite.Reference.Written.Trim('[', ']'), null, null);
        var number = mark.Number.ToString(CultureInfo.InvariantCulture);
        var label = cite.Reference.Label.Length > 0 ? $"{number}, {cite.Reference.Label}" : number;
        if (cite.IsRetracted)
            label += texts.Of(ProgramTexts.Comma) + texts.Of(ProgramTexts.CitedRetracted);
        return new CiteModel(label, cite.Href, mark.Id);
    }
}
