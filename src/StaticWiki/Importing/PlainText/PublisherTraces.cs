using System.Text.RegularExpressions;

namespace StaticWiki.Importing.PlainText;

/// <summary>
/// The publisher's name where the site's own prompts hold it. A name in the article's text is no trace: articles name
/// other papers all the time.
/// </summary>
internal static class PublisherTraces
{
    private const RegexOptions Options =
        RegexOptions.IgnoreCase
        | RegexOptions.CultureInvariant
        | RegexOptions.ExplicitCapture
        | RegexOptions.NonBacktracking;

    /// <returns>The one name that all traces agree on; null where there is none, or more than one.</returns>
    public static string? Find(IEnumerable<DroppedPassage> dropped)
    {
        string? publisher = null;
        foreach (var passage in dropped)
        {
            var match = PreferredSource.Match(passage.Text);
            if (!match.Success)
                match = Copyright.Match(passage.Text);
            if (!match.Success)
                continue;
            var name = match.Groups["name"].Value.Trim(' ', ',', '.');
            if (name.Length == 0 || Vague.IsMatch(name))
                continue;
            if (publisher is not null && !publisher.Equals(name, StringComparison.OrdinalIgnoreCase))
                return null;
            publisher ??= name;
        }
        return publisher;
    }

    private static readonly Regex PreferredSource = new(
        @"^(add|set|make|choose|mark|prefer)\s+(?<name>.{2,60}?)\s+as\s+(a|an|your|my)\s+(preferred|trusted|favou?rite)\s+source\b",
        Options
    );

    private static readonly Regex Copyright = new(
        @"^(copyright\s*)?(©|\(c\)|ⓒ)?\s*\d{4}(\s*[-–]\s*\d{4})?\s+(?<name>[\p{L}\p{N}&' .-]{2,60}?)[.,]?\s*(all\s+rights\s+reserved.*)?$",
        Options
    );

    private static readonly Regex Vague = new(@"^(us|this(\s+site)?|all\s+rights.*|by\b.*|the\s+author.*)$", Options);
}
