using StaticWiki.Compilation;
using StaticWiki.Text;

namespace StaticWiki.Linking;

/// <summary>Names of pages in front matter, as the links that they are.</summary>
internal static class NamedReference
{
    /// <param name="written">A name, or a wiki link: <c>Engine</c>, <c>[[Engine#Boiler|the boiler]]</c>.</param>
    /// <param name="sentence">Makes of what is shown of the name what is said around it; null where that is no sentence.</param>
    public static Reference Of(Sourced<string> written, Func<string, Sentence>? sentence)
    {
        var text = written.Value;
        var isLink = text.StartsWith("[[", StringComparison.Ordinal) && text.EndsWith("]]", StringComparison.Ordinal);
        var parts = (isLink ? text[2..^2] : text).Split('|', 2);
        var target = parts[0].Split('#', 2);
        var shown = parts[^1].Trim();
        return new Reference
        {
            Kind = ReferenceKind.WikiLink,
            Target = target[0].Trim(),
            Fragment = target.Length > 1 ? target[1].Trim() : null,
            Place = written.Place,
            IsEditable = !isLink && parts.Length == 1,
            IsBare = !isLink,
            Label = shown,
            HasLabel = parts.Length > 1,
            Sentence = sentence?.Invoke(shown),
        };
    }
}
