using StaticWiki.Compilation;
using StaticWiki.Text;

namespace StaticWiki.Linking.Events;

/// <summary>Names of topics in events and places, as the links that they are.</summary>
internal static class EventReferences
{
    /// <param name="written">A name, or a wiki link.</param>
    /// <param name="statement">What is said where the name stands; null where that is no sentence.</param>
    public static Reference ToTopic(Sourced<string> written, string? statement)
    {
        var text = written.Value;
        var isLink = text.StartsWith("[[", StringComparison.Ordinal) && text.EndsWith("]]", StringComparison.Ordinal);
        var parts = (isLink ? text[2..^2] : text).Split('|', 2);
        var target = parts[0].Split('#', 2);
        return new Reference
        {
            Kind = ReferenceKind.WikiLink,
            Target = target[0].Trim(),
            Fragment = target.Length > 1 ? target[1].Trim() : null,
            Place = written.Place,
            IsEditable = !isLink && parts.Length == 1,
            IsBare = !isLink,
            Label = parts[^1].Trim(),
            HasLabel = parts.Length > 1,
            Sentence = statement is null ? null : new Sentence(statement + ": ", parts[^1].Trim(), ""),
        };
    }
}
